import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { writeCalendar, type CalendarEntry } from './icalendar.ts';

const plain: CalendarEntry = {
  kind: 'event',
  uid: 'one@rapport',
  changedAt: '2026-06-01T00:00:00.000Z',
  sequence: 3,
  summary: 'Price; talk, again',
  description: 'Two\nlines',
  location: null,
  url: null,
  startAt: '2026-07-06T01:00:00.000Z',
  endAt: '2026-07-06T02:00:00.000Z',
  allDay: false,
  zone: 'Europe/Berlin',
  rule: null,
  except: [],
  insteadOf: null,
  isPrivate: false,
  isFree: false,
  status: 'open',
};
const write = (...entries: Partial<CalendarEntry>[]): string =>
  writeCalendar(
    { name: 'Wang', product: '-//Rapport//EN' },
    entries.map((entry) => ({ ...plain, ...entry })),
  );
const lines = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  test('is escaped, and folded at 75 bytes without breaking a character', () => {
    const summary =
      '与华夏银行信息科技部张伟总经理讨论二零二六年度服务器采购框架协议的报价与交付安排';
    const text = write({}, { summary });
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines(text)).toContain(String.raw`SUMMARY:Price\; talk\, again`);
    expect(lines(text)).toContain(String.raw`DESCRIPTION:Two\nlines`);
    expect(lines(text)).toContain(`SUMMARY:${summary}`);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('tells a single time in UTC, days as days, and what is private or free', () => {
    expect(lines(write({}))).toEqual(
      expect.arrayContaining([
        'DTSTART:20260706T010000Z',
        'DTEND:20260706T020000Z',
        'CLASS:PUBLIC',
      ]),
    );
    const days = {
      allDay: true,
      startAt: '2026-07-05T22:00:00.000Z',
      endAt: '2026-07-07T22:00:00.000Z',
    };
    expect(lines(write({ ...days, isPrivate: true, isFree: true }))).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20260706',
        'DTEND;VALUE=DATE:20260708',
        'CLASS:PRIVATE',
        'TRANSP:TRANSPARENT',
      ]),
    );
    const due = write({ kind: 'to-do', endAt: null, status: 'done' });
    expect(lines(due)).toEqual(
      expect.arrayContaining(['BEGIN:VTODO', 'DUE:20260706T010000Z', 'STATUS:COMPLETED']),
    );
  });

  test('tells a repetition by the clock of its zone, so that every reader comes to the same times', () => {
    const text = write({
      startAt: '2026-10-12T07:00:00.000Z',
      endAt: '2026-10-12T08:00:00.000Z',
      rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261109',
      except: ['2026-10-19T07:00:00.000Z'],
    });
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Berlin:20261012T090000',
        'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261109T225959Z',
        'EXDATE;TZID=Europe/Berlin:20261019T090000',
        'TZID:Europe/Berlin',
      ]),
    );
    const calendar = new ICAL.Component(ICAL.parse(text));
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    const found: string[] = [];
    const times = event.iterator();
    for (let next = times.next(); next; next = times.next()) {
      next.zone = zone;
      found.push(new Date(next.toUnixTime() * 1000).toISOString());
    }
    expect(found).toEqual([
      '2026-10-12T07:00:00.000Z',
      // The clock was set back on 25 October.
      '2026-10-26T08:00:00.000Z',
      '2026-11-02T08:00:00.000Z',
      '2026-11-09T08:00:00.000Z',
    ]);
  });

  test('knows zones that never set their clock', () => {
    const text = write({ zone: 'Asia/Shanghai', rule: 'FREQ=DAILY' });
    expect(lines(text)).toEqual(
      expect.arrayContaining(['DTSTART;TZID=Asia/Shanghai:20260706T090000', 'TZOFFSETTO:+0800']),
    );
  });
});
