import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compareDays, daysBetween, weekdayOf } from './day.ts';
import { dayIn, instantOf } from './instant.ts';
import { relativeRange, relativeRanges, type RelativeRange } from './relative-range.ts';

// Sunday evening in London, already Monday in Shanghai.
const now = '2026-11-22T18:00:00.000Z';
const days = (range: RelativeRange, zone = 'UTC', weekStart = 1) => {
  const { from, to } = relativeRange(range, { now, zone, weekStart }).days;
  return `${from}/${to}`;
};

describe('relative ranges', () => {
  test('are the whole periods of the calendar', () => {
    expect(days({ name: 'today' })).toBe('2026-11-22/2026-11-23');
    expect(days({ name: 'yesterday' })).toBe('2026-11-21/2026-11-22');
    expect(days({ name: 'tomorrow' })).toBe('2026-11-23/2026-11-24');
    expect(days({ name: 'this-week' })).toBe('2026-11-16/2026-11-23');
    expect(days({ name: 'this-week' }, 'UTC', 7)).toBe('2026-11-22/2026-11-29');
    expect(days({ name: 'last-week' })).toBe('2026-11-09/2026-11-16');
    expect(days({ name: 'next-month' })).toBe('2026-12-01/2027-01-01');
    expect(days({ name: 'last-month' })).toBe('2026-10-01/2026-11-01');
    expect(days({ name: 'this-quarter' })).toBe('2026-10-01/2027-01-01');
    expect(days({ name: 'next-quarter' })).toBe('2027-01-01/2027-04-01');
    expect(days({ name: 'last-year' })).toBe('2025-01-01/2026-01-01');
  });

  test('with a number end with today or begin with it', () => {
    expect(days({ name: 'last-days', n: 1 })).toBe('2026-11-22/2026-11-23');
    expect(days({ name: 'last-days', n: 30 })).toBe('2026-10-24/2026-11-23');
    expect(days({ name: 'next-days', n: 7 })).toBe('2026-11-22/2026-11-29');
    expect(days({ name: 'last-weeks', n: 2 })).toBe('2026-11-09/2026-11-23');
    expect(days({ name: 'last-months', n: 12 })).toBe('2025-11-23/2026-11-23');
    expect(days({ name: 'next-years', n: 1 })).toBe('2026-11-22/2027-11-22');
    expect(() => days({ name: 'last-days', n: 0 })).toThrow('day.count-out-of-range');
    expect(() => days({ name: 'last-days', n: 1.5 })).toThrow('day.count-out-of-range');
  });

  test('are seen from the zone of who asks', () => {
    expect(days({ name: 'today' }, 'Asia/Shanghai')).toBe('2026-11-23/2026-11-24');
    expect(days({ name: 'this-week' }, 'Asia/Shanghai')).toBe('2026-11-23/2026-11-30');
    expect(relativeRange({ name: 'today' }, { now, zone: 'Asia/Shanghai' }).instants).toEqual({
      from: '2026-11-22T16:00:00.000Z',
      to: '2026-11-23T16:00:00.000Z',
    });
    expect(
      relativeRange({ name: 'this-month' }, { now, zone: 'America/New_York' }).instants,
    ).toEqual({
      from: '2026-11-01T04:00:00.000Z',
      to: '2026-12-01T05:00:00.000Z',
    });
  });

  test('follow on one another without a gap, wherever and whenever', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'UTC');
    const whens = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(whens, zones, fc.integer({ min: 1, max: 7 }), (when, zone, weekStart) => {
        const standpoint = { now: instantOf(when), zone, weekStart };
        const today = dayIn(zone, standpoint.now);
        for (const period of ['week', 'month', 'quarter', 'year'] as const) {
          const last = relativeRange({ name: `last-${period}` }, standpoint);
          const present = relativeRange({ name: `this-${period}` }, standpoint);
          const next = relativeRange({ name: `next-${period}` }, standpoint);
          expect([last.days.to, present.days.to]).toEqual([present.days.from, next.days.from]);
          expect(last.instants.to).toBe(present.instants.from);
          expect(compareDays(present.days.from, today)).not.toBe(1);
          expect(compareDays(today, present.days.to)).toBe(-1);
        }
        expect(weekdayOf(relativeRange({ name: 'this-week' }, standpoint).days.from)).toBe(
          weekStart,
        );
        for (const name of relativeRanges.counted) {
          const { days: stretch } = relativeRange({ name, n: 3 }, standpoint);
          expect(name.startsWith('last') ? stretch.to : stretch.from).toBe(
            name.startsWith('last') ? addDays(today, 1) : today,
          );
          expect(daysBetween(stretch.from, stretch.to)).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});
