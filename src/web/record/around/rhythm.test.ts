import { expect, test } from 'vitest';
import { rhythmOf } from './rhythm.ts';

test('the rhythm of buying is the middle gap between days of purchase', () => {
  const days = ['2026-01-01', '2026-01-31', '2026-01-31', '2026-03-02', '2026-06-10'];
  expect(rhythmOf(days, '2026-06-20')).toEqual({ usual: 30, since: 10, isLate: false });
  expect(rhythmOf(days, '2026-08-01')).toEqual({ usual: 30, since: 52, isLate: true });
  expect(rhythmOf(['2026-01-01', '2026-01-11', '2026-01-31'], '2026-02-01')?.usual).toBe(15);
});

test('two purchases are no rhythm', () => {
  expect(rhythmOf(['2026-01-01', '2026-01-31', '2026-01-31'], '2026-06-20')).toBeNull();
});
