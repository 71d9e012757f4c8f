import { expect, test } from 'vitest';
import { scopesOffered } from './scopes.ts';

test('a scope is offered where rights reach that far', () => {
  expect(scopesOffered('own', true)).toEqual(['me']);
  expect(scopesOffered(undefined, true)).toEqual(['me']);
  expect(scopesOffered('line', true)).toEqual(['me', 'people']);
  expect(scopesOffered('unit', false)).toEqual(['me', 'unit']);
  expect(scopesOffered('unit-and-below', true)).toEqual(['me', 'people', 'unit']);
  expect(scopesOffered('all', true)).toEqual(['me', 'people', 'unit', 'all']);
});
