import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDecimals, compareDecimals, multiplyDecimals } from '#kit/decimal.ts';
import type { CustomerPrice, DiscountTable, PriceRow } from './facts.ts';
import {
  list,
  one,
  orNothing,
  priceIn,
  priced,
  product,
  promotion,
  row,
  table,
} from '../../../../../test/setup/prices.ts';

const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2));
const percent = fc.integer({ min: 0, max: 100 }).map(String);
const quantity = fc.integer({ min: 0, max: 5000 }).map((tenths) => (tenths / 10).toFixed(1));
const day = fc.constantFrom(null, '2026-06-01', '2026-06-15', '2026-06-30');
const someRow = fc
  .record({ amount, fromQuantity: quantity, fromOn: day, untilOn: day, id: fc.uuid() })
  .map(({ amount: said, ...rest }) => row(said, rest));
const bands = fc.array(fc.tuple(quantity, percent), { maxLength: 4 });
const someFacts = fc.record({
  lists: fc.array(
    fc
      .record({ rows: fc.array(someRow, { maxLength: 5 }), tax: fc.boolean(), id: fc.uuid() })
      .map(({ rows, tax, id }) => list(rows, { id, includesTax: tax })),
    { maxLength: 3 },
  ),
  customerPrices: fc.array(
    someRow.map((said): CustomerPrice => ({ ...said, includesTax: false })),
    { maxLength: 2 },
  ),
  tables: fc.array(
    bands.map((some) => table(some)),
    { maxLength: 3 },
  ),
  promotions: fc.array(
    fc.record({ percent, together: fc.boolean(), id: fc.uuid() }).map(promotion),
    { maxLength: 2 },
  ),
});
const someRequest = fc.record({ quantity, unit: fc.constantFrom(null, 'piece', 'dozen') });

