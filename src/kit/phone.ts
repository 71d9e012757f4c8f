import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { remembering } from './remembering.ts';

/** What a number is for, as its numbering plan says; 'other' covers pagers, personal numbers and the like. */
export type PhoneKind =
  | 'mobile'
  | 'fixed'
  | 'fixed-or-mobile'
  | 'toll-free'
  | 'service'
  | 'voip'
  | 'other';

/** A telephone number taken apart. */
export type Phone = {
  /** E.164: plus, country code and national number, at most 15 digits. */
  readonly number: string;
  readonly extension: string | null;
  /** ISO 3166 code of the country, or null for numbers of no country (+800 …). */
  readonly country: string | null;
  readonly kind: PhoneKind;
  /** Whether the number lies in a range that its plan has given out; else only its length is right. */
  readonly isAssigned: boolean;
};

/** The number that the text spells, read from within the country (ISO 3166); null when it spells none. */
export function parsePhone(text: string, country = 'CN'): Phone | null {
  const parsed = read(text, country);
  if (parsed === null) return null;
  return {
    number: parsed.number,
    extension: parsed.ext ?? null,
    country: parsed.country ?? null,
    kind: kindOf(parsed),
    isAssigned: parsed.isValid(),
  };
}

/** The one spelling under which a number is kept, '+861065529988;ext=12' (RFC 3966); null when the text spells none. */
export function canonicalPhone(text: string, country = 'CN'): string | null {
  // The commonest spellings, which the plan gives but one reading: taking them apart cost a load a quarter of its time.
  const [, code, mobile] = chineseMobile.exec(text) ?? [];
  if (mobile !== undefined && (code !== undefined || country === 'CN')) return `+86${mobile}`;
  return canonicalIn(`${country}|${text}`);
}

const chineseMobile = /^(\+86)?(1[3-9]\d{9})$/;

// A row of a file asks for its number several times over: as key, as value, as identity.
const canonicalIn = remembering(10_000, (asked) => {
  const at = asked.indexOf('|');
  // Of which kind it is and whether it was given out costs more than all the rest, and is not asked here.
  const phone = read(asked.slice(at + 1), asked.slice(0, at));
  if (phone === null) return null;
  return phone.ext ? `${phone.number};ext=${phone.ext}` : phone.number;
});

/** A kept number as people of the country write it: national at home, international abroad; what is none stays as it is. */
export function formatPhone(canonical: string, home: string | null): string {
  const { phone, extension } = split(canonical);
  if (phone === null) return canonical;
  const isHome = phone.country !== undefined && phone.country === home;
  const digits = isHome ? phone.formatNational() : phone.formatInternational();
  return extension === null ? digits : `${digits} ext. ${extension}`;
}

/** The digits under which a kept number is searched: international, and national with and without the leading zero. */
export function phoneSpellings(canonical: string): readonly string[] {
  const [, code, mobile] = chineseMobile.exec(canonical) ?? [];
  return code === undefined || mobile === undefined
    ? spellingsOf(canonical)
    : [`86${mobile}`, mobile];
}

const spellingsOf = remembering(10_000, (canonical): readonly string[] => {
  const { phone } = split(canonical);
  if (phone === null) return [canonical.replace(/\D/g, '')];
  const national = phone.formatNational().replace(/\D/g, '');
  return [...new Set([phone.number.slice(1), national, String(phone.nationalNumber)])];
});

/** The single numbers in a cell that holds several ('021-1234567/13812345678'). */
export function splitPhones(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[/、;；,，|\n\r]+|\s或\s?/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const extensionWords = /\s*(?:转|轉|分机号?|分機號?|内线|內線)\s*[:：]?\s*/;
// 010-65529988-123: a third group behind a full Chinese number is an extension.
const dashedExtension = /^(\(?0\d{2,3}\)?[-\s]?\d{7,8})-(\d{1,6})$/;

function read(text: string, country: string): PhoneNumber | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[\p{L}\s.]+:\s*(?=[+(\d])/u, '')
    .replace(/^\(\s*(\+\d{1,3})\s*\)/, '$1 ')
    .replace(extensionWords, ' ext. ')
    .replace(dashedExtension, '$1 ext. $2')
    .replace(/[‐-―－]/g, '-');
  const parsed = parsePhoneNumberFromString(plain, {
    ...(isSupportedCountry(country) ? { defaultCountry: country } : {}),
    extract: false,
  });
  if (parsed === undefined) return null;
  return parsed.isPossible() || isInternational(plain, parsed) ? parsed : null;
}

// Plans change (Mexico dropped a digit, Benin added two): a number given with its country code is kept, whatever its length.
function isInternational(text: string, { number }: PhoneNumber): boolean {
  return /^(?:\+|00)/.test(text) && number.length > 8 && number.length <= 16;
}

function split(canonical: string): { phone: PhoneNumber | null; extension: string | null } {
  const [number = '', extension = null] = canonical.split(';ext=');
  return { phone: number.startsWith('+') ? read(number, '') : null, extension };
}

function kindOf(phone: PhoneNumber): PhoneKind {
  switch (phone.getType()) {
    case 'MOBILE':
      return 'mobile';
    case 'FIXED_LINE':
      return 'fixed';
    case 'FIXED_LINE_OR_MOBILE':
      return 'fixed-or-mobile';
    case 'TOLL_FREE':
      return 'toll-free';
    case 'SHARED_COST':
    case 'PREMIUM_RATE':
    case 'UAN':
      return 'service';
    case 'VOIP':
      return 'voip';
    default:
      return 'other';
  }
}
