import { canonicalDecimal, multiplyDecimals } from './decimal.ts';
import { Problem } from './problem.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const placeNames = ['', '拾', '佰', '仟'];
const groupNames = ['', '万', '亿', '万亿'];

/** The amount in 元 written as on invoices (壹万贰仟叁佰元整); refuses more than two places and 10^16 and more. */
export function amountInCapitals(amount: string): string {
  const written = canonicalDecimal(amount);
  const [whole = '0', fraction = ''] = written.replace('-', '').split('.');
  if (fraction.length > 2 || whole.length > 16)
    throw new Problem('amount.not-in-capitals', { amount });

  const [jiao = 0, fen = 0] = Array.from(fraction.padEnd(2, '0'), Number);
  const yuan = whole === '0' ? '' : `${wholeInCapitals(whole)}元`;
  const sign = written.startsWith('-') ? '负' : '';
  if (jiao === 0 && fen === 0) return `${sign}${yuan === '' ? '零元' : yuan}整`;
  const tenths = jiao > 0 ? `${digits[jiao]}角` : yuan === '' ? '' : '零';
  return `${sign}${yuan}${tenths}${fen > 0 ? `${digits[fen]}分` : '整'}`;
}

/** The decimal that Chinese numerals spell (三万五千, 壹万贰仟叁佰元整, 12.5万, 一百零五块三毛), or null. */
export function parseChineseNumber(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s|人民币|[整正]$/g, '')
    .replace(/^人民币/, '');
  const match =
    /^(负|-)?(?:([^元圆圓块角毛分]+)(?:[元圆圓块]|$))?(?:零?([^元圆圓块角毛分零])[角毛])?(?:零?([^元圆圓块角毛分零])分)?$/.exec(
      plain,
    );
  if (match === null || plain === '') return null;
  const [, sign, whole, jiao, fen] = match;
  if (whole === undefined && jiao === undefined && fen === undefined) return null;

  const parts = [whole === undefined ? '0' : readWhole(whole), readDigit(jiao), readDigit(fen)];
  const [yuan, tenths, hundredths] = parts;
  if (yuan === null || yuan === undefined || tenths === null || hundredths === null) return null;
  const isCents = jiao !== undefined || fen !== undefined;
  if (isCents && yuan.includes('.')) return null;
  return canonicalDecimal(
    `${sign === undefined ? '' : '-'}${yuan}${isCents ? `.${tenths}${hundredths}` : ''}`,
  );
}

function wholeInCapitals(whole: string): string {
  const groups = whole.padStart(Math.ceil(whole.length / 4) * 4, '0').match(/\d{4}/g) ?? [];
  let text = '';
  let isGap = false;
  for (const [index, group] of groups.entries()) {
    if (group === '0000') {
      isGap = true;
      continue;
    }
    if (text !== '' && (isGap || group.startsWith('0'))) text += '零';
    text += groupInCapitals(group) + (groupNames[groups.length - 1 - index] ?? '');
    isGap = false;
  }
  // 万亿 stands for the fourth group only when the third is empty; else 亿 follows with it.
  return text.replace(/万亿(?=[^元]*亿)/, '万');
}

function groupInCapitals(group: string): string {
  let text = '';
  let isGap = false;
  for (const [index, digit] of Array.from(group, Number).entries()) {
    if (digit === 0) {
      isGap = true;
      continue;
    }
    if (text !== '' && isGap) text += '零';
    text += `${digits[digit]}${placeNames[3 - index]}`;
    isGap = false;
  }
  return text;
}

const values: Readonly<Record<string, number>> = {
  ...valued('零壹贰叁肆伍陆柒捌玖'),
  ...valued('〇一二三四五六七八九'),
  ...valued('○壹貳參肆伍陸柒捌玖'),
  两: 2,
  兩: 2,
  弍: 2,
  叄: 3,
};
const small: Readonly<Record<string, number>> = {
  拾: 10,
  十: 10,
  佰: 100,
  百: 100,
  仟: 1000,
  千: 1000,
};
const large: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

function valued(characters: string): Record<string, number> {
  return Object.fromEntries([...characters].map((character, value) => [character, value]));
}

function readDigit(character: string | undefined): string | null {
  if (character === undefined) return '0';
  if (/^\d$/.test(character)) return character;
  const value = values[character];
  return value === undefined ? null : String(value);
}

function readWhole(text: string): string | null {
  const arabic = /^(\d[\d,]*(?:\.\d+)?)([十百千拾佰仟]?)([万萬]?)([亿億]?)$/.exec(text);
  if (arabic !== null) {
    const [, number = '', ...units] = arabic;
    const factor = units.reduce((product, unit) => product * (small[unit] ?? large[unit] ?? 1), 1);
    return multiplyDecimals(number.replaceAll(',', ''), String(factor));
  }
  return readNumerals(text);
}

type Said = { total: bigint; group: number; digit: number; place: number; last: number };

// What was said so far is multiplied by each larger unit as it comes: 一亿二千万三百.
function readNumerals(text: string): string | null {
  const said: Said = { total: 0n, group: 0, digit: 0, place: Infinity, last: 0 };
  for (const character of text) {
    if (!hear(said, character)) return null;
  }
  // 三万五 is 35,000, and 三万零五 is 30,005.
  const worth = said.last >= 100 ? said.last / 10 : 1;
  return String(said.total + BigInt(said.group + said.digit * worth));
}

function hear(said: Said, character: string): boolean {
  const value = values[character];
  if (value !== undefined) {
    if (said.digit !== 0) return false;
    said.digit = value;
    if (value === 0) said.last = 0;
    return true;
  }
  const place = small[character];
  const unit = place ?? large[character];
  if (unit === undefined) return false;
  if (place !== undefined) {
    if (place >= said.place) return false;
    said.group += (said.digit || 1) * place;
    said.place = place;
  } else {
    const worth = BigInt(said.group + said.digit);
    said.total =
      unit === 1e8 ? (said.total + worth) * BigInt(unit) : said.total + worth * BigInt(unit);
    said.group = 0;
    said.place = Infinity;
  }
  said.digit = 0;
  said.last = unit;
  return true;
}
