import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  movedBy,
  nextHour,
  resizedBy,
  shiftBetween,
  stretchedBy,
  timesAt,
  wholeDays,
  writtenTimes,
} from './moving.ts';

const zone = 'Asia/Shanghai';
const meeting = timesAt('2026-10-08', 9 * 60, 10 * 60, zone);

test('a move keeps the length, over midnight too', () => {
  expect(meeting.startAt).toBe('2026-10-08T01:00:00.000Z');
  const moved = movedBy(meeting, { days: 1, minutes: 15 * 60 }, zone);
  expect(moved).toEqual({ ...timesAt('2026-10-10', 0, 60, zone) });
});

test('a move keeps the hour on the wall where the clock is changed meanwhile', () => {
  const berlin = 'Europe/Berlin';
  const before = timesAt('2026-10-24', 9 * 60, 10 * 60, berlin);
  const after = movedBy(before, { days: 1, minutes: 0 }, berlin);
  expect(after.startAt).toBe('2026-10-25T08:00:00.000Z');
  expect(after.endAt).toBe('2026-10-25T09:00:00.000Z');
  const whole = movedBy(
    wholeDays('2026-10-24', '2026-10-24', berlin),
    { days: 1, minutes: 0 },
    berlin,
  );
  expect(whole).toEqual(wholeDays('2026-10-25', '2026-10-25', berlin));
});

test('whole days are stretched by their last day, never below their first, whatever the clock does', () => {
  for (const place of [zone, 'Europe/Berlin', 'America/New_York']) {
    const trip = wholeDays('2026-10-23', '2026-10-24', place);
    expect(stretchedBy(trip, 2, place)).toEqual(wholeDays('2026-10-23', '2026-10-26', place));
    expect(stretchedBy(trip, -1, place)).toEqual(wholeDays('2026-10-23', '2026-10-23', place));
    expect(stretchedBy(trip, -5, place)).toEqual(wholeDays('2026-10-23', '2026-10-23', place));
    const point = { ...trip, endAt: null };
    expect(stretchedBy(point, 1, place)).toEqual(wholeDays('2026-10-23', '2026-10-24', place));
  }
});

test('there and back again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -400, max: 400 }),
      fc.integer({ min: -96, max: 96 }).map((quarters) => quarters * 15),
      (days, minutes) => {
        const there = movedBy(meeting, { days, minutes }, zone);
        expect(movedBy(there, { days: -days, minutes: -minutes }, zone)).toEqual(meeting);
        const shift = shiftBetween(meeting.startAt, there.startAt, zone);
        expect(shift.days * 1440 + shift.minutes).toBe(days * 1440 + minutes);
      },
    ),
  );
});

test('an end is drawn up to a quarter of an hour, never over the beginning', () => {
  expect(resizedBy(meeting, 30, zone).endAt).toBe('2026-10-08T02:30:00.000Z');
  expect(resizedBy(meeting, -300, zone).endAt).toBe('2026-10-08T01:15:00.000Z');
});

test('the full hour that comes next is offered, over midnight too', () => {
  expect(nextHour('2026-10-08T01:20:00.000Z', zone)).toEqual(timesAt('2026-10-08', 600, 660, zone));
  expect(nextHour('2026-10-08T15:20:00.000Z', zone).startAt).toBe('2026-10-08T16:00:00.000Z');
});

test('what is only due moves its due time, and a due time that was the end stays the end', () => {
  const to = movedBy(meeting, { days: 1, minutes: 0 }, zone);
  const due = { startAt: null, endAt: null, dueAt: meeting.startAt, allDay: false };
  const point = { startAt: meeting.startAt, endAt: null, allDay: false };
  expect(writtenTimes(due, movedBy(point, { days: 1, minutes: 0 }, zone))).toEqual({
    dueAt: to.startAt,
  });
  const held = {
    startAt: meeting.startAt,
    endAt: meeting.endAt,
    dueAt: meeting.endAt,
    allDay: false,
  };
  expect(writtenTimes(held, to)).toEqual({ startAt: to.startAt, endAt: to.endAt, dueAt: to.endAt });
  const later = { ...held, dueAt: '2026-12-01T00:00:00.000Z' };
  expect(writtenTimes(later, to)).toEqual({ startAt: to.startAt, endAt: to.endAt });
});
