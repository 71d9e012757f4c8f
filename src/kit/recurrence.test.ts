import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextOccurrence, occurrencesBefore, occurrencesBetween, readRule } from './recurrence.ts';

const file = fileURLToPath(
  new URL('../../../shared/data/10_ical_vcard/libical/rrule_expected.csv', import.meta.url),
);

type Expected = { rule: string; start: string; after: string; instances: string[] };

function expectations(): Expected[] {
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const cells = [...line.matchAll(/"([^"]*)"|([^,]*)(?:,|$)/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((cell, index) => cell !== '' || index > 0);
    const [rule = '', start = ''] = cells.filter((cell) => cell !== '');
    const instances = cells.findLast((cell) => cell !== '') ?? '';
    const [, , after = ''] = cells.filter((cell) => cell !== '').slice(0, -1);
    return { rule, start, after, instances: instances.split(',') };
  });
}

const instantOf = (written: string) =>
  written.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/, '$1-$2-$3T$4:$5:$6.000Z');

const isThere = existsSync(file);
if (!isThere) console.warn(`SKIPPED: ${file} is absent; the rules of libical were not tried.`);

describe.skipIf(!isThere)('the rules of libical', () => {
  test('come with every instance that libical gives, and none beside them', () => {
    const all = expectations();
    expect(all).toHaveLength(70);
    for (const { rule, start, after, instances } of all) {
      const wanted = instances.map(instantOf);
      const found = occurrencesBetween(
        { rule, start: instantOf(start), zone: 'UTC' },
        {
          from: instantOf(start),
          to: '2045-01-01T00:00:00.000Z',
          most: 1000,
        },
      ).filter((instant) => after === '' || instant > instantOf(after));
      expect(found, `${rule} ${start}`).toEqual(wanted);
    }
  });
});

const times = (rule: string, start: string, zone: string, to = '2030-01-01T00:00:00.000Z') =>
  occurrencesBetween({ rule, start, zone }, { from: start, to, most: 100 });

describe('a repetition', () => {
  test('keeps the time of the clock where the clock is set', () => {
    expect(times('FREQ=WEEKLY;COUNT=3', '2026-03-02T14:00:00.000Z', 'America/New_York')).toEqual([
      '2026-03-02T14:00:00.000Z',
      '2026-03-09T13:00:00.000Z',
      '2026-03-16T13:00:00.000Z',
    ]);
    expect(times('FREQ=WEEKLY;COUNT=2', '2026-10-20T07:00:00.000Z', 'Europe/Berlin')).toEqual([
      '2026-10-20T07:00:00.000Z',
      '2026-10-27T08:00:00.000Z',
    ]);
  });

  test('moves on with the clock on the day whose hour is skipped, and takes the first of a doubled one', () => {
    // 02:30 in Berlin is skipped on 29 March 2026 and comes twice on 25 October.
    expect(times('FREQ=DAILY;COUNT=3', '2026-03-28T01:30:00.000Z', 'Europe/Berlin')).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
    expect(times('FREQ=DAILY;COUNT=3', '2026-10-24T00:30:00.000Z', 'Europe/Berlin')).toEqual([
      '2026-10-24T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  test('follows its own zone: the last Friday of the month in Shanghai', () => {
    // 07:00 on Friday in Shanghai is still Thursday in UTC.
    expect(
      times('FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2026-06-25T23:00:00.000Z', 'Asia/Shanghai'),
    ).toEqual(['2026-06-25T23:00:00.000Z', '2026-07-30T23:00:00.000Z', '2026-08-27T23:00:00.000Z']);
  });

  test('leaves out months without the day', () => {
    expect(times('FREQ=MONTHLY;COUNT=3', '2026-01-31T01:00:00.000Z', 'Asia/Shanghai')).toEqual([
      '2026-01-31T01:00:00.000Z',
      '2026-03-31T01:00:00.000Z',
      '2026-05-31T01:00:00.000Z',
    ]);
  });

  test('ends with UNTIL: an instant, or the whole of a day in its zone', () => {
    const start = '2026-06-01T01:00:00.000Z';
    expect(times('FREQ=DAILY;UNTIL=20260603T005959Z', start, 'Asia/Shanghai')).toHaveLength(2);
    expect(times('FREQ=DAILY;UNTIL=20260603T010000Z', start, 'Asia/Shanghai')).toHaveLength(3);
    expect(times('FREQ=DAILY;UNTIL=20260603', start, 'Asia/Shanghai')).toHaveLength(3);
    expect(
      times('FREQ=DAILY;UNTIL=20260603', '2026-06-01T15:59:00.000Z', 'Asia/Shanghai'),
    ).toHaveLength(3);
  });

  test('that began long ago is found today', () => {
    const repetition = {
      rule: 'FREQ=DAILY',
      start: '1980-01-01T01:00:00.000Z',
      zone: 'Asia/Shanghai',
    };
    const stretch = { from: '2026-06-30T00:00:00.000Z', to: '2026-07-02T00:00:00.000Z', most: 10 };
    expect(occurrencesBetween(repetition, stretch)).toHaveLength(2);
    expect(nextOccurrence(repetition, '2026-06-30T02:00:00.000Z')).toBe('2026-07-01T01:00:00.000Z');
  });

  test('that never comes ends at once', () => {
    const start = '2026-01-01T00:00:00.000Z';
    const never = { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', start, zone: 'UTC' };
    expect(nextOccurrence(never, start)).toBeNull();
    expect(occurrencesBefore(never, '2100-01-01T00:00:00.000Z')).toBe(0);
  });

  test('gives in a stretch what it gives in the whole, and each next one', () => {
    const rules = fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=DAILY;INTERVAL=3;COUNT=40',
      'FREQ=WEEKLY;BYDAY=MO,TH;INTERVAL=2',
      'FREQ=MONTHLY;BYDAY=2TU',
      'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20271001T000000Z',
      'FREQ=YEARLY',
    );
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
    );
    const hours = fc.integer({ min: 0, max: 24 * 700 });
    fc.assert(
      fc.property(rules, zones, hours, hours, (rule, zone, first, offset) => {
        const at = (hour: number) =>
          new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000).toISOString();
        const repetition = { rule, zone, start: at(first) };
        const whole = occurrencesBetween(repetition, {
          from: at(first),
          to: at(24 * 1500),
          most: 5000,
        });
        const [from, to] = [at(first + offset), at(first + offset + 24 * 40)];
        expect(occurrencesBetween(repetition, { from, to, most: 5000 })).toEqual(
          whole.filter((instant) => instant >= from && instant < to),
        );
        expect(nextOccurrence(repetition, from)).toBe(whole.find((one) => one > from) ?? null);
        expect(occurrencesBefore(repetition, from)).toBe(whole.filter((one) => one < from).length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a rule', () => {
  test.each([
    '',
    'WEEKLY',
    'FREQ=OFTEN',
    'FREQ=DAILY;FREQ=DAILY',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;BYDAY=XX',
    'FREQ=DAILY;X=1',
  ])('is refused where it is none: %s', (rule) =>
    expect(() => readRule(rule)).toThrow('recurrence.unreadable'),
  );

  test('has one end', () => {
    expect(() => readRule('FREQ=DAILY;COUNT=2;UNTIL=20260101')).toThrow('recurrence.two-ends');
  });
});
