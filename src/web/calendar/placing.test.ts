import { expect, test } from 'vitest';
import { timesAt, wholeDays } from './moving.ts';
import { minutesOn, placed } from './placing.ts';

const zone = 'Asia/Shanghai';

test('an entry stands on the day of its reader, not of the server', () => {
  const entry = {
    startAt: '2026-10-07T18:00:00.000Z',
    endAt: '2026-10-07T19:00:00.000Z',
    allDay: false,
  };
  expect(placed(entry, zone)).toMatchObject({
    fromDay: '2026-10-08',
    fromMinute: 120,
    toMinute: 180,
  });
});

test('what ends at midnight belongs to its day, and what goes over it stands on both', () => {
  const evening = placed(timesAt('2026-10-08', 1380, 1440, zone), zone);
  expect(evening).toMatchObject({ toDay: '2026-10-08', toMinute: 1440, isWhole: false });
  const night = placed(timesAt('2026-10-08', 1380, 1500, zone), zone);
  expect(minutesOn(night, '2026-10-08')).toEqual({ from: 1380, to: 1440 });
  expect(minutesOn(night, '2026-10-09')).toEqual({ from: 0, to: 60 });
  expect(minutesOn(night, '2026-10-10')).toBeNull();
});

test('whole days, and what is longer than a day, stand over the hours', () => {
  expect(placed(wholeDays('2026-10-01', '2026-10-07', zone), zone)).toMatchObject({
    fromDay: '2026-10-01',
    toDay: '2026-10-07',
    isWhole: true,
  });
  expect(placed(timesAt('2026-10-08', 600, 600 + 1440, zone), zone).isWhole).toBe(true);
});

test('what has no end is drawn half an hour high, inside its day', () => {
  const late = placed({ ...timesAt('2026-10-08', 1430, 1431, zone), endAt: null }, zone);
  expect(late).toMatchObject({ fromMinute: 1430, toMinute: 1440 });
});
