import { isChina, namesOfRegion, type AddressParts, type Folding } from './china-address.ts';
import { placeNamed, type NamedPlace } from './china-region-names.ts';
import {
  fullRegionCode,
  regionCodePath,
  shortRegionCode,
  type RegionTable,
} from './region-code.ts';

/** An address whose parts and code agree, or why they cannot. */
export type Agreement =
  | { readonly address: AddressParts }
  | { readonly refused: 'no-code'; readonly code: string }
  | { readonly refused: 'contradiction'; readonly code: string; readonly place: string };

/**
 * Makes names and region code of a Chinese address say the same: names give the code, the code gives missing names.
 * What the table does not know (former codes, new districts, names in other scripts) stays as it is written.
 */
export function agreedAddress(
  table: RegionTable,
  given: AddressParts,
  fold: Folding = (text) => text,
): Agreement {
  if (given.country !== null && !isChina(given.country)) return { address: given };
  const address = given.country === null ? given : { ...given, country: 'CN' };
  const named = placeNamed(table, address, fold);
  if (address.region === null)
    return { address: named.code === null ? address : at(table, address, named.code, named) };
  return withCode(table, { ...address, region: address.region }, named);
}

function withCode(
  table: RegionTable,
  address: AddressParts & { region: string },
  named: NamedPlace,
): Agreement {
  const code = shortRegionCode(address.region);
  const known = regionCodePath(address.region).findLast((one) => table.find(one) !== null);
  if (code === null || known === undefined)
    // Without a country the code may be one of another country.
    return address.country === null ? { address } : { refused: 'no-code', code: address.region };
  if (named.code === null)
    return { address: hasNames(address) ? address : filled(table, address, { code, known }) };
  if (known.startsWith(named.code)) {
    const isKnown = known === code.slice(0, 6);
    const to = isKnown ? known : named.code;
    return { address: { ...at(table, address, to, named), region: fullRegionCode(code) } };
  }
  if (named.code.startsWith(known) && (known === code || named.code.length >= code.length))
    return { address: at(table, address, named.code, named) };
  if (named.code.startsWith(known)) return { address };
  const place = table.path(known).map(({ name }) => name);
  return { refused: 'contradiction', code: address.region, place: place.join('') };
}

function hasNames({ province, city, district }: AddressParts): boolean {
  return [province, city, district].some((name) => name !== null);
}

// 33 alone could be a department of France.
function filled(
  table: RegionTable,
  address: AddressParts & { region: string },
  { code, known }: { code: string; known: string },
): AddressParts {
  const isSure = address.country !== null || address.region.length >= 6;
  if (!isSure || known !== code.slice(0, 6)) return address;
  const region = fullRegionCode(code);
  return { ...address, country: 'CN', region, ...namesOfRegion(table, known) };
}

// Names that led there as the table writes them, missing ones filled; a name on a further level is kept.
function at(
  table: RegionTable,
  address: AddressParts,
  code: string,
  { by }: NamedPlace,
): AddressParts {
  const names = namesOfRegion(table, code);
  const parts = ['province', 'city', 'district'] as const;
  const found = { ...address, country: 'CN', region: fullRegionCode(code) };
  // Beside a town in the place of the district, 昆山市 as the city must not become 苏州市.
  if (parts.some((part) => address[part] !== null && names[part] !== null && !by.has(part)))
    return found;
  const name = (part: (typeof parts)[number]) =>
    by.has(part) ? names[part] : (names[part] ?? address[part]);
  return {
    ...found,
    province: name('province'),
    city: name('city'),
    district: name('district'),
  };
}
