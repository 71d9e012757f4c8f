import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictsOf, type Engagement } from './conflicts.ts';

const at = (hour: number): string => new Date(Date.UTC(2026, 5, 30, hour)).toISOString();
const meeting = (
  from: number,
  to: number | null,
  values: Partial<Engagement> = {},
): Engagement => ({
  kind: 'meeting',
  startAt: at(from),
  endAt: to === null ? null : at(to),
  status: 'open',
  availability: 'busy',
  people: ['wang'],
  ...values,
});
const count = (one: Engagement, ...others: Engagement[]): number => conflictsOf(one, others).length;

test('who is elsewhere at the time is named, once for each thing that keeps him', () => {
  const other = meeting(9, 11, { people: ['wang', 'li', 'zhao'] });
  expect(conflictsOf(meeting(10, 12, { people: ['li', 'wang', 'sun'] }), [other])).toEqual([
    { person: 'li', other },
    { person: 'wang', other },
  ]);
});

test('what ends when the other begins does not disturb it', () => {
  expect(count(meeting(9, 10), meeting(10, 11), meeting(8, 9))).toBe(0);
  expect(count(meeting(9, 10), meeting(8, 24), meeting(9, 10))).toBe(2);
});

test('called off, free, and tasks keep nobody; the same holds the other way round', () => {
  const others = [{ status: 'cancelled' }, { availability: 'free' }, { kind: 'task' }];
  for (const values of others) {
    expect(count(meeting(9, 10), meeting(9, 10, values))).toBe(0);
    expect(count(meeting(9, 10, values), meeting(9, 10))).toBe(0);
  }
  expect(count(meeting(9, 10), meeting(9, 10, { availability: 'tentative' }))).toBe(1);
  expect(count(meeting(9, 10), meeting(9, 10, { availability: null, status: 'done' }))).toBe(1);
});

test('what has no end is one moment', () => {
  expect(count(meeting(9, 11), meeting(10, null), meeting(9, null), meeting(11, null))).toBe(2);
});

test('one disturbs the other exactly when the other disturbs it', () => {
  const engagement = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.option(fc.integer({ min: 1, max: 5 })))
    .map(([from, length]) => meeting(from, length === null ? null : from + length));
  fc.assert(
    fc.property(engagement, engagement, (one, other) => {
      expect(count(one, other)).toBe(count(other, one));
      const [a, b] = [one, other].toSorted((x, y) => (x.startAt < y.startAt ? -1 : 1));
      const expected = a?.startAt === b?.startAt || (a?.endAt ?? '') > (b?.startAt ?? '');
      expect(count(one, other)).toBe(expected ? 1 : 0);
    }),
  );
});
