import { expect, test } from 'vitest';
import { delayed, postponed } from './postpone.ts';

const zone = 'Asia/Shanghai';
// Noon in Shanghai.
const now = '2026-06-30T04:00:00.000Z';

test('what is late is put off from now, what is to come from its own time', () => {
  expect(delayed('2026-06-01T01:00:00.000Z', 'hour', now, zone)).toBe('2026-06-30T05:00:00.000Z');
  expect(delayed('2026-06-30T08:00:00.000Z', 'hour', now, zone)).toBe('2026-06-30T09:00:00.000Z');
  expect(delayed('2026-06-01T01:00:00.000Z', 'tomorrow', now, zone)).toBe(
    '2026-07-01T01:00:00.000Z',
  );
  expect(delayed('2026-07-03T01:00:00.000Z', 'week', now, zone)).toBe('2026-07-10T01:00:00.000Z');
  expect(delayed(null, 'tomorrow', now, zone)).toBe('2026-07-01T01:00:00.000Z');
});

test('a meeting keeps its length, a task moves until when it is due', () => {
  const meeting = {
    startAt: '2026-06-30T06:00:00.000Z',
    endAt: '2026-06-30T07:30:00.000Z',
    dueAt: null,
  };
  expect(postponed(meeting, 'tomorrow', now, zone).values).toEqual({
    startAt: '2026-07-01T06:00:00.000Z',
    endAt: '2026-07-01T07:30:00.000Z',
  });
  const task = { startAt: null, endAt: null, dueAt: '2026-06-29T06:00:00.000Z' };
  expect(postponed(task, 'tomorrow', now, zone).values).toEqual({
    dueAt: '2026-07-01T06:00:00.000Z',
  });
});
