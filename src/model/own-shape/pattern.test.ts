import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafePattern } from './pattern.ts';

test.each([
  '^[A-Za-z]+$',
  '^[0-9]{6}$',
  '^[A-Z]{2}-\\d+$',
  '^(AB|CD)-[0-9]{4}$',
  '^\\d+(\\.\\d+)?$',
  '^[\\p{L} ]+$',
  '^[\\w.]+@[\\w.]+$',
  '^(?:[A-Z]{2}){1,3}$',
  '^K-[0-9]{4}$',
  '.*有限公司',
  '^.*[x*+{].*$',
])('%s is an expression of one’s own', (pattern) => {
  expect(isSafePattern(pattern)).toBe(true);
});

// Each of them takes longer than anybody waits for a text of forty letters, or of some thousands.
test.each([
  '^(a+)+$',
  '^((a+))+$',
  '^(?:(?:a)*)*$',
  '^(a|a)*$',
  '^((a)|(a))*$',
  '^(a?){30}a{30}$',
  '(x+x+)+y',
  'a*a*a*a*a*b',
  '.*.*.*=',
  'a*a*b',
  '^\\[*+a*a*a*$',
  '^(.*)*$',
  '^([a-z]+\\s?)+$',
  '^(?=(a+)+$)',
  '^(a+)\\1+$',
  '(',
  'a'.repeat(201),
])('%s is refused', (pattern) => {
  expect(isSafePattern(pattern)).toBe(false);
});

test('whatever is called safe answers quickly on texts made to keep it busy', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '[ab]',
    '(a)',
    '(a|b)',
    '(a|a)',
    'a?',
    'a*',
    'a+',
    '(a*)',
    '(b+)?',
  );
  const patterns = fc
    .array(fc.tuple(piece, fc.constantFrom('', '', '+', '*', '{2,9}')), {
      minLength: 1,
      maxLength: 6,
    })
    .map(
      (pieces) =>
        `^${pieces.map(([one, times]) => (/[*+?]$/.test(one) ? `(${one})` : one) + times).join('')}$`,
    );
  fc.assert(
    fc.property(patterns, (pattern) => {
      if (!isSafePattern(pattern)) return;
      // Thousands of letters: an expression that doubles its work with each would never come back.
      expect(new RegExp(pattern, 'u').test(`${'a'.repeat(2000)}!`)).toBe(false);
    }),
    { numRuns: 15 },
  );
});
