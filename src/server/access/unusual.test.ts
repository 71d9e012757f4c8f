import { expect, test } from 'vitest';
import { unusualIn } from './unusual.ts';

const nothing = { devices: 0, addresses: 0 };

test('what stands out is a new place, many refusals, many failures or a mass read', () => {
  expect(unusualIn({ 'sign-in.accepted': 300, 'refused': 19, 'export': 4 }, nothing)).toEqual([]);
  expect(unusualIn({ refused: 20 }, nothing)).toEqual(['refusals']);
  expect(unusualIn({ 'sign-in.failed': 3, 'sign-in.second-step-failed': 2 }, nothing)).toEqual([
    'failures',
  ]);
  expect(unusualIn({ 'sign-in.failed': 4 }, nothing)).toEqual([]);
  expect(unusualIn({ 'reads.many': 1 }, { devices: 1, addresses: 2 })).toEqual([
    'new-device',
    'new-address',
    'mass-reads',
  ]);
});
