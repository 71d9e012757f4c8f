import { expect, test } from 'vitest';
import { chosenPattern, patternChoiceOf, patternChoices, tryPattern } from './patterns.ts';

test('every plain choice is known again from what it leaves in the form', () => {
  for (const choice of patternChoices.filter((one) => one !== 'own'))
    expect(patternChoiceOf(chosenPattern(choice))).toBe(choice);
  expect(patternChoiceOf({ pattern: '^K-[0-9]{4}$' })).toBe('own');
});

test('a plain choice says in words what it asks; an own expression keeps what was there', () => {
  expect(chosenPattern('digits')).toMatchObject({
    patternEn: 'digits only',
    patternZh: '仅限数字',
  });
  expect(chosenPattern('own')).toEqual({});
});

test.each([
  ['letters', 'Abc', 'A1'],
  ['digits', '0815', '08-15'],
  ['letters-digits', 'K12', 'K 12'],
  ['postal-code', '200030', '20003'],
] as const)('%s takes %s and not %s', (choice, good, bad) => {
  const pattern = String(chosenPattern(choice)['pattern']);
  expect(tryPattern(pattern, good)).toBe('fits');
  expect(tryPattern(pattern, bad)).toBe('unfit');
});

test('a text that is no expression, or one that might never end, is told and not tried', () => {
  expect(tryPattern('[a-', 'a')).toBe('unsafe');
  expect(tryPattern('(a+)+$', 'aaaa')).toBe('unsafe');
});
