import { expect, test } from 'vitest';
import { daysOf, listDays, turned, weekStartIn } from './views.ts';

test('a week begins as the region counts it', () => {
  expect(daysOf('week', '2026-11-22', weekStartIn('CN')).from).toBe('2026-11-16');
  expect(daysOf('week', '2026-11-22', weekStartIn('US')).from).toBe('2026-11-22');
});

test('a month is whole weeks', () => {
  const days = listDays(daysOf('month', '2026-10-05', 1));
  expect([days[0], days.at(-1), days.length % 7]).toEqual(['2026-09-28', '2026-11-01', 0]);
});

test('turning the months skips none', () => {
  expect(turned('month', '2026-01-31', 1)).toBe('2026-02-01');
  expect(turned('week', '2026-01-31', -1)).toBe('2026-01-24');
});
