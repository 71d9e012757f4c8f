import type { NamedRegion, NameIndex, RegionTable } from './region-code.ts';

/** The region a text begins with, its code as deep as the text surely says, and what follows. */
export type RegionInText = { readonly code: string; readonly rest: string };

/** Reads the region at the beginning of an address, or below the one that is known already; null where none is sure. */
export function readRegion(
  table: RegionTable,
  address: string,
  within: string | null = null,
): RegionInText | null {
  let found = within === null ? outermost(table, address) : inside(table, within, address);
  if (found === null) return null;
  for (;;) {
    const next = inside(table, found.code, found.rest);
    if (next === null) return { code: found.code, rest: streetOf(table, found) };
    found = next;
  }
}

// 北京市北京市长安街1号.
function streetOf(table: RegionTable, { code, rest }: RegionInText): string {
  const street = withoutSeparators(rest);
  const isMunicipality = code.length === 2 && table.find(code)?.name.endsWith('市') === true;
  return isMunicipality ? withoutRepetition(table, code, street) : street;
}

const levels = [2, 4, 6] as const;

function inside(table: RegionTable, code: string, text: string): RegionInText | null {
  const rest = withoutSeparators(text);
  const below = (from: string) => {
    for (const digits of levels.filter((level) => level > code.length)) {
      const found = longest(table.named(code, digits), from, (region, _name, after) =>
        isWhole(table, region, after),
      );
      if (found !== null) return found;
    }
    return null;
  };
  const found = below(rest);
  if (found !== null) return found;
  // 青岛市南区 is 市南区 of 青岛.
  if (/^[南北中]区/.test(rest)) return below(`市${rest}`);
  const plain = withoutRepetition(table, code, rest);
  return plain === rest ? null : below(plain);
}

// Without a larger region around it, a name must stand for one place only and be sure to be one.
function outermost(table: RegionTable, text: string): RegionInText | null {
  const rest = withoutSeparators(text);
  const first = (fits: (region: NamedRegion, name: string, after: string) => boolean) => {
    for (const digits of levels) {
      const found = longest(
        table.named(null, digits),
        rest,
        (region, name, after) => isWhole(table, region, after) && fits(region, name, after),
      );
      if (found !== null) return found;
    }
    return null;
  };
  // 苏州工业园区 is a name of its own, not one of the many 工业园区 behind 苏州.
  return (
    first((region) => region.kind !== 'short' && (region.code.length < 6 || isOwnName(region))) ??
    first((region, name, after) => isSurely(table, region, { name, after }))
  );
}

// Longer names first, of one length the fuller one; two of one name are none.
function longest(
  index: NameIndex,
  text: string,
  fits: (region: NamedRegion, name: string, after: string) => boolean,
): RegionInText | null {
  for (let length = Math.min(index.longest, text.length); length >= 2; length -= 1) {
    const name = text.slice(0, length);
    const known = index.of(name);
    for (const kind of known.length === 0 ? [] : (['full', 'formal', 'short'] as const)) {
      const [first, second] = known.filter((region) => region.kind === kind);
      const after = text.slice(length);
      if (first === undefined || !fits(first, name, after)) continue;
      if (second !== undefined) return null;
      return { code: first.code, rest: name.endsWith('市') ? afterCity(after) : after };
    }
  }
  return null;
}

const separator = /^[\s,，、;；\-/|]+/;

function withoutSeparators(text: string): string {
  return text.replace(separator, '');
}

// 嘉兴市区中山路 is in the town of 嘉兴, which is no region of its own.
function afterCity(after: string): string {
  return after.replace(/^区(?=\p{Script=Han}|\s)/u, '');
}

// 北京市北京市朝阳区, 北京市市辖区朝阳区, 重庆市县城口县.
function withoutRepetition(table: RegionTable, code: string, text: string): string {
  const name = table.find(code)?.name ?? '';
  const rest = name !== '' && text.startsWith(name) ? text.slice(name.length) : text;
  return withoutSeparators(
    withoutSeparators(rest).replace(
      /^(?:市辖区|县(?=\p{Script=Han}{2,12}县)|(?:省|自治区)直辖县(?:级行政区划)?)/u,
      '',
    ),
  );
}

// What goes on like these is the name of a road, a sight or a house: 南京东路, 玄武湖, 西湖文化广场.
const road =
  /^[东西南北中上下前后内外新老一二三四五六七八九十环]{0,3}(?:路|大?街|大道|道(?![里外])|巷|胡同|[桥门弄里])/u;
const sight = /^[湖山江河湾海岛港寺庙祠塔园陵城村镇乡堡屯坊苑府宫省市区县州盟旗]/u;
const house =
  /^\p{Script=Han}{0,2}(?:大学|学院|中学|小学|学校|书院|医院|银行|酒店|饭店|宾馆|大厦|公园|广场|体育|火?车站|机场|市场|公司)/u;

function isWhole(table: RegionTable, region: NamedRegion, after: string): boolean {
  // 深圳市场 is no town.
  if (region.kind !== 'short') return !region.name.endsWith('市') || !after.startsWith('场');
  if (isApart(after)) return true;
  if (region.code.length < 6 && inside(table, region.code, after) !== null) return true;
  return !road.test(after) && !sight.test(after) && !house.test(after);
}

// 深圳南山…, 深圳 …; but 朝阳 alone may be a city or one of several districts.
function isSurely(
  table: RegionTable,
  { code }: NamedRegion,
  { name, after }: { name: string; after: string },
): boolean {
  if (code.length < 6 && inside(table, code, after) !== null) return true;
  if (!isApart(after)) return false;
  if (code.length === 2) return true;
  const others = [...table.named(null, 4).of(name), ...table.named(null, 6).of(name)];
  return others.every((other) => other.code.startsWith(code));
}

function isApart(after: string): boolean {
  return after === '' || separator.test(after);
}

// 开发区 and 新城镇 are names that many places have, even if the table has only one of them.
function isOwnName({ name }: NamedRegion): boolean {
  const isCommon = /^(?:国家级?|经济|高新|技术|工业|产业|开发|其[它他])*(?:开发|高新|园|新)?区$/u;
  return name.length >= 3 && /[区县市旗]$/.test(name) && !isCommon.test(name);
}
