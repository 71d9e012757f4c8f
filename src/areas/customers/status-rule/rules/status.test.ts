import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compareDays } from '#kit/day.ts';
import {
  silenceOf,
  statusesOf,
  statuses,
  statusOf,
  type Mark,
  type StatusSettings,
} from './status.ts';

const usual: StatusSettings = {
  repeatFrom: 2,
  loyalFrom: 6,
  loyalDays: 180,
  wonBackUntil: 3,
  silence: 365,
  rhythm: null,
  rhythmLeast: 60,
  rhythmMost: 730,
};
const start = '2024-01-01';
const after = (days: number) => addDays(start, days);
const bought = (...days: number[]) => ({ purchases: days.map(after), marks: [] });

describe('the status of a customer', () => {
  test('goes from potential over first and repeat to loyal, lost and won back by purchases and silence', () => {
    const course = bought(0, 30, 60, 90, 120, 200, 900, 930, 960);
    const told = statusesOf(course, usual, after(1000)).map(({ status, fromOn }) => [
      status,
      fromOn,
    ]);
    expect(told).toEqual([
      ['first', after(0)],
      ['repeat', after(30)],
      ['loyal', after(200)],
      ['lost', after(566)],
      ['won-back', after(900)],
      ['repeat', after(960)],
    ]);
    expect(statusOf(course, usual, after(-1))).toBe('potential');
  });

  test('counts purchases of one day once', () => {
    expect(statusOf(bought(0, 0, 0), usual, after(10))).toBe('first');
  });

  test('is loyal only by number and span', () => {
    expect(statusOf(bought(0, 1, 2, 3, 4, 5), usual, after(10))).toBe('repeat');
    expect(statusOf(bought(0, 1, 2, 3, 4, 180), usual, after(180))).toBe('loyal');
  });

  test('is lost by the customer’s own rhythm long before the days of silence, and later where he is slow', () => {
    const own = { ...usual, rhythm: 3 };
    expect(statusOf(bought(0, 30, 60, 90), own, after(180))).toBe('repeat');
    expect(statusOf(bought(0, 30, 60, 90), own, after(181))).toBe('lost');
    expect(statusOf(bought(0, 200, 400, 600), own, after(1100))).toBe('repeat');
    expect(silenceOf([5, 5, 5], own)).toBe(60);
    expect(silenceOf([400, 400, 400], own)).toBe(730);
  });

  test('holds what people say of whom nothing was bought, and of who is gone until he buys again', () => {
    const marks = (...all: [number, Mark['status']][]): Mark[] =>
      all.map(([day, status]) => ({ on: after(day), status }));
    const of = (days: number[], said: Mark[], day: number) =>
      statusOf({ purchases: days.map(after), marks: said }, usual, after(day));
    expect(of([], marks([0, 'target']), 10)).toBe('target');
    expect(of([], marks([0, 'loyal']), 900)).toBe('loyal');
    expect(of([20], marks([0, 'target']), 20)).toBe('first');
    expect(of([0], marks([20, 'non-customer']), 900)).toBe('non-customer');
    expect(of([0, 30], marks([20, 'non-customer']), 30)).toBe('repeat');
    expect(of([0], marks([20, 'lost']), 21)).toBe('lost');
    expect(of([0, 40], marks([20, 'lost']), 41)).toBe('won-back');
    expect(of([0, 1], marks([20, 'loyal']), 21)).toBe('repeat');
  });
});

const settings = fc.record({
  repeatFrom: fc.integer({ min: 2, max: 4 }),
  loyalFrom: fc.integer({ min: 2, max: 8 }),
  loyalDays: fc.integer({ min: 0, max: 300 }),
  wonBackUntil: fc.integer({ min: 2, max: 5 }),
  silence: fc.integer({ min: 20, max: 400 }),
  rhythm: fc.option(fc.integer({ min: 1, max: 6 })),
  rhythmLeast: fc.integer({ min: 1, max: 60 }),
  rhythmMost: fc.integer({ min: 60, max: 500 }),
});
const days = fc.integer({ min: 0, max: 1500 });
const purchases = fc.array(days.map(after), { maxLength: 25 });
const said = fc.constantFrom('potential', 'target', 'lost', 'non-customer');
const marks = fc.array(fc.record({ on: days.map(after), status: said }), { maxLength: 4 });
const courses = fc.record({ purchases, marks });
const rank = {
  'potential': 0,
  'target': 0,
  'lost': 0,
  'non-customer': 0,
  'won-back': 1,
  'first': 1,
  'repeat': 2,
  'loyal': 3,
};

describe('of any purchases, words and settings', () => {
  test('every customer has exactly one status every day, and its history tells the same', () => {
    fc.assert(
      fc.property(courses, settings, days, days, (course, by, one, two) => {
        const [early, late] = [after(Math.min(one, two)), after(Math.max(one, two))];
        const now = statusOf(course, by, early);
        expect(statuses).toContain(now);
        const history = statusesOf(course, by, late);
        const then = history.findLast(({ fromOn }) => compareDays(fromOn, early) <= 0);
        expect(then?.status ?? 'potential').toBe(now);
        const order = history.map(({ fromOn }) => fromOn);
        expect(order).toEqual([...new Set(order)].toSorted(compareDays));
        expect(history.every((at, index) => at.status !== history[index + 1]?.status)).toBe(true);
      }),
    );
  });

  test('nobody is won back who was not lost before', () => {
    fc.assert(
      fc.property(courses, settings, days, (course, by, day) => {
        const history = statusesOf(course, by, after(day)).map(({ status }) => status);
        for (const [index, status] of history.entries())
          if (status === 'won-back') expect(history.slice(0, index)).toContain('lost');
      }),
    );
  });

  test('a purchase never lowers a customer on its day, and without one he only falls', () => {
    fc.assert(
      fc.property(purchases, settings, days, days, (before, by, day, later) => {
        const of = (some: readonly string[], on: number) =>
          statusOf({ purchases: some, marks: [] }, by, after(on));
        const known = before.filter((on) => compareDays(on, after(day)) <= 0);
        const with_ = of([...known, after(day)], day);
        expect(rank[with_]).toBeGreaterThanOrEqual(Math.min(rank[of(known, day)], 3));
        expect(['potential', 'lost']).not.toContain(with_);
        const silent = of(known, day + later);
        expect([of(known, day), 'lost']).toContain(silent);
      }),
    );
  });
});
