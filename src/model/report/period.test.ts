import { expect, test } from 'vitest';
import { periodsOf } from './period.ts';
import type { Report } from './report.ts';

const at = (day: string) => ({ now: `${day}T04:00:00Z`, zone: 'Asia/Shanghai' });
const compared = (range: NonNullable<Report['period']>['range'], day: string, toDate = false) =>
  periodsOf(
    { period: { field: 'at', range, toDate }, compare: ['previous', 'last-year'] },
    at(day),
  ).map(({ days }) => days && `${days.from} ${days.to}`);

test('a calendar period is compared with the whole one before and the same one a year ago, in leap years too', () => {
  expect(compared({ name: 'this-month' }, '2024-02-10')).toEqual([
    '2024-02-01 2024-02-29',
    '2024-01-01 2024-01-31',
    '2023-02-01 2023-02-28',
  ]);
  expect(compared({ name: 'this-month' }, '2025-02-10')[2]).toBe('2024-02-01 2024-02-29');
  expect(compared({ name: 'last-quarter' }, '2026-02-10')).toEqual([
    '2025-10-01 2025-12-31',
    '2025-07-01 2025-09-30',
    '2024-10-01 2024-12-31',
  ]);
});

test('a period up to today is compared with as much of the earlier ones, and ends with a shorter month', () => {
  expect(compared({ name: 'this-month' }, '2026-03-30', true)).toEqual([
    '2026-03-01 2026-03-30',
    '2026-02-01 2026-02-28',
    '2025-03-01 2025-03-30',
  ]);
  expect(compared({ name: 'this-year' }, '2024-02-29', true)).toEqual([
    '2024-01-01 2024-02-29',
    '2023-01-01 2023-02-28',
    '2023-01-01 2023-02-28',
  ]);
});

test('weeks are compared with weeks, so that weekdays meet; chosen days with as many before, whole months with months', () => {
  expect(compared({ name: 'this-week' }, '2026-01-07')).toEqual([
    '2026-01-05 2026-01-11',
    '2025-12-29 2026-01-04',
    '2025-01-06 2025-01-12',
  ]);
  expect(compared({ from: '2026-03-05', to: '2026-03-14' }, '2026-06-01')[1]).toBe(
    '2026-02-23 2026-03-04',
  );
  expect(compared({ from: '2026-02-01', to: '2026-03-31' }, '2026-06-01')[1]).toBe(
    '2025-12-01 2026-01-31',
  );
  expect(compared({ name: 'last-months', n: 3 }, '2026-03-31')[1]).toBe('2025-10-01 2025-12-31');
});
