import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#kit/day.ts';
import { partOf, periods, stretchOf } from './periods.ts';

test('a period reaches to today, and stands beside the same days of the one before', () => {
  // A Wednesday.
  expect(stretchOf('week', '2026-07-01', 1)).toMatchObject({
    from: '2026-06-29',
    to: '2026-07-01',
    before: { from: '2026-06-22', to: '2026-06-24' },
    step: 'day',
  });
  expect(stretchOf('week', '2026-07-01', 7).from).toBe('2026-06-28');
  expect(stretchOf('quarter', '2026-05-10', 1)).toMatchObject({
    from: '2026-04-01',
    before: { from: '2026-01-01', to: '2026-02-09' },
    step: 'week',
  });
  expect(stretchOf('year', '2026-05-10', 1).before).toEqual({
    from: '2025-01-01',
    to: '2025-05-10',
  });
  expect(stretchOf('year', '2026-05-10', 1).parts).toHaveLength(12);
});

test('a month that is longer than the one before is compared with all of it', () => {
  expect(stretchOf('month', '2026-03-31', 1).before).toEqual({
    from: '2026-02-01',
    to: '2026-02-28',
  });
});

test('the stretch before is never longer, touches none of this one, and every day has its step', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
  fc.assert(
    fc.property(
      anyDay,
      fc.constantFrom(...periods),
      fc.constantFrom(1, 7),
      (today, period, start) => {
        const { from, to, before, parts } = stretchOf(period, today, start);
        expect(from <= today && to === today).toBe(true);
        expect(before.from <= before.to && before.to < from).toBe(true);
        expect(daysBetween(before.from, before.to)).toBeLessThanOrEqual(daysBetween(from, to));
        expect(parts.length).toBeLessThanOrEqual(31);
        expect(parts).toContain(partOf(today, parts));
        expect(parts).toContain(partOf(from, parts));
      },
    ),
  );
});
