import { expect, test } from 'vitest';
import { readShifts, writeShifts } from './shifts.ts';

test('hours are read as they are written, also by Chinese hands', () => {
  const text = '09:00-12:00, 13:00-18:00';
  const shifts = readShifts(text, 2);
  expect(shifts && writeShifts(shifts, 2)).toBe(text);
  expect(readShifts('9：00至12：00，13:00 – 24:00', 1)).toEqual([
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '13:00', to: '24:00' },
  ]);
  expect(readShifts(' ', 6)).toEqual([]);
});

test.each(['nine', '09:00', '18:00-09:00', '09:00-25:00', '09:70-10:00'])(
  '%s is refused',
  (text) => {
    expect(readShifts(text, 1)).toBeNull();
  },
);
