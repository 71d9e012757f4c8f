import { expect, test } from 'vitest';
import { missingRoles } from './rules.ts';

test('a buying centre says who is not known yet', () => {
  expect(missingRoles([])).toEqual(['decider', 'technical', 'buyer', 'user']);
  expect(missingRoles(['decider', 'decider', 'user', 'coach', null])).toEqual([
    'technical',
    'buyer',
  ]);
  expect(missingRoles(['user', 'buyer', 'technical', 'decider'])).toEqual([]);
});
