import { fullRegionCode, shortRegionCode, type RegionTable } from './region-code.ts';
import { readRegion } from './region-text.ts';

/** The parts of a postal address; the region is the code of the deepest part that the table knows. */
export type AddressParts = {
  country: string | null;
  region: string | null;
  province: string | null;
  city: string | null;
  district: string | null;
  street: string | null;
  postalCode: string | null;
};

type RegionNames = Pick<AddressParts, 'province' | 'city' | 'district'>;

/** How a text is compared: with each traditional character as its simplified one, where there is a way to tell. */
export type Folding = (text: string) => string;

const asItIs: Folding = (text) => text;

/** Reads a Chinese address in one line into its parts; null where no region of the table is surely meant. */
export function readChineseAddress(
  table: RegionTable,
  line: string,
  { within = null, fold = asItIs }: { within?: string | null; fold?: Folding } = {},
): AddressParts | null {
  const { text, postalCode } = withoutPostalCode(withoutCountry(line.trim()));
  const folded = fold(text);
  const read = folded.length === text.length ? folded : text;
  const found = readRegion(table, read, within === null ? null : shortRegionCode(within));
  if (found === null) return null;
  const street = text.slice(text.length - found.rest.length).trim();
  return {
    country: 'CN',
    region: fullRegionCode(found.code),
    ...namesOfRegion(table, found.code),
    street: street === '' ? null : street,
    postalCode,
  };
}

/** The region's name and those around it, as addresses write them: a municipality is its own city. */
export function namesOfRegion(table: RegionTable, code: string): RegionNames {
  const [first, second, third] = table.path(code);
  const province = first?.name ?? null;
  if (province?.endsWith('市')) return { province, city: province, district: second?.name ?? null };
  return { province, city: second?.name ?? null, district: third?.name ?? null };
}

/** Whether the word stands for China, with the code that its addresses keep. */
export function isChina(country: string): boolean {
  return /^(?:CN|CHN|(?:P\.?\s*R\.?\s*)?China|People's Republic of China|中国|中國|中华人民共和国|中華人民共和國)$/i.test(
    country.trim(),
  );
}

function withoutCountry(text: string): string {
  return text.replace(
    /^(?:中国|中國|中华人民共和国|中華人民共和國|(?:P\.?\s*R\.?\s*)?China)[\s,，、·]*/i,
    '',
  );
}

const label = '(?:邮政编码|邮政编號|邮编|郵編|郵遞區號|Postcode)';
const digits = '([0-9０-９]{6})(?![0-9０-９])';
const before = new RegExp(`^[(（]?(?:${label}\\s*[:：]?\\s*)?${digits}[)）]?[\\s,，、]*`, 'i');
// A number at the end is one of the post only where something sets it apart from the house.
const behind = new RegExp(
  `(?:[\\s,，、;；]*[(（]?${label}\\s*[:：]?\\s*|[\\s,，、;；]+[(（]?|[(（]|(?<=[号號室楼樓层層座栋棟]))${digits}[)）]?$`,
  'i',
);

function withoutPostalCode(text: string): { text: string; postalCode: string | null } {
  const match = before.exec(text) ?? behind.exec(text);
  if (match === null || match[0] === text) return { text, postalCode: null };
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  return { text: withoutCountry(rest.trim()), postalCode: (match[1] ?? '').normalize('NFKC') };
}
