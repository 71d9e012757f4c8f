import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reminderAt } from './reminder.ts';

const now = '2026-06-30T04:00:00.000Z';
const meeting = { isOpen: true, time: '2026-06-30T05:00:00.000Z', minutes: 15 };

test('what is open reminds so many minutes before its time', () => {
  expect(reminderAt(meeting, now)).toBe('2026-06-30T04:45:00.000Z');
  expect(reminderAt({ ...meeting, minutes: 0 }, now)).toBe(meeting.time);
});

test('it reminds at once where that instant is over and its own time is not', () => {
  expect(reminderAt({ ...meeting, minutes: 120 }, now)).toBe(now);
});

test('what is done, has no time, is over or asks for none never reminds', () => {
  expect(reminderAt({ ...meeting, isOpen: false }, now)).toBeNull();
  expect(reminderAt({ ...meeting, time: null }, now)).toBeNull();
  expect(reminderAt({ ...meeting, minutes: null }, now)).toBeNull();
  expect(reminderAt({ ...meeting, time: '2026-06-30T03:59:59.999Z' }, now)).toBeNull();
});

test('no reminder comes before now or after the time', () => {
  const when = fc.date({
    min: new Date('2026-06-01'),
    max: new Date('2026-08-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(when, fc.integer({ min: 0, max: 40_320 }), (date, minutes) => {
      const time = date.toISOString();
      const at = reminderAt({ isOpen: true, time, minutes }, now);
      if (time < now) expect(at).toBeNull();
      else expect(at !== null && at >= now && at <= time).toBe(true);
    }),
  );
});
