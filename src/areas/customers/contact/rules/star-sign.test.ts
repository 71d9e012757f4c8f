import { expect, test } from 'vitest';
import { starSigns } from '../fields.ts';
import { starSignOf } from './star-sign.ts';

test('a sign begins on the day after the one before it ends', () => {
  const firsts = ['01-20', '02-19', '03-21', '04-20', '05-21', '06-22'];
  expect(firsts.map((day) => starSignOf(`1980-${day}`))).toEqual(
    Object.keys(starSigns).slice(1, 7),
  );
  const lasts = ['06-21', '07-22', '08-22', '09-22', '10-23', '11-22', '12-21'];
  expect(lasts.map((day) => starSignOf(`1980-${day}`))).toEqual(Object.keys(starSigns).slice(5));
});

test('the goat spans the turn of the year', () => {
  for (const day of ['12-22', '12-31', '01-01', '01-19'])
    expect(starSignOf(`1980-${day}`)).toBe('capricorn');
});
