import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, partsOf } from './day.ts';
import { dayIn, instantOf, timeIn } from './instant.ts';
import {
  dayOfSerial,
  instantOfSerial,
  parseDay,
  parseInstant,
  possibleOrders,
} from './written-day.ts';

describe('written days', () => {
  test('are read in every usual form', () => {
    for (const text of [
      '2026-06-30',
      '2026/6/30',
      '2026.6.30',
      '20260630',
      '30.06.2026',
      '30.6.26',
      '2026年6月30日',
      '2026 年 6 月 30 号',
      '30 Jun 2026',
      '30-Jun-26',
      '30th June, 2026',
      'June 30, 2026',
      'Jun. 30th 2026',
      '２０２６－０６－３０',
      'Tuesday, June 30, 2026',
      '星期二 2026-06-30',
      '2026-06-30 00:00:00',
      '2026-06-30T00:00:00.000Z',
      ' 2026-06-30 ',
    ])
      expect([text, parseDay(text, 'mdy')]).toEqual([text, '2026-06-30']);
  });

  test('with slashes are read in the order stated, and in no other', () => {
    expect(parseDay('6/7/2026', 'mdy')).toBe('2026-06-07');
    expect(parseDay('6/7/2026', 'dmy')).toBe('2026-07-06');
    expect(parseDay('6/7/2026', 'ymd')).toBeNull();
    expect(parseDay('30/6/2026', 'mdy')).toBeNull();
    expect(parseDay('26-6-30', 'ymd')).toBe('2026-06-30');
    expect(parseDay('1/2/70', 'mdy')).toBe('1970-01-02');
    expect(parseDay('1/2/69', 'mdy')).toBe('2069-01-02');
  });

  test('are null where there is no such day', () => {
    for (const text of [
      '',
      'soon',
      '2026-02-29',
      '2026-13-01',
      '31.04.2026',
      'Foo 30, 2026',
      '46203',
      '2026-06-30 14:30',
      '2026-06-301',
      '2026',
    ])
      expect([text, parseDay(text, 'dmy')]).toEqual([text, null]);
  });

  test('tell the orders a column can have', () => {
    expect(possibleOrders(['6/7/2026', '30/6/2026'])).toEqual(['dmy']);
    expect(possibleOrders(['6/7/2026', '6/30/2026 14:00'])).toEqual(['mdy']);
    expect(possibleOrders(['6/7/2026'])).toEqual(['dmy', 'mdy']);
    expect(possibleOrders(['2026-06-30'])).toEqual(['ymd', 'dmy', 'mdy']);
    expect(possibleOrders(['13/13/2026'])).toEqual([]);
  });

  test('any day is read back from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 25_000 }), (offset) => {
        const day = addDays('2019-06-30', offset);
        const { year, month, day: date } = partsOf(day);
        expect(parseDay(`${year}/${month}/${date}`, 'dmy')).toBe(day);
        expect(parseDay(`${date}.${month}.${year}`, 'mdy')).toBe(day);
        expect(parseDay(`${date}/${month}/${year}`, 'dmy')).toBe(day);
        expect(parseDay(`${month}-${date}-${year}`, 'mdy')).toBe(day);
        expect(parseDay(`${year}年${month}月${date}日`, 'ymd')).toBe(day);
        expect(parseDay(new Date(`${day}T00:00:00Z`).toUTCString(), 'ymd')).toBe(day);
      }),
    );
  });
});

describe('written instants', () => {
  const read = (text: string) => parseInstant(text, 'mdy', 'Asia/Shanghai');

  test('are local unless they name an offset', () => {
    for (const text of [
      '2026-06-30 14:30',
      '2026-06-30T14:30:00',
      '6/30/2026 2:30 PM',
      '6/30/2026, 2:30:00 p.m.',
      '2026年6月30日 下午2:30',
      '2026年6月30日14时30分',
      '2026-06-30T06:30:00Z',
      '2026-06-30 06:30 UTC',
      '2026-06-30T08:30:00+02:00',
      '20260630T063000Z',
      'Tue, 30 Jun 2026 08:30:00 +0200 (CEST)',
    ])
      expect([text, read(text)]).toEqual([text, '2026-06-30T06:30:00.000Z']);
    expect(read('2026-06-30')).toBe('2026-06-29T16:00:00.000Z');
    expect(read('2026-06-30 14:30:15.1239')).toBe('2026-06-30T06:30:15.123Z');
    expect(read('6/30/2026 12:00 AM')).toBe('2026-06-29T16:00:00.000Z');
    expect(read('6/30/2026 12:00 PM')).toBe('2026-06-30T04:00:00.000Z');
    expect(read('2026-06-30 晚上8:05')).toBe('2026-06-30T12:05:00.000Z');
  });

  test('are null where there is no such time', () => {
    for (const text of [
      '2026-06-30 25:00',
      '2026-06-30 14:60',
      '2026-06-30 13:00 PM',
      '2026-06-30 14',
      '2026-06-30 noon',
      '14:30',
      '2026-06-30 14:30+15:00',
    ])
      expect([text, read(text)]).toEqual([text, null]);
  });

  test('an instant is read back from its day and time in any zone', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1993, 0), max: Date.UTC(2060, 0) }),
        zones,
        (milliseconds, zone) => {
          const instant = instantOf(milliseconds);
          expect(parseInstant(instant, 'ymd', 'America/New_York')).toBe(instant);
          expect(
            parseInstant(`${dayIn(zone, instant)} ${timeIn(zone, instant)}`, 'ymd', zone),
          ).toBe(instant);
        },
      ),
    );
  });
});

describe('serial numbers of spreadsheets', () => {
  test('count from 1900 with its day that never was, or from 1904', () => {
    expect([1, 59, 61, 46203, 2_958_465].map((serial) => dayOfSerial(serial))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2026-06-30',
      '9999-12-31',
    ]);
    expect([0, 60, -1, 2_958_466, Number.NaN].map((serial) => dayOfSerial(serial))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(dayOfSerial(0, 1904)).toBe('1904-01-01');
    expect(dayOfSerial(44_741, 1904)).toBe('2026-06-30');
  });

  test('hold the time in their fraction', () => {
    expect(instantOfSerial(46_203.604166667, 'Asia/Shanghai')).toBe('2026-06-30T06:30:00.000Z');
    expect(instantOfSerial(46_202.9999999999, 'UTC')).toBe('2026-06-30T00:00:00.000Z');
    expect(instantOfSerial(-1, 'UTC')).toBeNull();
  });
});
