import { expect, test } from 'vitest';
import { creditRefusal } from './check.ts';

test('credit ends at its limit, after too many overdue days, and where it is stopped', () => {
  const credit = { limit: '1000', lateDays: 30, stopped: false };
  const asked = (owed: string, oldestLate: number, other: object = {}) =>
    creditRefusal({ ...credit, ...other }, { owed, oldestLate });
  expect(asked('1000', 30)).toBe(null);
  expect(asked('1000.01', 0)).toBe('limit');
  expect(asked('1', 31)).toBe('late');
  expect(asked('1', 0, { stopped: true })).toBe('stopped');
  expect(asked('999999', 999, { limit: null, lateDays: null })).toBe(null);
});
