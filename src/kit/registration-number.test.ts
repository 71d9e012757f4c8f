import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registrationNumberOf } from './registration-number.ts';

const told = (text: string) => {
  const found = registrationNumberOf(text);
  return found === null ? null : `${found.kind} ${found.country} ${found.check}`;
};

describe('registration numbers', () => {
  test('of Chinese companies carry a check digit', () => {
    for (const number of [
      '91110000600037341L',
      '914403001922038216',
      '9144030071526726XG',
      '91330100799655058B',
      '91110108551385082Q',
      '91100000100003962T',
    ])
      expect([number, told(number)]).toEqual([number, 'uscc CN valid']);
    expect(registrationNumberOf(' ９１４４ 0300-7152 6726xg ')?.number).toBe('9144030071526726XG');
    expect(told('91110000600037342L')).toBe('uscc CN invalid');
    expect(told('91110000600O37341L')).toBe('uscc CN invalid');
    expect(told('9111000060003734')).toBeNull();
  });

  test('of older Chinese kinds are known by their own digit', () => {
    expect(told('D2143569-X')).toBe('cn-organisation CN valid');
    expect(told('D2143569-1')).toBeNull();
    expect(told('110108000000016')).toBe('cn-business CN valid');
    expect(told('110108000000017')).toBe('cn-business CN invalid');
  });

  test('of Europe are checked by the rules of their country', () => {
    for (const number of [
      'DE136695976',
      'GB 980 7806 84',
      'FR 40 303265045',
      'NL004495445B01',
      'IT00743110157',
      'ATU13585627',
      'PL8567346215',
      'SE123456789701',
    ])
      expect([number, told(number)?.endsWith(' valid')]).toEqual([number, true]);
    expect(told('DE136695978')).toBe('vat DE invalid');
    expect(told('XI980780684')).toBe('vat GB valid');
    expect(told('EL094259216')).toBe('vat GR valid');
    expect(told('CHE-123.456.788 MWST')).toBe('vat CH valid');
    expect(told('FRK7399859412')).toBe('vat FR unchecked');
    expect(told('DE12345')).toBeNull();
    expect(told('US123456789')).toBeNull();
  });

  test('of no country are legal entity identifiers', () => {
    expect(told('5493001KJTIIGC8Y1R12')).toBe('lei null valid');
    expect(told('5493001KJTIIGC8Y1R17')).toBe('lei null invalid');
    for (const text of ['', 'none', '123', '张三']) expect(told(text)).toBeNull();
  });

  test('one wrong character or two swapped ones never pass as a Chinese code', () => {
    const characters = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
    const number = fc.constantFrom('91110000600037341L', '9144030071526726XG');
    fc.assert(
      fc.property(number, fc.nat(17), characters, (written, place, character) => {
        fc.pre(written.charAt(place) !== character);
        const changed = written.slice(0, place) + character + written.slice(place + 1);
        expect(registrationNumberOf(changed)?.check).not.toBe('valid');
        const swapped =
          written.slice(0, place) +
          written.charAt(place + 1) +
          written.charAt(place) +
          written.slice(place + 2);
        if (place < 17 && swapped !== written)
          expect(registrationNumberOf(swapped)?.check).not.toBe('valid');
      }),
    );
  });
});
