import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMilliseconds,
  dayIn,
  endOfDay,
  instantIn,
  instantOf,
  isInstant,
  isZone,
  startOfDay,
  timeIn,
} from './instant.ts';

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'UTC',
];

describe('instants', () => {
  test('have one spelling', () => {
    expect(isInstant('2026-06-30T08:00:00.000Z')).toBe(true);
    for (const text of [
      '2026-06-30T08:00:00Z',
      '2026-02-30T08:00:00.000Z',
      '2026-06-30T24:00:00.000Z',
      '2026-06-30',
      '',
    ])
      expect(isInstant(text), text).toBe(false);
    expect(addMilliseconds('2026-06-30T23:59:59.999Z', 1)).toBe('2026-07-01T00:00:00.000Z');
    expect(() => instantOf(Number.NaN)).toThrow('instant.out-of-range');
    expect(() => instantOf(8.64e15)).toThrow('instant.out-of-range');
  });

  test('know the platform’s zones', () => {
    expect([isZone('Asia/Shanghai'), isZone('Mars/Base'), isZone('')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('fall on the day of the zone', () => {
    expect(dayIn('Asia/Shanghai', '2026-06-30T16:00:00.000Z')).toBe('2026-07-01');
    expect(dayIn('America/New_York', '2026-07-01T03:59:59.999Z')).toBe('2026-06-30');
    expect(timeIn('Asia/Kathmandu', '2026-06-30T00:00:00.000Z')).toBe('05:45:00.000');
  });

  test('skipped and doubled local times are decided', () => {
    expect(instantIn('America/New_York', '2026-03-08', '02:30')).toBe('2026-03-08T07:30:00.000Z');
    expect(instantIn('America/New_York', '2026-11-01', '01:30')).toBe('2026-11-01T05:30:00.000Z');
    expect(startOfDay('America/Sao_Paulo', '2018-11-04')).toBe('2018-11-04T03:00:00.000Z');
  });

  test('a day holds the instants from its start until before its end, in every zone', () => {
    const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2050, 0) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (milliseconds, zone) => {
        const instant = instantOf(milliseconds);
        const day = dayIn(zone, instant);
        expect(startOfDay(zone, day) <= instant && instant < endOfDay(zone, day)).toBe(true);
        expect(dayIn(zone, startOfDay(zone, day))).toBe(day);
        expect(dayIn(zone, addMilliseconds(endOfDay(zone, day), -1))).toBe(day);
      }),
    );
  });
});
