import { vatNumberOf } from './vat-number.ts';

/** A company's number, what kind it is and whether it can be true. */
export type RegistrationNumber = {
  /** 'uscc' is China's unified social credit code, 'cn-…' are its forerunners, 'vat' a tax number with country letters. */
  readonly kind: 'uscc' | 'cn-organisation' | 'cn-business' | 'vat' | 'lei';
  /** The one spelling: capitals, without blanks and marks. */
  readonly number: string;
  /** ISO 3166 code of the country; null for numbers of no country. */
  readonly country: string | null;
  /** 'unchecked' where length and characters are right and the number carries no digit to check. */
  readonly check: 'valid' | 'invalid' | 'unchecked';
};

/** What kind of company number the text is and whether its check digit holds; null when it has the form of none. */
export function registrationNumberOf(text: string): RegistrationNumber | null {
  const number = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-/_·]/g, '');
  if (/^[0-9A-Z]{2}\d{6}[0-9A-Z]{10}$/.test(number))
    return chinese('uscc', number, hasUniformDigit(number));
  if (/^\d{15}$/.test(number)) return chinese('cn-business', number, hasBusinessDigit(number));
  if (/^[0-9A-Z]{18}\d{2}$/.test(number))
    return { kind: 'lei', number, country: null, check: verdict(hasLeiDigits(number)) };
  // Nine characters can be many things; only the check digit tells.
  if (/^[0-9A-Z]{8}[0-9X]$/.test(number) && hasOrganisationDigit(number))
    return chinese('cn-organisation', number, true);
  const vat = vatNumberOf(number);
  return vat === null ? null : { kind: 'vat', number, ...vat };
}

function chinese(
  kind: RegistrationNumber['kind'],
  number: string,
  isValid: boolean,
): RegistrationNumber {
  return { kind, number, country: 'CN', check: verdict(isValid) };
}

function verdict(isValid: boolean): 'valid' | 'invalid' {
  return isValid ? 'valid' : 'invalid';
}

// GB 32100-2015: no I, O, S, V and Z; weights are the powers of 3, modulo 31.
const uniformCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const uniformWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function hasUniformDigit(number: string): boolean {
  const values = Array.from(number, (character) => uniformCharacters.indexOf(character));
  if (values.includes(-1)) return false;
  const sum = uniformWeights.reduce(
    (total, weight, index) => total + weight * (values[index] ?? 0),
    0,
  );
  return (31 - (sum % 31)) % 31 === values[17];
}

// GB 11714-1997.
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

function hasOrganisationDigit(number: string): boolean {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * valueAt(number, index),
    0,
  );
  const check = 11 - (sum % 11);
  return number.charAt(8) === (check === 10 ? 'X' : String(check % 11));
}

// GS 15-2006, by ISO 7064 (MOD 11,10).
function hasBusinessDigit(number: string): boolean {
  let product = 10;
  for (let index = 0; index < 14; index += 1) {
    const sum = (product + valueAt(number, index)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (product + valueAt(number, 14)) % 10 === 1;
}

// ISO 17442: letters count from 10, and the whole number is 1 modulo 97.
function hasLeiDigits(number: string): boolean {
  const digits = Array.from(number, (_, index) => String(valueAt(number, index))).join('');
  return BigInt(digits) % 97n === 1n;
}

function valueAt(number: string, index: number): number {
  return Number.parseInt(number.charAt(index), 36);
}
