import type { NamedRegion, RegionTable } from './region-code.ts';
import { isStandIn, regionNames } from './region-names.ts';
import type { AddressParts, Folding } from './china-address.ts';

type Part = 'province' | 'city' | 'district';

/** The region that parts of an address name, and which of the parts named it. */
export type NamedPlace = { readonly code: string | null; readonly by: ReadonlySet<Part> };

/** The deepest region that the parts surely name, from the province down; a part that the table lacks ends the way. */
export function placeNamed(
  table: RegionTable,
  address: Pick<AddressParts, Part>,
  fold: Folding,
): NamedPlace {
  const by = new Set<Part>();
  let code: string | null = null;
  for (const part of ['province', 'city', 'district'] as const) {
    const name = fold(address[part]?.trim() ?? '');
    if (name === '') continue;
    const next: string | null =
      code === null ? anywhere(table, part, name) : below(table, code, name);
    if (next === null && code !== null) break;
    if (next !== null) by.add(part);
    code = next ?? code;
  }
  return { code, by };
}

const levels = { province: [2], city: [4, 2, 6], district: [6] } as const;

function anywhere(table: RegionTable, part: Part, name: string): string | null {
  for (const digits of levels[part]) {
    const found = only(table.named(null, digits).of(name));
    // By its short name a district may be any of several that the table calls differently.
    if (found !== null && (digits < 6 || found.kind !== 'short')) return found.code;
  }
  return null;
}

function below(table: RegionTable, code: string, name: string): string | null {
  for (const digits of [4, 6] as const) {
    const found = digits > code.length ? only(table.named(code, digits).of(name)) : null;
    if (found !== null) return found.code;
  }
  // 北京市 is province and city at once, and 省直辖县 is no place.
  const own = regionNames(table.find(code)?.name ?? '');
  return isStandIn(name) || own.some(({ text }) => text === name) ? code : null;
}

function only(regions: readonly NamedRegion[]): NamedRegion | null {
  for (const kind of ['full', 'formal', 'short'] as const) {
    const [first, second] = regions.filter((region) => region.kind === kind);
    if (first !== undefined) return second === undefined ? first : null;
  }
  return null;
}
