import { expect, test } from 'vitest';
import { timesAt, wholeDays } from './moving.ts';
import { beginAt, changesOf, planAt, timesOf, wallOf, type Planned } from './plan.ts';

const zone = 'Asia/Shanghai';
const times = timesAt('2026-10-08', 600, 660, zone);
const plan = { ...planAt(times, zone), subject: ' Price talk ', location: 'Room 3' };

test('the form says the times as the wall shows them, and takes them back', () => {
  for (const one of [
    times,
    wholeDays('2026-10-01', '2026-10-07', zone),
    timesAt('2026-10-08', 1380, 1440, zone),
  ])
    expect(timesOf(wallOf(one, zone), zone)).toEqual(one);
});

test('another beginning keeps the length', () => {
  const later = beginAt(plan, { day: '2026-10-09', time: '23:30' }, zone);
  expect(later).toMatchObject({ toDay: '2026-10-10', toTime: '00:30' });
});

test('an end before the beginning is no time', () => {
  expect(timesOf({ ...plan, toTime: '09:00' }, zone)).toBeNull();
});

test('a new entry and who takes part are one changeset', () => {
  const full = {
    ...plan,
    customer: { id: 'c', title: 'Acme' },
    users: [{ id: 'u', title: '李' }],
    contacts: [{ id: 'p', title: '王' }],
  };
  expect(changesOf(full, times, { id: 'a', before: null })).toEqual([
    {
      op: 'create',
      object: 'activity',
      id: 'a',
      values: {
        kind: 'meeting',
        subject: 'Price talk',
        location: 'Room 3',
        text: null,
        private: false,
        ...times,
        regarding: 'c',
      },
    },
    { op: 'create', object: 'participant', values: { activity: 'a', user: 'u' } },
    { op: 'create', object: 'participant', values: { activity: 'a', party: 'p' } },
  ]);
});

test('a reminder is written as it was chosen, and taken away where none is wanted any more', () => {
  const reminders = (remind: number | null, before: Planned | null = null) =>
    changesOf({ ...plan, remind }, times, { id: 'a', before }).flatMap((one) =>
      one.op === 'delete' || one.op === 'restore' ? [] : [one.values?.['remindBefore']],
    );
  const stands: Planned = {
    id: 'a',
    version: 1,
    held: { ...times, dueAt: null },
    customer: null,
    regarding: null,
    takings: [],
  };
  expect([reminders(15), reminders(60, stands), reminders(null, stands)]).toEqual([
    [15],
    [60],
    [null],
  ]);
});

test('a task is due when its time ends', () => {
  const [change] = changesOf({ ...plan, kind: 'task' }, times, { id: 'a', before: null });
  expect(change).toMatchObject({ values: { dueAt: times.endAt } });
});

test('who was taken off the form leaves, who stayed is not written again', () => {
  const before: Planned = {
    id: 'a',
    version: 3,
    held: { startAt: times.startAt, endAt: times.endAt, dueAt: null, allDay: false },
    customer: 'c',
    regarding: 'deal',
    takings: [
      { id: 't1', user: 'u', party: null },
      { id: 't2', user: null, party: 'p' },
    ],
  };
  const changed = {
    ...plan,
    customer: { id: 'd', title: 'Other' },
    users: [{ id: 'u', title: '李' }],
  };
  const [update, ...rest] = changesOf(changed, times, { id: 'a', before });
  expect(update).toMatchObject({ op: 'update', version: 3, values: { customer: 'd' } });
  // What it is about was a deal, not the customer himself: that stays.
  expect(update).not.toHaveProperty('values.regarding');
  expect(rest).toEqual([{ op: 'delete', object: 'participant', id: 't2' }]);
});
