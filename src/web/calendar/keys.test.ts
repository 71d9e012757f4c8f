import { expect, test } from 'vitest';
import { timesOfKey } from './keys.ts';
import { timesAt, wholeDays } from './moving.ts';

const zone = 'Asia/Shanghai';
const meeting = timesAt('2026-10-08', 600, 660, zone);
const week = { view: 'week', zone } as const;
const shift = (key: string) => ({ key, shiftKey: true, altKey: false });
const alt = (key: string) => ({ key, shiftKey: false, altKey: true });

test('Shift with an arrow moves by a quarter of an hour or a day, Alt draws the end', () => {
  expect(timesOfKey(meeting, shift('ArrowDown'), week)).toEqual(
    timesAt('2026-10-08', 615, 675, zone),
  );
  expect(timesOfKey(meeting, shift('ArrowLeft'), week)).toEqual(
    timesAt('2026-10-07', 600, 660, zone),
  );
  expect(timesOfKey(meeting, alt('ArrowUp'), week)).toEqual(timesAt('2026-10-08', 600, 645, zone));
});

test('in a month up and down are weeks, and so they are for whole days', () => {
  const month = { view: 'month', zone } as const;
  expect(timesOfKey(meeting, shift('ArrowDown'), month)).toEqual(
    timesAt('2026-10-15', 600, 660, zone),
  );
  const whole = wholeDays('2026-10-08', '2026-10-09', zone);
  expect(timesOfKey(whole, shift('ArrowUp'), week)).toEqual(
    wholeDays('2026-10-01', '2026-10-02', zone),
  );
});

test('other keys are not ours', () => {
  expect(
    timesOfKey(meeting, { key: 'ArrowDown', shiftKey: false, altKey: false }, week),
  ).toBeNull();
  expect(timesOfKey(meeting, shift('a'), week)).toBeNull();
});
