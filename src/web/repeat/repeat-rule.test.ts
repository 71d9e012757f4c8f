import { expect, test } from 'vitest';
import { readRepeat, writeRepeat } from './repeat-rule.ts';

test.each([
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=10',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20261231',
  'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14',
  'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
])('%s is read and written back as it was', (rule) => {
  const repeat = readRepeat(rule);
  expect(repeat && writeRepeat(repeat)).toBe(rule);
});

test('an end that is an instant is shown as its day', () => {
  expect(readRepeat('FREQ=DAILY;UNTIL=20261231T155959Z')?.end).toEqual({ until: '2026-12-31' });
});

test.each([
  'FREQ=HOURLY',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
  'FREQ=MONTHLY;BYDAY=MO',
  'FREQ=MONTHLY;BYMONTHDAY=1,15',
  'FREQ=WEEKLY;BYDAY=2MO',
  'FREQ=YEARLY;BYWEEKNO=20',
])('%s says more than people choose here', (rule) => {
  expect(readRepeat(rule)).toBeNull();
});
