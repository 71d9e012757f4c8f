import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalPhone, formatPhone, parsePhone, phoneSpellings, splitPhones } from './phone.ts';
import { digitQueryTokens, digitTokens, holdsDigits } from './search-digits.ts';

describe('telephone numbers', () => {
  test('have one spelling however they are written', () => {
    for (const text of [
      '138 1234 5678',
      '+86 138-1234-5678',
      '008613812345678',
      '８６１３８１２３４５６７８',
      '手机: 13812345678',
      '(+86) 138 1234 5678',
    ])
      expect([text, canonicalPhone(text)]).toEqual([text, '+8613812345678']);
    expect(canonicalPhone('+44 (0)20 7946 0958')).toBe('+442079460958');
    expect(canonicalPhone('020 7946 0958', 'GB')).toBe('+442079460958');
    expect(canonicalPhone('(212) 555-0123', 'US')).toBe('+12125550123');
  });

  test('keep their extension', () => {
    for (const text of [
      '010-65529988-123',
      '(010)65529988转123',
      '010 6552 9988 ext. 123',
      '+861065529988;ext=123',
      '010-65529988 分机：123',
      '010-65529988x123',
    ])
      expect([text, canonicalPhone(text)]).toEqual([text, '+861065529988;ext=123']);
    expect(parsePhone('+86 10 65529988 #12')?.extension).toBe('12');
  });

  test('of Chinese mobiles, read the short way, are what the numbering plan makes of them', () => {
    for (let prefix = 1300; prefix < 2000; prefix += 1)
      for (const rest of ['0000000', '1234567', '9999999', '5010110']) {
        const text = `${prefix}${rest}`;
        // A blank before it takes the long way.
        expect([text, canonicalPhone(text)]).toEqual([text, canonicalPhone(` ${text}`)]);
        expect(parsePhone(text)?.number).toBe(canonicalPhone(text));
        expect(canonicalPhone(`+86${text}`, 'GB')).toBe(canonicalPhone(`+86 ${text}`, 'GB'));
        const long = phoneSpellings(`+86${text};ext=1`);
        expect([text, phoneSpellings(`+86${text}`)]).toEqual([text, long]);
      }
  });

  test('are null when the text spells none', () => {
    for (const text of [
      '',
      '110',
      'unknown',
      '12',
      '1381234567812345',
      '张三',
      '13812345678, 13912345678',
    ])
      expect([text, canonicalPhone(text)]).toEqual([text, null]);
    expect(canonicalPhone('13812345678', '')).toBeNull();
  });

  test('know their country and what they are for', () => {
    expect(parsePhone('13812345678')).toEqual({
      number: '+8613812345678',
      extension: null,
      country: 'CN',
      kind: 'mobile',
      isAssigned: true,
    });
    expect(parsePhone('010-65529988')?.kind).toBe('fixed');
    expect(parsePhone('800-810-8888')?.kind).toBe('toll-free');
    expect(parsePhone('400-800-8888')?.kind).toBe('service');
    expect(parsePhone('+12125550123')?.kind).toBe('fixed-or-mobile');
    expect(parsePhone('+80012345678')?.country).toBeNull();
    expect(parsePhone('+86 120 1234 5678')?.isAssigned).toBe(false);
  });

  test('are shown as at home or as abroad', () => {
    expect(formatPhone('+861065529988;ext=12', 'CN')).toBe('010 6552 9988 ext. 12');
    expect(formatPhone('+861065529988', 'DE')).toBe('+86 10 6552 9988');
    expect(formatPhone('+442079460958;ext=7', 'CN')).toBe('+44 20 7946 0958 ext. 7');
    expect(formatPhone('ask reception', 'CN')).toBe('ask reception');
  });

  test('are found by any part people remember', () => {
    const finds = (digits: string, canonical: string) => {
      const tokens = new Set(digitTokens(phoneSpellings(canonical)));
      const offered = digitQueryTokens(digits)?.every((token) => tokens.has(token)) ?? false;
      return offered && holdsDigits(phoneSpellings(canonical), digits);
    };
    for (const digits of ['138', '5678', '1234', '13812345678', '8613812345678', '861'])
      expect([digits, finds(digits, '+8613812345678')]).toEqual([digits, true]);
    for (const digits of ['010', '0106552', '1065529988', '01065529988', '861065529988'])
      expect([digits, finds(digits, '+861065529988;ext=123')]).toEqual([digits, true]);
    expect(phoneSpellings('+861065529988;ext=123')).toEqual([
      '861065529988',
      '01065529988',
      '1065529988',
    ]);
    expect(finds('5679', '+8613812345678')).toBe(false);
  });

  test('stand one by one when a cell holds several', () => {
    expect(splitPhones('021-12345678/13812345678；+86 10 65529988 或 120')).toEqual([
      '021-12345678',
      '13812345678',
      '+86 10 65529988',
      '120',
    ]);
    expect(splitPhones(' ; ')).toEqual([]);
  });

  const file = new URL(
    '../../../shared/data/11_reference_lists/phone_examples_by_country.csv',
    import.meta.url,
  );
  const here = existsSync(file);
  if (!here) console.warn('Skipped: the example numbers of all countries are not there.');
  test.skipIf(!here)('of every country come back from E.164 and from how they are shown', () => {
    const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
    expect(rows).toHaveLength(1131);
    const outcomes = rows.map((row) => {
      const [callingCode = '', region = '', , national = ''] = row.trim().split(',');
      const canonical = `+${callingCode}${national}`;
      const phone = parsePhone(canonical);
      const home = phone?.country ?? null;
      const spellings = [
        canonicalPhone(canonical),
        canonicalPhone(formatPhone(canonical, null), region),
      ];
      if (phone?.isAssigned && home !== null)
        spellings.push(canonicalPhone(formatPhone(canonical, home), home));
      if (phone?.isAssigned && region !== '001') spellings.push(canonicalPhone(national, region));
      return { canonical, spellings, isAssigned: phone?.isAssigned };
    });
    expect(
      outcomes.filter(({ canonical, spellings }) =>
        spellings.some((spelling) => spelling !== canonical),
      ),
    ).toEqual([]);
    // A few of the list lie outside today's plans of Mexico, Brazil, Benin, Nigeria, Croatia and Saudi Arabia.
    expect(outcomes.filter(({ isAssigned }) => isAssigned).length).toBeGreaterThan(1115);
  });
});