describe('whatever is asked', () => {
  test('the same facts give the same price in any order of theirs, never negative, never above the list', () => {
    fc.assert(
      fc.property(someFacts, someRequest, (facts, request) => {
        const first = priced(facts, request);
        const turned = {
          lists: facts.lists
            .toReversed()
            .map((some) => ({ ...some, rows: some.rows.toReversed() })),
          customerPrices: facts.customerPrices.toReversed(),
          tables: facts.tables.toReversed(),
          promotions: facts.promotions.toReversed(),
        };
        expect(priced(turned, request)).toEqual(first);
        if (first === null) return;
        expect(compareDecimals(first.unitPrice, '0')).toBeGreaterThanOrEqual(0);
        expect(compareDecimals(first.unitPrice, first.listPrice)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("a customer's own price goes before every list, table and promotion", () => {
    fc.assert(
      fc.property(someFacts, amount, quantity, (facts, said, asked) => {
        const customerPrices = [{ ...row(said), includesTax: false }];
        const found = priced({ ...facts, customerPrices }, { quantity: asked });
        expect(compareDecimals(orNothing(found?.unitPrice ?? null), said)).toBe(0);
        expect(found?.list).toBe(null);
      }),
    );
  });

  test('no row that is over or not yet begun is used', () => {
    fc.assert(
      fc.property(someFacts, quantity, (facts, asked) => {
        const sources = priced(facts, { quantity: asked })?.sources ?? [];
        const isOn = ({ fromOn, untilOn }: PriceRow) =>
          (fromOn ?? one.on) <= one.on && one.on <= (untilOn ?? one.on);
        const valid = [...facts.lists.flatMap(({ rows }) => rows), ...facts.customerPrices]
          .filter(isOn)
          .map((some) => some.amount.amount);
        for (const { kind, amount: said } of sources)
          if (kind === 'list' || kind === 'customer-price') expect(valid).toContain(said);
      }),
    );
  });

  test('where larger quantities are dearer in no row and no table, more never costs more each', () => {
    const falling = fc
      .array(fc.tuple(quantity, amount), { minLength: 1, maxLength: 5 })
      .map((some) => {
        const quantities = some.map(([from]) => from).toSorted(compareDecimals);
        const amounts = some.map(([, said]) => said).toSorted((a, b) => compareDecimals(b, a));
        return quantities.map((fromQuantity, at) =>
          row(amounts[at] ?? '0', { fromQuantity: at === 0 ? '0' : fromQuantity, id: String(at) }),
        );
      });
    const rising = bands.map((some) => {
      const quantities = some.map(([from]) => from).toSorted(compareDecimals);
      const percents = some.map(([, off]) => off).toSorted(compareDecimals);
      return table(quantities.map((from, at) => [from, percents[at] ?? '0']));
    });
    // Two rows of one quantity are two prices of one thing; the engine refuses them.
    const isPlain = (rows: readonly PriceRow[]) =>
      new Set(rows.map(({ fromQuantity }) => Number(fromQuantity))).size === rows.length;
    const isPlainTable = ({ bands: some }: DiscountTable) =>
      new Set(some.map(({ from }) => Number(from))).size === some.length;
    fc.assert(
      fc.property(
        falling.filter(isPlain),
        rising.filter(isPlainTable),
        quantity,
        quantity,
        (rows, some, less, more) => {
          const facts = { lists: [list(rows)], tables: [some] };
          const sum = addDecimals(less, more);
          const [few, many] = [
            priceIn(facts, { quantity: less }),
            priceIn(facts, { quantity: sum }),
          ];
          expect(compareDecimals(orNothing(many), orNothing(few))).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  test('a dozen costs twelve times what twelve cost each, where only pieces are priced', () => {
    fc.assert(
      fc.property(
        fc.array(someRow, { maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        (rows, dozens) => {
          const lists = [list(rows)];
          const each = priceIn({ lists }, { quantity: String(dozens * 12) });
          const dozen = priceIn({ lists }, { unit: 'dozen', quantity: String(dozens) });
          expect(dozen === null).toBe(each === null);
          if (each !== null)
            expect(compareDecimals(orNothing(dozen), multiplyDecimals(each, '12'))).toBe(0);
        },
      ),
    );
  });

  test('tax inside and outside agree to the smallest unit, and none of it is lost at no tax', () => {
    fc.assert(
      fc.property(
        amount,
        fc.boolean(),
        fc.constantFrom('0', '6', '13'),
        (said, inside, taxPercent) => {
          const facts = {
            lists: [list([row(said)], { includesTax: inside })],
            product: { ...product, taxPercent },
          };
          const found = priced(facts);
          const { net = '0', gross = '0' } = found ?? {};
          const tax = Number(gross) - Number(net);
          expect(tax).toBeGreaterThanOrEqual(-1e-9);
          // The net is at most half a smallest unit off, and so its tax.
          expect(
            Math.abs(Number(net) * (1 + Number(taxPercent) / 100) - Number(gross)),
          ).toBeLessThan(0.011);
          if (taxPercent === '0') expect(compareDecimals(net, gross)).toBe(0);
        },
      ),
    );
  });

  test('a price below the floor is flagged, and no lower one than floor and allowance let be is allowed', () => {
    fc.assert(
      fc.property(amount, amount, percent, (said, floor, off) => {
        const allowances = [
          { role: null, product: null, family: null, list: null, percent: off, belowFloor: false },
        ];
        const facts = { lists: [list([row(said)])], product: { ...product, floor }, allowances };
        const found = priced(facts);
        expect(found?.isBelowFloor).toBe(compareDecimals(said, floor) < 0);
        const lowest = found?.allowed.lowest ?? '0';
        expect(compareDecimals(lowest, floor)).toBeGreaterThanOrEqual(0);
        const least = (Number(said) * (100 - Number(off))) / 100;
        expect(Number(lowest)).toBeGreaterThanOrEqual(least - 1e-6);
      }),
    );
  });
});
