import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test('a Latin name gives its first letters, a Chinese one its last character', () => {
  expect(initialsOf('Emma Jones')).toBe('EJ');
  expect(initialsOf('anna')).toBe('A');
  expect(initialsOf('maria.rossi@example.com')).toBe('MC');
  expect(initialsOf('王秀英')).toBe('英');
  expect(initialsOf('𠮷田')).toBe('田');
  expect(initialsOf('  ')).toBe('?');
});
