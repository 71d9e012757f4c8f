import { expect, test } from 'vitest';
import { nextAfter } from './rules.ts';

const rhythm = { every: 'day', weekday: 1, monthDay: 31, hour: 8, zone: 'Asia/Shanghai' };

test('a schedule comes again at its hour of the day in its zone, never at the instant it was sent', () => {
  expect(nextAfter(rhythm, '2026-03-01T23:59:00Z')).toBe('2026-03-02T00:00:00.000Z');
  expect(nextAfter(rhythm, '2026-03-02T00:00:00.000Z')).toBe('2026-03-03T00:00:00.000Z');
});

test('weekdays skip the weekend, weeks keep their day, and a short month sends on its last', () => {
  // 6 March 2026 is a Friday.
  expect(nextAfter({ ...rhythm, every: 'workday' }, '2026-03-06T00:00:00.000Z')).toBe(
    '2026-03-09T00:00:00.000Z',
  );
  expect(nextAfter({ ...rhythm, every: 'week', weekday: 5 }, '2026-03-06T00:00:00.000Z')).toBe(
    '2026-03-13T00:00:00.000Z',
  );
  expect(nextAfter({ ...rhythm, every: 'month' }, '2026-01-31T00:00:00.000Z')).toBe(
    '2026-02-28T00:00:00.000Z',
  );
});

test('the hour keeps to the clock when it is set', () => {
  const berlin = { ...rhythm, zone: 'Europe/Berlin' };
  expect(nextAfter(berlin, '2026-03-28T12:00:00.000Z')).toBe('2026-03-29T06:00:00.000Z');
});
