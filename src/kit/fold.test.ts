import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

describe('folding', () => {
  test('is that of lower() under C.UTF-8', () => {
    const pairs = {
      İSTANBUL: 'istanbul',
      ΟΔΟΣ: 'οδοσ',
      ẞ: 'ß',
      ＡＢＣ: 'ａｂｃ',
      ǅ: 'ǆ',
      K: 'k',
      Ა: 'ა',
      Ꭰ: 'ꭰ',
      ÄÖÜ: 'äöü',
      知音CRM: '知音crm',
      𐐀: '𐐨',
      I: 'i',
      ı: 'ı',
    };
    for (const [written, folded] of Object.entries(pairs)) expect(fold(written)).toBe(folded);
  });

  test('looks at each code point by itself and never changes their number', () => {
    const letters = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ΣΑİiIßẞＡa. ') }),
    );
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text)).toBe([...text].map(fold).join(''));
        expect([...fold(text)].length).toBe([...text].length);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('gives one code point for every code point there is', () => {
    const codes = Array.from({ length: 0x110000 }, (_, code) => code);
    const longer = codes.filter((code) => {
      const folded = fold(String.fromCodePoint(code));
      return folded.length !== ((folded.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
    });
    expect(longer).toEqual([]);
  });
});
