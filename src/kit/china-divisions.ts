import { areaList } from '@vant/area-data';
import { regionTable, type RegionTable } from './region-code.ts';
import { isStandIn } from './region-names.ts';

let table: RegionTable | null = null;

/** Provinces, cities and districts of China by the codes of GB/T 2260; built when first asked. */
export function chinaDivisions(): RegionTable {
  const { province_list: provinces, city_list: cities, county_list: districts } = areaList;
  table ??= regionTable(
    [...Object.entries(provinces), ...Object.entries(cities), ...Object.entries(districts)]
      .map(([code, name]) => ({ code, name: name.trim() }))
      // A district that is called 市辖区 says no more than its city.
      .filter(({ code, name }) => code.endsWith('00') || !isStandIn(name)),
  );
  return table;
}
