import { expect, test } from 'vitest';
import { workMinutes } from './work-minutes.ts';

const year = {
  hours: [
    { weekday: 1, from: '08:30', to: '12:00' },
    { weekday: 1, from: '13:30', to: '17:30' },
    { weekday: 2, from: '22:00', to: '24:00' },
  ],
  days: [
    { day: '2026-10-05', kind: 'holiday' as const, name: { en: 'National Day', zh: '国庆节' } },
    { day: '2026-10-10', kind: 'workday' as const, name: { en: 'Work', zh: '上班' } },
  ],
};

test('a day shows the hours of the work calendar: both shifts, none on a holiday or a day off, a workday’s on a moved one', () => {
  const monday = [
    { from: 510, to: 720 },
    { from: 810, to: 1050 },
  ];
  expect(workMinutes('2026-10-12', year)).toEqual(monday);
  expect(workMinutes('2026-10-05', year)).toEqual([]);
  expect(workMinutes('2026-10-11', year)).toEqual([]);
  expect(workMinutes('2026-10-10', year)).toEqual(monday);
  expect(workMinutes('2026-10-13', year)).toEqual([{ from: 1320, to: 1440 }]);
});
