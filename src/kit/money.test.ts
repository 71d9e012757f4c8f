import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCurrency, minorPlaces } from './currency.ts';
import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from './decimal.ts';
import {
  addMoney,
  allocateMoney,
  compareMoney,
  convertMoney,
  formatMoney,
  money,
  multiplyMoney,
  negateMoney,
  roundMoney,
  splitMoney,
  subtractMoney,
  sumMoney,
} from './money.ts';

const amount = fc
  .record({
    cents: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    places: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ cents, places }) =>
    multiplyDecimals(String(cents), ['1', '0.1', '0.01', '0.001', '0.0001'][places] ?? '1'),
  );
const currency = fc.constantFrom('CNY', 'JPY', 'KWD', 'EUR');

describe('currencies', () => {
  test('have the places of ISO 4217', () => {
    expect(['CNY', 'EUR', 'HUF', 'JPY', 'KRW', 'KWD', 'IQD', 'CLF'].map(minorPlaces)).toEqual([
      2, 2, 2, 0, 0, 3, 3, 4,
    ]);
    expect([isCurrency('CNY'), isCurrency('cny'), isCurrency('XXY')]).toEqual([true, false, false]);
  });
});

describe('money', () => {
  test('refuses currencies nobody knows and amounts that are none', () => {
    expect(() => money('1', 'ABC')).toThrow('money.unknown-currency');
    expect(() => money('one', 'CNY')).toThrow('decimal.unreadable');
  });

  test('is added, subtracted and compared within one currency only', () => {
    const a = money('0.1', 'CNY');
    const b = money('0.2', 'CNY');
    expect(addMoney(a, b)).toEqual(money('0.3', 'CNY'));
    expect(subtractMoney(a, b)).toEqual(money('-0.1', 'CNY'));
    expect(compareMoney(a, b)).toBe(-1);
    expect(negateMoney(a)).toEqual(money('-0.1', 'CNY'));
    expect(sumMoney([a, b, b], 'CNY')).toEqual(money('0.5', 'CNY'));
    expect(sumMoney([], 'EUR')).toEqual(money('0', 'EUR'));
    for (const act of [addMoney, subtractMoney, compareMoney])
      expect(() => act(a, money('1', 'EUR'))).toThrow('money.currencies-differ');
  });

  test('rounds to the smallest unit of its currency', () => {
    expect(roundMoney(money('1.005', 'CNY')).amount).toBe('1.01');
    expect(roundMoney(money('1.5', 'JPY')).amount).toBe('2');
    expect(roundMoney(money('1.0005', 'KWD')).amount).toBe('1.001');
    expect(roundMoney(money('1.025', 'CNY'), 'half-even').amount).toBe('1.02');
    expect(multiplyMoney(money('0.07', 'CNY'), '1.13').amount).toBe('0.0791');
  });

  test('converts at a rate into the smallest unit of the other currency', () => {
    expect(convertMoney(money('100', 'USD'), 'JPY', '151.237')).toEqual(money('15124', 'JPY'));
    expect(() => convertMoney(money('1', 'USD'), 'JPY', '0')).toThrow('money.rate-not-positive');
    expect(() => convertMoney(money('1', 'USD'), 'ABC', '1')).toThrow('money.unknown-currency');
  });

  test('splits into parts that differ by one smallest unit', () => {
    expect(splitMoney(money('100', 'CNY'), 3).map((part) => part.amount)).toEqual([
      '33.34',
      '33.33',
      '33.33',
    ]);
    expect(splitMoney(money('-100', 'JPY'), 3).map((part) => part.amount)).toEqual([
      '-34',
      '-33',
      '-33',
    ]);
    expect(splitMoney(money('0.005', 'CNY'), 2).map((part) => part.amount)).toEqual([
      '0.003',
      '0.002',
    ]);
    expect(() => splitMoney(money('1', 'CNY'), 0)).toThrow('money.no-parts');
  });

  test('allocates by weight', () => {
    const parts = allocateMoney(money('100', 'CNY'), ['0.5', '0.3', '0.2', '0']);
    expect(parts.map((part) => part.amount)).toEqual(['50', '30', '20', '0']);
    expect(() => allocateMoney(money('1', 'CNY'), ['0', '0'])).toThrow('money.no-parts');
    expect(() => allocateMoney(money('1', 'CNY'), ['2', '-1'])).toThrow('money.weight-negative');
  });

  test('allocated parts add up exactly and are off by less than one unit', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }).map(String), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(amount, currency, weights, (value, code, shares) => {
        const total = addDecimals(...shares);
        fc.pre(total !== '0');
        const parts = allocateMoney(money(value, code), shares);
        expect(sumMoney(parts, code)).toEqual(money(value, code));
        for (const [index, part] of parts.entries()) {
          const fair = multiplyDecimals(value, shares[index] ?? '0');
          const off = subtractDecimals(multiplyDecimals(part.amount, total), fair).replace('-', '');
          expect(compareDecimals(off, total)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test('is written exactly as the locale writes it', () => {
    expect(formatMoney(money('12345678901234567890.12', 'CNY'), 'zh-CN')).toBe(
      '¥12,345,678,901,234,567,890.12',
    );
    expect(formatMoney(money('1234.5', 'EUR'), 'de')).toBe('1.234,50\u00a0€');
    expect(formatMoney(money('1234.5', 'JPY'), 'en')).toBe('¥1,234.5');
    expect(formatMoney(money('1234', 'JPY'), 'en')).toBe('¥1,234');
  });
});
