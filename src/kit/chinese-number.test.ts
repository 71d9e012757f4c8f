import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalDecimal } from './decimal.ts';
import { amountInCapitals, parseChineseNumber } from './chinese-number.ts';

// The first five are the examples of the People's Bank's rules for filling in bills.
const examples = {
  '1409.5': '壹仟肆佰零玖元伍角整',
  '6007.14': '陆仟零柒元壹角肆分',
  '1680.32': '壹仟陆佰捌拾元叁角贰分',
  '16409.02': '壹万陆仟肆佰零玖元零贰分',
  '325.04': '叁佰贰拾伍元零肆分',
  '12300': '壹万贰仟叁佰元整',
  '0': '零元整',
  '0.05': '伍分',
  '0.5': '伍角整',
  '10': '壹拾元整',
  '10000': '壹万元整',
  '100000': '壹拾万元整',
  '100000001': '壹亿零壹元整',
  '1000100000000': '壹万零壹亿元整',
  '1000000000000': '壹万亿元整',
  '1000000010000': '壹万亿零壹万元整',
  '10100000': '壹仟零壹拾万元整',
  '100010001': '壹亿零壹万零壹元整',
  '-12.3': '负壹拾贰元叁角整',
  '9999999999999999.99': '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
};

describe('Chinese numerals', () => {
  test('write an amount as on a bill', () => {
    for (const [amount, capitals] of Object.entries(examples))
      expect([amount, amountInCapitals(amount)]).toEqual([amount, capitals]);
    expect(() => amountInCapitals('0.001')).toThrow('amount.not-in-capitals');
    expect(() => amountInCapitals('10000000000000000')).toThrow('amount.not-in-capitals');
  });

  test('are read as people write them', () => {
    const written = {
      '三万五千': '35000',
      '一百零五块三毛': '105.3',
      '两千万': '20000000',
      '十五': '15',
      '一千零一十': '1010',
      '3.5万': '35000',
      '1.2亿': '120000000',
      '5千万': '50000000',
      '100万元': '1000000',
      '人民币壹佰元正': '100',
      '一亿二千万': '120000000',
      '二十五亿零三百万': '2503000000',
      '一万亿': '1000000000000',
      '12元5角': '12.5',
      '五分': '0.05',
      '〇': '0',
      '負': null,
      '元': null,
      '一二': null,
      '三五万x': null,
      '': null,
      '十十': null,
      '三万五': '35000',
      '三万零五': '30005',
      '一百五': '150',
      '十五亿': '1500000000',
      '一百零五万': '1050000',
      '1.5元5角': null,
      'hello': null,
    };
    for (const [text, decimal] of Object.entries(written))
      expect([text, parseChineseNumber(text)]).toEqual([text, decimal]);
  });

  test('any amount in capitals is read back', () => {
    const fen = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n });
    const sparse = fc
      .tuple(fc.nat(17), fc.nat(17), fc.integer({ min: 1, max: 99 }))
      .map(([a, b, n]) => 10n ** BigInt(a) + BigInt(n) * 10n ** BigInt(Math.max(0, b - 2)));
    fc.assert(
      fc.property(fc.oneof(fen, sparse), (value) => {
        fc.pre(value < 10n ** 18n && value !== 0n);
        const digits = String(value < 0n ? -value : value).padStart(3, '0');
        const amount = canonicalDecimal(
          `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`,
        );
        expect(parseChineseNumber(amountInCapitals(amount))).toBe(amount);
        expect(amountInCapitals(amount)).not.toMatch(/零零|零$|零[万亿元]/);
      }),
      { numRuns: 1000 },
    );
  });
});
