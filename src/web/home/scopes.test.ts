import { expect, test } from 'vitest';
import { scopesOffered, usualScope } from './scopes.ts';

test('a scope is offered where rights reach that far', () => {
  expect(scopesOffered('own', true)).toEqual(['me']);
  expect(scopesOffered(undefined, true)).toEqual(['me']);
  expect(scopesOffered('line', true)).toEqual(['me', 'people']);
  expect(scopesOffered('unit', false)).toEqual(['me', 'unit']);
  expect(scopesOffered('unit-and-below', true)).toEqual(['me', 'people', 'unit']);
  expect(scopesOffered('all', true)).toEqual(['me', 'people', 'unit', 'all']);
});

test('who leads people begins with theirs, an administrator with all, anybody else with his own', () => {
  expect(usualScope(['me'], false)).toBe('me');
  expect(usualScope(['me', 'unit'], false)).toBe('me');
  expect(usualScope(['me', 'people', 'unit', 'all'], false)).toBe('people');
  expect(usualScope(['me', 'people', 'unit', 'all'], true)).toBe('all');
});
