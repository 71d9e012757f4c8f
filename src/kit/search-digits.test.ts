import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitQueryTokens, digitTokens, holdsDigits, typedDigits } from './search-digits.ts';

const spellings = ['861065529988', '01065529988', '1065529988'];
const has = (digits: string) => {
  const tokens = new Set(digitTokens(spellings));
  return digitQueryTokens(digits)?.every((token) => tokens.has(token)) ?? false;
};

describe('searching by digits', () => {
  test('finds a number by its beginning, its end and any four digits', () => {
    for (const digits of [
      '861',
      '010',
      '106',
      '0106',
      '9988',
      '5529',
      '01065529988',
      '861065529988',
    ])
      expect([digits, has(digits), holdsDigits(spellings, digits)]).toEqual([digits, true, true]);
    for (const digits of ['86', '998', '1234', '99881'])
      expect([digits, has(digits)]).toEqual([digits, false]);
  });

  test('the index offers every number that holds the digits', () => {
    const number = fc.string({ unit: fc.constantFrom(...'01358'), minLength: 3, maxLength: 15 });
    fc.assert(
      fc.property(number, fc.nat(14), fc.nat(14), (digits, a, b) => {
        const part = digits.slice(Math.min(a, b), Math.max(a, b));
        const tokens = new Set(digitTokens([digits]));
        const offered = digitQueryTokens(part)?.every((token) => tokens.has(token)) ?? false;
        expect(offered || !holdsDigits([digits], part)).toBe(true);
        if (part.length >= 4) expect(offered && holdsDigits([digits], part)).toBe(true);
      }),
    );
  });

  test('reads digits as people type them', () => {
    expect(typedDigits('138 1234-5678')).toBe('13812345678');
    expect(typedDigits('+86 138')).toBe('86138');
    expect(typedDigits('0086-138')).toBe('86138');
    expect(typedDigits('+44 (0)20 7946')).toBe('44207946');
    expect(typedDigits('(010) 6552')).toBe('0106552');
    expect(typedDigits('１３８')).toBe('138');
    expect(typedDigits('138a')).toBeNull();
    expect(typedDigits('张 138')).toBeNull();
    expect(typedDigits(' ')).toBeNull();
  });
});
