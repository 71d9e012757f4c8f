import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../day.ts';
import { canonicalDecimal } from '../decimal.ts';
import { detectDateOrder, parseDate, type DateOrder } from './read-dates.ts';
import { detectDecimalMark, parseAmount, parseNumber } from './read-numbers.ts';
import { choiceReader, isBlankWord, parseChoices, parseYesNo } from './read-words.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1985-01-01', days));
const two = (text: string | undefined) => String(Number(text));

function inOrder(iso: string, order: DateOrder, separator: string): string {
  const [year = '', month, date] = iso.split('-');
  const parts = {
    ymd: [year, two(month), two(date)],
    dmy: [two(date), two(month), year],
    mdy: [two(month), two(date), year],
  };
  return parts[order].join(separator);
}

describe('words', () => {
  test('for nothing are known', () => {
    for (const word of ['', ' ', 'NULL', 'n/a', '#N/A', '\\N', '无', '－'])
      expect(isBlankWord(word), word).toBe(true);
    for (const word of ['0', 'Nullmeyer', 'no', '无锡'])
      expect(isBlankWord(word), word).toBe(false);
  });

  test('of yes and no are known in many spellings', () => {
    for (const word of ['是', '对', 'Yes', 'y', 'TRUE', '1', '１', '√', ' ja '])
      expect(parseYesNo(word), word).toBe(true);
    for (const word of ['否', '错', 'No', 'N', 'false', '0', '×', 'Nein'])
      expect(parseYesNo(word), word).toBe(false);
    for (const word of ['', 'maybe', '2', '是否']) expect(parseYesNo(word), word).toBeNull();
  });

  test('name choices by value or label in either language', () => {
    const read = choiceReader([
      { value: 'closed-won', labels: ['Closed won', '赢单'] },
      { value: 'won', labels: ['closed-won (old)', '成交'] },
      { value: 'lost', labels: ['won'] },
    ]);
    expect(
      ['closed-won', 'CLOSED WON', 'Closed_Won', '赢单 ', 'won', '成交', 'nothing'].map(read),
    ).toEqual(['closed-won', 'closed-won', 'closed-won', 'closed-won', 'won', 'won', null]);
    expect(parseChoices('赢单；成交, 赢单 ::: x', read)).toEqual({
      values: ['closed-won', 'won'],
      unknown: ['x'],
    });
  });
});

describe('numbers', () => {
  test('are read with separators, signs, widths and units', () => {
    const read: Record<string, string | null> = {
      '1,234.50': '1234.5',
      '12,34,567.8': '1234567.8',
      '1,2345,6789': '123456789',
      "1'234.5": '1234.5',
      '1 234,5': null,
      '(12.5)': '-12.5',
      '12-': '-12',
      '−3': '-3',
      '１２．５': '12.5',
      '3.5万': '35000',
      '2亿': '200000000',
      '1.2E+3': '1200',
      '12.5 %': '12.5',
      '$1,000': '1000',
      '¥ 12': '12',
      'CNY 5.00': '5',
      '.5': '0.5',
      '5.': '5',
      '1,23': null,
      '1.2.3': null,
      'abc': null,
      '': null,
      '12a': null,
      '-': null,
    };
    for (const [text, value] of Object.entries(read))
      expect([text, parseNumber(text)]).toEqual([text, value]);
    expect([
      parseNumber('1.234,5', ','),
      parseNumber('1 234,5', ','),
      parseNumber('1.23', ','),
    ]).toEqual(['1234.5', '1234.5', null]);
  });

  test('tell their mark as a column', () => {
    expect(detectDecimalMark(['1,234', '5,678'])).toBe('.');
    expect(detectDecimalMark(['1,234', '5,67'])).toBe(',');
    expect(detectDecimalMark(['1.234', '1.234.567'])).toBe(',');
    expect(detectDecimalMark(['1,234.5', 'x', ''])).toBe('.');
    expect(detectDecimalMark(['1.234,50'])).toBe(',');
  });

  test('written as in any country are read again', () => {
    const locales = fc.constantFrom('en', 'de', 'fr', 'de-CH', 'en-IN', 'zh-CN', 'pt-BR', 'es-MX');
    const amounts = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(amounts, locales, (cents, locale) => {
        const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
        const column = cents.map((value) => format.format(value / 100));
        const mark = detectDecimalMark(column);
        expect(column.map((text) => parseNumber(text, mark))).toEqual(
          cents.map((value) => canonicalDecimal((value / 100).toFixed(2))),
        );
      }),
    );
  });

  test('with a currency say which, where there is no doubt', () => {
    const read = (text: string) => parseAmount(text);
    expect(read('€ 1,000.50')).toEqual({ amount: '1000.5', currency: 'EUR' });
    expect(read('12.00元')).toEqual({ amount: '12', currency: 'CNY' });
    expect(read('USD 5')).toEqual({ amount: '5', currency: 'USD' });
    expect(read('5JPY')).toEqual({ amount: '5', currency: 'JPY' });
    expect(read('US$5')).toEqual({ amount: '5', currency: 'USD' });
    expect(read('RMB 3万')).toEqual({ amount: '30000', currency: 'CNY' });
    expect(read('¥5')).toEqual({ amount: '5', currency: null });
    expect(read('free')).toBeNull();
  });
});

