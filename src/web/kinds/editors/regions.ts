import { agreedAddress } from '#kit/agreed-address.ts';
import { namesOfRegion } from '#kit/china-address.ts';
import { chinaDivisions } from '#kit/china-divisions.ts';
import { fullRegionCode, regionCodePath } from '#kit/region-code.ts';
import type { AddressValue } from '#model/value.ts';
import { readingOfRegion } from './region-readings.ts';

/** A province, city or district by its six-digit code. */
export type RegionOption = {
  readonly value: string;
  readonly label: string;
  readonly children?: RegionOption[];
};

let tree: RegionOption[] | undefined;

/** Provinces with their cities and districts. */
export function regionOptions(): RegionOption[] {
  tree ??= optionsBelow(null);
  return tree;
}

/** The codes of the options that lead to the code; none where the table lacks it. */
export function optionPath(code: string | null): string[] {
  const table = chinaDivisions();
  const known = regionCodePath(code ?? '').findLast((one) => table.find(one) !== null);
  return table.path(known ?? '').map((region) => fullRegionCode(region.code) ?? region.code);
}

/** The region of an address: of its code, else of its names; null where neither is known. */
export function regionOf(address: AddressValue): string | null {
  if (address.region !== null) return address.region;
  const agreement = agreedAddress(chinaDivisions(), { ...address, country: 'CN' });
  return 'address' in agreement ? agreement.address.region : null;
}

/** The region in words: 广东省深圳市南山区. */
export function regionWords(code: string): string | null {
  const path = optionPath(code).map((one) => chinaDivisions().find(one)?.name ?? '');
  return path.length === 0 ? null : path.join('');
}

/** The parts of an address that name the region, or no region. */
export function partsOfRegion(
  code: string | null,
): Pick<AddressValue, 'region' | 'province' | 'city' | 'district'> {
  return code === null
    ? { region: null, province: null, city: null, district: null }
    : { region: code, ...namesOfRegion(chinaDivisions(), code) };
}

/** Whether the options on the way are meant by words: 南山, 深圳南山, nanshan, szns. */
export function isMeant(words: string, path: readonly { readonly label: string }[]): boolean {
  const names = path.map(({ label }) => label);
  const asked = words.toLowerCase().replace(/[\s'／/,，]+/g, '');
  if (!/^[a-z]+$/.test(asked)) return names.join('').includes(asked) || isPieced(asked, names);
  const readings = names.map(readingOfRegion);
  const spelled = readings.map((reading) => reading.join(''));
  const initials = readings.map((reading) => reading.map((one) => one?.[0] ?? '').join(''));
  return isPieced(asked, spelled) || isPieced(asked, initials);
}

function optionsBelow(code: string | null): RegionOption[] {
  return chinaDivisions()
    .children(code)
    .map((region) => {
      const children = optionsBelow(region.code);
      return {
        value: fullRegionCode(region.code) ?? region.code,
        label: region.name,
        ...(children.length > 0 ? { children } : {}),
      };
    });
}

// 深圳南山 is pieced together from 深圳市 and 南山区: each name may give a piece from its beginning.
function isPieced(asked: string, [name, ...further]: readonly string[]): boolean {
  if (asked === '') return true;
  if (name === undefined) return false;
  for (let length = Math.min(asked.length, name.length); length >= 0; length -= 1) {
    if (name.startsWith(asked.slice(0, length)) && isPieced(asked.slice(length), further))
      return true;
  }
  return false;
}
