/** An administrative region of China by its code of 2, 4, 6 or 9 digits: province, city, district, street. */
export type Region = { readonly code: string; readonly name: string };

/** The region a text begins with, its code as deep as the text says, and what follows. */
export type RegionInText = { readonly code: string; readonly rest: string };

/** The regions of a loaded table, for looking up and for reading addresses. */
export type RegionTable = {
  /** The region of the code, also written in full (110100 is 1101), or null. */
  readonly find: (code: string) => Region | null;
  /** The regions from the province down to the code, without stand-ins such as 市辖区; none when the code is unknown. */
  readonly path: (code: string) => Region[];
  /** The regions directly below the code, or the provinces. */
  readonly children: (code: string | null) => Region[];
  /** The region at the beginning of an address, or null; a district without its city only where no other has its name. */
  readonly read: (address: string) => RegionInText | null;
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

/** The codes of the regions that hold the code, from the province down to it. */
export function regionCodePath(code: string): string[] {
  const short = shortRegionCode(code);
  return short === null
    ? []
    : lengths.filter((length) => length <= short.length).map((length) => short.slice(0, length));
}

/** The table of the regions; rows in any order. */
export function regionTable(rows: Iterable<Region>): RegionTable {
  const byCode = new Map<string, Region>();
  const below = new Map<string, Region[]>();
  for (const { code, name } of rows) {
    const short = shortRegionCode(code);
    // A city without districts stands twice in the official list: 4419 and 441900.
    if (short === null || byCode.has(short)) continue;
    const region = { code: short, name };
    byCode.set(short, region);
    const parent = regionCodePath(short).at(-2) ?? '';
    below.set(parent, [...(below.get(parent) ?? []), region]);
  }
  const children = (code: string | null) => below.get(code ?? '') ?? [];
  return {
    find: (code) => byCode.get(shortRegionCode(code) ?? '') ?? null,
    path: (code) =>
      regionCodePath(code)
        .flatMap((part) => byCode.get(part) ?? [])
        .filter(({ name }) => !isStandIn(name)),
    children,
    read: (address) =>
      readRegion(address.normalize('NFKC').replace(/^(?:中国|中华人民共和国)\s*/, ''), children),
  };
}

type Children = RegionTable['children'];

// 110100 is named 市辖区: the province is the city.
function isStandIn(name: string): boolean {
  return /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name);
}

function readRegion(address: string, children: Children): RegionInText | null {
  const provinces = children(null);
  const found = startingWith(address, provinces);
  if (found !== null) return deeper(found, children);

  const cities = provinces.flatMap(({ code }) => children(code));
  const city = startingWith(address, cities);
  if (city !== null) return deeper(city, children);
  const district = startingWith(
    address,
    cities.flatMap(({ code }) => children(code)),
  );
  return district === null ? null : deeper(district, children);
}

function deeper(found: RegionInText, children: Children): RegionInText {
  const next = children(found.code);
  // A city may be named twice (北京市北京市), or left out.
  const direct = startingWith(found.rest, next);
  if (direct !== null) return deeper(direct, children);
  const skipped = startingWith(
    found.rest,
    next.flatMap(({ code }) => children(code)),
  );
  return skipped === null ? found : deeper(skipped, children);
}

// A full name wins over a short one, a longer over a shorter; two of one name are none.
function startingWith(text: string, regions: readonly Region[]): RegionInText | null {
  const bare = text.replace(/^[\s,，、\-/]+/, '');
  const matches = regions.flatMap(({ code, name }) => {
    if (isStandIn(name)) return [];
    if (bare.startsWith(name)) return [{ code, length: name.length, isFull: true }];
    const short = shortName(name);
    const isWord =
      short.length >= 2 &&
      bare.startsWith(short) &&
      !/^[省市区县州盟旗路街道村镇乡]/.test(bare.slice(short.length));
    return isWord ? [{ code, length: short.length, isFull: false }] : [];
  });
  const best = matches.toSorted(
    (a, b) => Number(b.isFull) - Number(a.isFull) || b.length - a.length,
  );
  const [first, second] = best;
  if (first === undefined) return null;
  if (second !== undefined && second.length === first.length && second.isFull === first.isFull)
    return null;
  return { code: first.code, rest: bare.slice(first.length).trimStart() };
}

const shortNames = new Map<string, string>();

function shortName(name: string): string {
  const known = shortNames.get(name);
  if (known !== undefined) return known;
  const short = name.replace(
    /(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|(?:(?:.{1,3}族)+)?自治[州县旗]|地区|[省市区县盟旗])$/,
    '',
  );
  shortNames.set(name, short);
  return short;
}
