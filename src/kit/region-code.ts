import { isStandIn, regionNames, type RegionName } from './region-names.ts';

/** An administrative region of China by its code of 2, 4, 6 or 9 digits: province, city, district, street. */
export type Region = { readonly code: string; readonly name: string };

/** A region by one of the ways to write its name. */
export type NamedRegion = Region & Pick<RegionName, 'kind'>;

/** The regions of a loaded table. */
export type RegionTable = {
  /** The region of the code, also written in full (110100 is 1101), or null. */
  readonly find: (code: string) => Region | null;
  /** The regions from the province down to the code, without stand-ins such as 市辖区; none when the code is unknown. */
  readonly path: (code: string) => Region[];
  /** The regions that people see below the code, or the provinces: 海淀区 below 北京市, 仙桃市 below 湖北省. */
  readonly children: (code: string | null) => Region[];
  /** The regions with codes of so many digits below the code, or in the whole country, by each way to write them. */
  readonly named: (code: string | null, digits: 2 | 4 | 6) => NameIndex;
};

/** Regions by each way to write them. */
export type NameIndex = {
  readonly longest: number;
  readonly of: (name: string) => readonly NamedRegion[];
};

const lengths = [2, 4, 6, 9] as const;

/** The code without the zeros that fill it up: 110000 is 11, 110105000000 is 110105; null when it cannot be a code. */
export function shortRegionCode(code: string): string | null {
  const match = /^(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{3})(?:\d{3})?)?)?)?$/.exec(code);
  if (match === null || match[1] === '00') return null;
  const [, province = '', ...deeper] = match;
  const known: string[] = [];
  for (const part of deeper) {
    if (part === undefined || /^0+$/.test(part)) break;
    known.push(part);
  }
  return province + known.join('');
}

/** The code with zeros up to its six digits, as addresses keep it: 44 is 440000; null when it cannot be a code. */
export function fullRegionCode(code: string): string | null {
  return shortRegionCode(code)?.padEnd(6, '0') ?? null;
}

/** The codes of the regions that hold the code, from the province down to it. */
export function regionCodePath(code: string): string[] {
  const short = shortRegionCode(code);
  return short === null
    ? []
    : lengths.filter((length) => length <= short.length).map((length) => short.slice(0, length));
}

/** The table of the regions; rows in any order. */
export function regionTable(rows: Iterable<Region>): RegionTable {
  const { byCode, below } = arranged(rows);
  const isSkipped = ({ code, name }: Region) =>
    isStandIn(name) || (code.length > 2 && byCode.get(code.slice(0, 2))?.name === name);
  const children = (code: string | null): Region[] =>
    (below.get(code ?? '') ?? []).flatMap((region) =>
      isSkipped(region) ? children(region.code) : [region],
    );
  const indexes = new Map<string, NameIndex>();
  return {
    find: (code) => byCode.get(shortRegionCode(code) ?? '') ?? null,
    path: (code) =>
      byCode.has(shortRegionCode(code) ?? '')
        ? regionCodePath(code)
            .flatMap((part) => byCode.get(part) ?? [])
            .filter((region) => !isSkipped(region))
        : [],
    children,
    named: (code, digits) => {
      const key = `${code ?? ''}|${digits}`;
      const index = indexes.get(key) ?? nameIndex(allBelow(children, code, digits));
      indexes.set(key, index);
      return index;
    },
  };
}

function arranged(rows: Iterable<Region>) {
  const byCode = new Map<string, Region>();
  const below = new Map<string, Region[]>();
  for (const { code, name } of rows) {
    const short = shortRegionCode(code);
    // A city without districts stands twice in the official list: 4419 and 441900.
    if (short === null || byCode.has(short)) continue;
    const region = { code: short, name };
    byCode.set(short, region);
    const parent = regionCodePath(short).at(-2) ?? '';
    const siblings = below.get(parent);
    if (siblings) siblings.push(region);
    else below.set(parent, [region]);
  }
  return { byCode, below };
}

function allBelow(
  children: RegionTable['children'],
  code: string | null,
  digits: number,
): Region[] {
  return children(code).flatMap((region) =>
    region.code.length < digits
      ? allBelow(children, region.code, digits)
      : region.code.length === digits
        ? [region]
        : [],
  );
}

function nameIndex(regions: readonly Region[]): NameIndex {
  const byName = new Map<string, NamedRegion[]>();
  let longest = 0;
  for (const region of regions) {
    for (const { text, kind } of regionNames(region.name)) {
      byName.set(text, [...(byName.get(text) ?? []), { ...region, kind }]);
      longest = Math.max(longest, text.length);
    }
  }
  return { longest, of: (name) => byName.get(name) ?? [] };
}
