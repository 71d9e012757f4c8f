import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals, compareDecimals } from '#kit/decimal.ts';
import { allocate } from './allocating.ts';

const amount = fc
  .integer({ min: 0, max: 100_000 })
  .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
const day = fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-31');
const ids = ['a', 'b', 'c', 'd'];
const plansArb = fc
  .array(fc.record({ dueOn: day, amount }), { maxLength: 4 })
  .map((plans) => plans.map((plan, at) => ({ ...plan, id: ids[at] ?? '' })));
const receiptsArb = fc.array(fc.record({ plan: fc.constantFrom('a', 'b', 'x', null), amount }), {
  maxLength: 8,
});
const sum = (amounts: Iterable<string>) => addDecimals('0', ...amounts);

test('every cent that came in stands in one plan or is over, no plan gets more than it asks, and nothing is over while one is open', () => {
  fc.assert(
    fc.property(plansArb, receiptsArb, (plans, receipts) => {
      const { byPlan, over } = allocate(plans, receipts);
      const all = sum(receipts.map((one) => one.amount));
      expect(compareDecimals(addDecimals(sum(byPlan.values()), over), all)).toBe(0);
      for (const plan of plans)
        expect(compareDecimals(byPlan.get(plan.id) ?? '0', plan.amount)).toBeLessThanOrEqual(0);
      const isOpen = plans.some(
        (plan) => compareDecimals(byPlan.get(plan.id) ?? '0', plan.amount) < 0,
      );
      if (isOpen) expect(compareDecimals(over, '0')).toBe(0);
    }),
  );
});

test('what was paid for a part stays there, the rest goes to the earliest', () => {
  const plans = [
    { id: 'late', dueOn: '2026-03-31', amount: '50' },
    { id: 'early', dueOn: '2026-01-31', amount: '100' },
  ];
  const { byPlan, over } = allocate(plans, [
    { plan: 'late', amount: '20' },
    { plan: null, amount: '90' },
  ]);
  expect([...byPlan]).toEqual([
    ['early', '90'],
    ['late', '20'],
  ]);
  expect(over).toBe('0');
});
