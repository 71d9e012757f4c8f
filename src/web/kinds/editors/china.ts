import { areaList } from '@vant/area-data';
import type { AddressValue } from '#model/value.ts';

/** A province, city or district by its six-digit code. */
export type Area = { readonly value: string; readonly label: string; readonly children?: Area[] };

const { province_list: provinces, city_list: cities, county_list: districts } = areaList;

let tree: Area[] | undefined;

/** Provinces with their cities and districts. */
export function areaTree(): Area[] {
  tree ??= Object.entries(provinces).map(([code, name]) => ({
    value: code,
    label: name,
    children: below(cities, code, 2).map(([city, cityName]) => ({
      value: city,
      label: cityName,
      children: below(districts, city, 4).map(([district, label]) => ({ value: district, label })),
    })),
  }));
  return tree;
}

/** The codes from province to district of an address: by its region code, else by its names. */
export function placeOfDistrict({ region, province, city, district }: AddressValue): string[] {
  const byCode = region ? [`${region.slice(0, 2)}0000`, `${region.slice(0, 4)}00`, region] : [];
  if (byCode[0] && byCode[0] in provinces) return [...new Set(byCode)];
  const first = areaTree().find((area) => area.label === province);
  const second = first?.children?.find((area) => area.label === city);
  const third = second?.children?.find((area) => area.label === district);
  return [first, second, third].flatMap((area) => (area ? [area.value] : []));
}

function below(list: Record<string, string>, code: string, digits: number): [string, string][] {
  const start = code.slice(0, digits);
  return Object.entries(list).filter(([candidate]) => candidate.startsWith(start));
}
