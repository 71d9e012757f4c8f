import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals, compareDecimals } from '#kit/decimal.ts';
import { judged, priceOfEach, totalOf, totalsOf, type LineFigures } from './totals.ts';

const line: LineFigures = {
  quantity: '3',
  unitPrice: '19.99',
  discountPercent: '5',
  taxPercent: '13',
  includesTax: true,
  currency: 'CNY',
};

test('a line with tax inside and one with tax outside', () => {
  expect(totalOf(line)).toEqual({ net: '50.42', tax: '6.55', gross: '56.97' });
  expect(totalOf({ ...line, includesTax: false })).toEqual({
    net: '56.97',
    tax: '7.41',
    gross: '64.38',
  });
  expect(totalOf({ ...line, currency: 'JPY' })).toEqual({ net: '50', tax: '7', gross: '57' });
});

test('a price below what may be given is told apart from one below the floor', () => {
  const bounds = { unitPrice: '100', floor: '80', allowed: { lowest: '90' } };
  expect(judged('95', bounds)).toMatchObject({ isBelowFloor: false, isTooLow: false });
  expect(judged('85', bounds)).toMatchObject({ isBelowFloor: false, isTooLow: true });
  expect(judged('79', bounds)).toMatchObject({ isBelowFloor: true, isTooLow: true });
});

test('what was agreed below the floor is flagged and allowed', () => {
  const agreed = { unitPrice: '70', floor: '80', allowed: { lowest: '80' } };
  expect(judged('70', agreed)).toEqual({ isBelowFloor: true, isTooLow: false, lowest: '70' });
  expect(judged('69.99', agreed).isTooLow).toBe(true);
});

const amount = fc.integer({ min: 0, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2));
const figures = fc.record({
  quantity: amount,
  unitPrice: amount,
  discountPercent: fc.integer({ min: 0, max: 100 }).map(String),
  taxPercent: fc.constantFrom('0', '6', '9', '13'),
  includesTax: fc.boolean(),
  currency: fc.constantFrom('CNY', 'USD', 'JPY'),
});

test('net and tax add up to the gross amount, of every line and of all of them', () => {
  fc.assert(
    fc.property(fc.array(figures, { maxLength: 5 }), (lines) => {
      const totals = lines.map(totalOf);
      for (const { net, tax, gross } of [...totals, totalsOf(totals)]) {
        expect(compareDecimals(addDecimals(net, tax), gross)).toBe(0);
        expect(compareDecimals(tax, '0')).toBeGreaterThanOrEqual(0);
      }
      for (const one of lines)
        expect(compareDecimals(priceOfEach(one), one.unitPrice)).toBeLessThanOrEqual(0);
    }),
  );
});
