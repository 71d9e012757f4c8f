import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kit/day.ts';
import { counted, falls, fallsOn, type FallRule, type HeldCustomer } from './recycling.ts';

const customer = (more: Partial<HeldCustomer> = {}): HeldCustomer => ({
  createdOn: '2026-01-01',
  takenOn: null,
  contactOn: null,
  purchaseOn: null,
  protectedUntilOn: null,
  classValues: [],
  isExempt: false,
  ...more,
});

const rule = (
  limits: readonly {
    since: (typeof counted)[number];
    days: number;
    classes?: { classValue: string; days: number }[];
  }[],
  more: { when?: 'any' | 'all'; boughtDays?: number | null } = {},
): FallRule => ({
  recycling: {
    when: more.when ?? 'any',
    limits: limits.map((limit) => ({ classes: [], ...limit })),
  },
  boughtDays: more.boughtDays ?? null,
});

test('a customer whom nobody contacts falls so many days after he was taken or last contacted', () => {
  const thirty = rule([{ since: 'contact', days: 30 }]);
  expect(fallsOn(thirty, customer())).toBe('2026-01-31');
  expect(fallsOn(thirty, customer({ contactOn: '2026-02-10' }))).toBe('2026-03-12');
  // What was left undone before he had him does not count against the new owner.
  expect(fallsOn(thirty, customer({ contactOn: '2025-12-01', takenOn: '2026-03-01' }))).toBe(
    '2026-03-31',
  );
});

test('any limit is enough, or all are needed; without a basis a limit is never reached', () => {
  const limits = [
    { since: 'contact' as const, days: 10 },
    { since: 'purchase' as const, days: 90 },
  ];
  expect(fallsOn(rule(limits), customer())).toBe('2026-01-11');
  expect(fallsOn(rule(limits, { when: 'all' }), customer())).toBe('2026-04-01');
  const protection = [{ since: 'protection' as const, days: 0 }];
  expect(fallsOn(rule(protection), customer())).toBeNull();
  expect(fallsOn(rule([...limits, ...protection], { when: 'all' }), customer())).toBeNull();
  expect(fallsOn(rule([]), customer())).toBeNull();
});

test('a class has days of its own, the longest of several', () => {
  const classes = [
    { classValue: 'key', days: 90 },
    { classValue: 'small', days: 7 },
  ];
  const some = rule([{ since: 'contact', days: 30, classes }]);
  expect(fallsOn(some, customer({ classValues: ['small'] }))).toBe('2026-01-08');
  expect(fallsOn(some, customer({ classValues: ['small', 'key'] }))).toBe('2026-04-01');
  expect(fallsOn(some, customer({ classValues: ['other'] }))).toBe('2026-01-31');
});

test('nobody falls while protected, soon after a purchase, or when exempt', () => {
  const ten = rule([{ since: 'contact', days: 10 }], { boughtDays: 60 });
  expect(fallsOn(ten, customer({ protectedUntilOn: '2026-06-30' }))).toBe('2026-07-01');
  expect(fallsOn(ten, customer({ purchaseOn: '2026-05-01' }))).toBe('2026-07-01');
  expect(fallsOn(ten, customer({ isExempt: true }))).toBeNull();
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-06-01', days));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const customers = fc.record({
  createdOn: day,
  takenOn: maybe(day),
  contactOn: maybe(day),
  purchaseOn: maybe(day),
  protectedUntilOn: maybe(day),
  classValues: fc.subarray(['a', 'b']),
  isExempt: fc.boolean(),
});
const days = fc.integer({ min: 0, max: 120 });
const limit = fc.record({
  since: fc.constantFrom(...counted),
  days,
  classes: fc.array(fc.record({ classValue: fc.constantFrom('a', 'b'), days }), { maxLength: 2 }),
});
const rules = fc.record({
  recycling: fc.record({
    when: fc.constantFrom<'any' | 'all'>('any', 'all'),
    limits: fc.array(limit, { maxLength: 4 }),
  }),
  boughtDays: maybe(days),
});

/** The rule said over again by looking at one day at a time, as people would count. */
function fallsByCounting(one: FallRule, who: HeldCustomer, today: string): boolean {
  const { limits, when } = one.recycling;
  if (who.isExempt || limits.length === 0) return false;
  if (who.protectedUntilOn !== null && who.protectedUntilOn >= today) return false;
  if (one.boughtDays !== null && who.purchaseOn !== null)
    if (addDays(who.purchaseOn, one.boughtDays) >= today) return false;
  const since = who.takenOn !== null && who.takenOn > who.createdOn ? who.takenOn : who.createdOn;
  const later = (other: string | null) => (other !== null && other > since ? other : since);
  const reached = limits.map((some) => {
    const own = some.classes.filter((each) => who.classValues.includes(each.classValue));
    const span = own.length > 0 ? Math.max(...own.map((each) => each.days)) : some.days;
    const from = {
      contact: later(who.contactOn),
      purchase: later(who.purchaseOn),
      taken: since,
      created: who.createdOn,
      protection: who.protectedUntilOn,
    }[some.since];
    return from !== null && addDays(from, span) <= today;
  });
  return when === 'any' ? reached.includes(true) : !reached.includes(false);
}

test('a customer falls on a day if and only if a rule says so', () => {
  fc.assert(
    fc.property(rules, customers, day, (one, who, today) => {
      expect(falls(one, who, today)).toBe(fallsByCounting(one, who, today));
    }),
    { numRuns: 2000 },
  );
});

test('once his day has come a customer falls on every day after, until something is done with him', () => {
  fc.assert(
    fc.property(rules, customers, day, fc.nat(50), (one, who, today, more) => {
      if (falls(one, who, today)) expect(falls(one, who, addDays(today, more))).toBe(true);
    }),
  );
});
