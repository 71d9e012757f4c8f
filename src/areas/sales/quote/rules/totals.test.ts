import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals, compareDecimals, subtractDecimals } from '#kit/decimal.ts';
import { quoteTotals, type QuoteTerms } from './totals.ts';

const plain: QuoteTerms = {
  discountPercent: '0',
  freight: '0',
  rounding: 'none',
  currency: 'CNY',
};
const lines = [
  { net: '1000', tax: '130' },
  { net: '99.99', tax: '6' },
];

test('lines, discount, freight and what is rounded off come to the total', () => {
  expect(quoteTotals(lines, plain)).toEqual({
    listed: '1235.99',
    discount: '0',
    net: '1099.99',
    tax: '136',
    roundedOff: '0',
    total: '1235.99',
  });
  const terms = { ...plain, discountPercent: '10', freight: '50', rounding: 'ten' } as const;
  expect(quoteTotals(lines, terms)).toMatchObject({
    net: '989.99',
    tax: '122.4',
    discount: '123.6',
    roundedOff: '2.39',
    total: '1160',
  });
});

const cents = fc
  .bigInt({ min: 0n, max: 10n ** 10n })
  .map((value) => `${value / 100n}.${value % 100n < 10n ? '0' : ''}${value % 100n}`);

test('whatever the figures, nothing is lost: listed - discount + freight - rounded off = total, and rounding gives away less than its step', () => {
  const term = fc.record({
    discountPercent: fc.integer({ min: 0, max: 10_000 }).map((value) => String(value / 100)),
    freight: cents,
    rounding: fc.constantFrom<QuoteTerms['rounding']>('none', 'one', 'ten', 'hundred'),
    currency: fc.constantFrom('CNY', 'JPY', 'KWD'),
  });
  const line = fc.record({ net: cents, tax: cents });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), term, (some, terms) => {
      const reckoned = quoteTotals(some, terms);
      const back = addDecimals(
        subtractDecimals(reckoned.listed, reckoned.discount),
        subtractDecimals(terms.freight, reckoned.roundedOff),
      );
      expect(compareDecimals(back, reckoned.total)).toBe(0);
      const step = { none: '0.0000001', one: '1', ten: '10', hundred: '100' }[terms.rounding];
      expect(compareDecimals(reckoned.roundedOff, step)).toBe(-1);
      expect(compareDecimals(reckoned.roundedOff, '0')).not.toBe(-1);
      expect(
        compareDecimals(
          addDecimals(reckoned.net, reckoned.tax),
          subtractDecimals(reckoned.listed, reckoned.discount),
        ),
      ).toBe(0);
    }),
  );
});
