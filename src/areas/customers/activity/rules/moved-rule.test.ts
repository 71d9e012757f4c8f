import { expect, test } from 'vitest';
import { movedRule, pinnedRule } from './moved-rule.ts';

test('a rule says its own day once it is kept', () => {
  const day = '2026-07-14';
  expect(pinnedRule('FREQ=DAILY;COUNT=3', day)).toBe('FREQ=DAILY;COUNT=3');
  expect(pinnedRule('FREQ=WEEKLY;INTERVAL=2', day)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU');
  expect(pinnedRule('FREQ=MONTHLY', day)).toBe('FREQ=MONTHLY;BYMONTHDAY=14');
  expect(pinnedRule('FREQ=YEARLY', day)).toBe('FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14');
  expect(pinnedRule('RRULE:freq=monthly;byday=-1fr', day)).toBe('FREQ=MONTHLY;BYDAY=-1FR');
});

test.each([
  ['FREQ=WEEKLY;BYDAY=MO', '2026-07-13', '2026-07-14', 'FREQ=WEEKLY;BYDAY=TU'],
  ['FREQ=WEEKLY;BYDAY=MO,SU', '2026-07-13', '2026-07-14', 'FREQ=WEEKLY;BYDAY=TU,MO'],
  ['FREQ=WEEKLY;BYDAY=MO', '2026-07-13', '2026-07-12', 'FREQ=WEEKLY;BYDAY=SU'],
  ['FREQ=MONTHLY;BYDAY=2MO', '2026-07-13', '2026-07-21', 'FREQ=MONTHLY;BYDAY=3TU'],
  ['FREQ=MONTHLY;BYDAY=-1FR', '2026-07-31', '2026-07-30', 'FREQ=MONTHLY;BYDAY=-1TH'],
  ['FREQ=MONTHLY;BYMONTHDAY=15', '2026-07-15', '2026-07-16', 'FREQ=MONTHLY;BYMONTHDAY=16'],
  [
    'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=15',
    '2026-07-15',
    '2026-08-02',
    'FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=2',
  ],
  ['FREQ=DAILY;COUNT=3', '2026-07-15', '2026-07-16', 'FREQ=DAILY;COUNT=3'],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    '2026-07-31',
    '2026-07-30',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  ],
])('%s moved from %s to %s is %s', (rule, from, to, moved) => {
  expect(movedRule(rule, from, to)).toBe(moved);
});