describe('dates', () => {
  test('are read in many forms', () => {
    const read: Record<string, string> = {
      '2024-03-05': '2024-03-05',
      '2024/3/5': '2024-03-05',
      '2024.03.05': '2024-03-05',
      '20240305': '2024-03-05',
      '2024年3月5日': '2024-03-05',
      '5-Mar-2024': '2024-03-05',
      '14-Mar-14': '2014-03-14',
      'Mar 5, 2024': '2024-03-05',
      'Tuesday, March 5th, 2024': '2024-03-05',
      '5 March 2024': '2024-03-05',
      '3/5/2024': '2024-03-05',
      '3/5/24': '2024-03-05',
      '12/31/99': '1999-12-31',
      '２０２４－０３－０５': '2024-03-05',
    };
    for (const [text, value] of Object.entries(read))
      expect([text, parseDate(text, 'mdy')]).toEqual([
        text,
        { day: value, time: null, offset: null },
      ]);
    for (const text of ['', 'never', '2024-02-30', '13/13/2024', '1234', '2024-3', '31.02.2024'])
      expect(parseDate(text, 'dmy'), text).toBeNull();
  });

  test('have times and offsets', () => {
    const read: Record<string, [string, string | null]> = {
      '1996-07-04 00:00:00.000': ['00:00:00', null],
      '2024-03-12 09:14': ['09:14:00', null],
      '3/15/2024 2:30 PM': ['14:30:00', null],
      '3/15/2024 12:05 am': ['00:05:00', null],
      '2024-03-05T14:30:00Z': ['14:30:00', 'Z'],
      '2024-03-05T14:30:00.123+0800': ['14:30:00', '+08:00'],
      '2024年3月5日 下午2:30': ['14:30:00', null],
      '2024年3月5日14:30': ['14:30:00', null],
      '2024-03-05 14:30:00 -05:00': ['14:30:00', '-05:00'],
    };
    for (const [text, [time, offset]] of Object.entries(read))
      expect([text, parseDate(text, 'mdy')]).toMatchObject([text, { time, offset }]);
    expect(parseDate('2024-03-05 25:00', 'ymd')).toBeNull();
  });

  test('tell their order as a column', () => {
    expect(detectDateOrder(['01/02/2024', '13/02/2024'])).toEqual({
      order: 'dmy',
      isCertain: true,
    });
    expect(detectDateOrder(['01/02/2024', '02/13/2024', ''])).toEqual({
      order: 'mdy',
      isCertain: true,
    });
    expect(detectDateOrder(['01/02/2024'])).toEqual({ order: 'mdy', isCertain: false });
    expect(detectDateOrder(['01.02.2024'])).toEqual({ order: 'dmy', isCertain: false });
    expect(detectDateOrder(['05/05/2024'])).toMatchObject({ isCertain: true });
    expect(detectDateOrder(['2024-01-02', '5-Mar-2024'])).toEqual({
      order: 'ymd',
      isCertain: true,
    });
    expect(detectDateOrder(['99-01-02', '00-12-31'])).toEqual({ order: 'ymd', isCertain: true });
    expect(detectDateOrder(['x', ''])).toMatchObject({ isCertain: false });
  });

  test('written in one order are read in it, whenever one of them tells', () => {
    const orders = fc.constantFrom('ymd' as const, 'dmy' as const, 'mdy' as const);
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 30 }),
        orders,
        fc.constantFrom('/', '-', '.'),
        (days, order, separator) => {
          const column = days.map((one) => inOrder(one, order, separator));
          const found = detectDateOrder(column);
          const tells = order === 'ymd' || days.some((one) => Number(one.slice(8)) > 12);
          if (tells || found.isCertain)
            expect(column.map((text) => parseDate(text, found.order)?.day)).toEqual(days);
          if (tells) expect(found.isCertain).toBe(true);
        },
      ),
    );
  });
});
