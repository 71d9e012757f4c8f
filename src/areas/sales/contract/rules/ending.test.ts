import { expect, test } from 'vitest';
import { termAfter, whatTheDayDoes } from './ending.ts';

test('a contract is warned of so many days before its end, and ends or goes on the day after it', () => {
  const contract = { state: 'active', endsOn: '2026-06-30', warnDays: 30, renewal: 'none' };
  const on = (day: string, other: object = {}) => whatTheDayDoes({ ...contract, ...other }, day);
  expect(on('2026-05-30')).toBe('nothing');
  expect(on('2026-05-31')).toBe('warn');
  expect(on('2026-05-31', { state: 'expiring' })).toBe('nothing');
  expect(on('2026-06-30', { state: 'expiring' })).toBe('nothing');
  expect(on('2026-07-01', { state: 'expiring' })).toBe('end');
  expect(on('2026-07-01', { renewal: 'automatic' })).toBe('renew');
  expect(on('2027-07-01', { endsOn: null })).toBe('nothing');
  expect(on('2027-07-01', { state: 'terminated' })).toBe('nothing');
});

test('the next term follows without a gap and without an overlap', () => {
  expect(termAfter('2026-12-31', 12)).toEqual({ startsOn: '2027-01-01', endsOn: '2027-12-31' });
  expect(termAfter('2026-02-28', 1)).toEqual({ startsOn: '2026-03-01', endsOn: '2026-03-31' });
  expect(termAfter('2026-05-14', 6)).toEqual({ startsOn: '2026-05-15', endsOn: '2026-11-14' });
});
