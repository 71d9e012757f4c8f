import { describe, expect, test } from 'vitest';
import { Problem } from './problem.ts';
import { isStorable, requireStorable } from './unicode.ts';

describe('texts from outside', () => {
  test('are refused with U+0000 or half a surrogate pair', () => {
    expect(['知音', '𠮷', '', '\u0001', '\uFFFF'].every(isStorable)).toBe(true);
    expect(['a\0b', '\uD842', '\uDFB7', '\uDFB7\uD842'].some(isStorable)).toBe(false);
  });

  test('are found at any depth, keys included, with their path', () => {
    const fieldOf = (value: unknown) => {
      try {
        requireStorable(value);
      } catch (error) {
        return error instanceof Problem ? `${error.code} ${error.details.field}` : error;
      }
      return 'storable';
    };
    expect(fieldOf({ a: [1, null, true, 'x', { b: '' }] })).toBe('storable');
    expect(fieldOf({ a: ['x', { b: 'y\0' }] })).toBe('text.not-storable a.1.b');
    expect(fieldOf({ a: { '\uD800': 1 } })).toBe('text.not-storable a');
  });
});
