import {
  canonicalDecimal,
  decimalPlaces,
  decimalWithPlaces,
  isDecimal,
  multiplyDecimals,
  roundDecimal,
} from '#kit/decimal.ts';
import { minorPlaces } from '#kit/currency.ts';
import { roundMoney, type Money } from '#kit/money.ts';
import type { FormulaPath } from './shape.ts';
import { isEmptyValue, partOf } from '../stored.ts';
import type { ResultKind } from './result-kinds.ts';
import { formulaLimits } from './expression.ts';

/** A value on its way through a formula; numbers are decimals, never floats, and empty is null. */
export type Value = string | boolean | Money | readonly string[] | null;

// Beyond what any field holds; a number that grows past it is empty instead of filling the memory.
const mostDigits = 40;

/** The number as formulas carry it: at most forty places after the point; empty when it grew out of all bounds. */
export function bounded(decimal: string): string | null {
  const whole = decimal.replace('-', '').split('.')[0]?.length ?? 0;
  if (whole > mostDigits) return null;
  return decimalPlaces(decimal) > mostDigits ? roundDecimal(decimal, mostDigits) : decimal;
}

/** The text as formulas carry it: empty is null, and so is one that grew out of all bounds. */
export function boundedText(text: string): string | null {
  return text === '' || text.length > formulaLimits.text ? null : text;
}

export function isMoney(value: Value): value is Money {
  return typeof value === 'object' && value !== null && 'currency' in value;
}

/** What a record holds at the end of a path, as formulas carry it. */
export function readValue({ field, part }: FormulaPath, held: unknown): Value {
  const stored = part === null ? held : partOf(held, part);
  if (isEmptyValue(stored)) return null;
  if (field.kind === 'place') return part === 'label' ? textOf(stored) : numberOf(stored);
  switch (field.valueKind) {
    case 'number':
    case 'decimal':
      return numberOf(stored);
    case 'percent':
      return shared(numberOf(stored), (number) => multiplyDecimals(number, '0.01'));
    case 'money':
      return moneyOf(stored);
    case 'yesNo':
      return typeof stored === 'boolean' ? stored : null;
    case 'manyChoice':
      return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : null;
    case 'link':
    case 'user':
      return linkedId(stored);
    default:
      return textOf(stored);
  }
}

/** The id of a linked record, held as itself or as `{ id }`. */
function linkedId(stored: unknown): string | null {
  const id = typeof stored === 'object' ? partOf(stored, 'id') : stored;
  return textOf(id);
}

/** The value as a field of the kind holds it. */
export function storedAs(kind: ResultKind, value: Value): unknown {
  if (value === null) return null;
  switch (kind) {
    case 'decimal':
      return typeof value === 'string' ? fitting(roundDecimal(value, 8)) : null;
    case 'percent':
      return typeof value === 'string'
        ? fitting(roundDecimal(multiplyDecimals(value, '100'), 8))
        : null;
    case 'number':
      return typeof value === 'string' ? wholeNumber(value) : null;
    case 'money':
      return isMoney(value) ? storedMoney(value) : null;
    case 'text':
      return typeof value === 'string' ? withinText(value, 400) : null;
    case 'longText':
      return typeof value === 'string' ? withinText(value, formulaLimits.text) : null;
    default:
      return value;
  }
}

function shared(value: string | null, then: (text: string) => string): string | null {
  return value === null ? null : then(value);
}

function textOf(stored: unknown): string | null {
  return typeof stored === 'string' && stored !== '' ? stored : null;
}

function numberOf(stored: unknown): string | null {
  const text = String(stored);
  return isDecimal(text) ? canonicalDecimal(text) : null;
}

function moneyOf(stored: unknown): Money | null {
  const [amount, currency] = [partOf(stored, 'amount'), partOf(stored, 'currency')];
  if (typeof amount !== 'string' || typeof currency !== 'string' || !isDecimal(amount)) return null;
  return { amount: canonicalDecimal(amount), currency };
}

// What every column and input shape takes.
function fitting(decimal: string): string | null {
  return decimal.replace('-', '').search(/\.|$/) <= 30 ? decimal : null;
}

function wholeNumber(value: string): number | null {
  const whole = Number(roundDecimal(value, 0));
  return Number.isSafeInteger(whole) ? whole : null;
}

function storedMoney(value: Money): Money | null {
  const { amount, currency } = roundMoney(value);
  const places = minorPlaces(currency);
  return fitting(amount) === null ? null : { amount: decimalWithPlaces(amount, places), currency };
}

// A text cut short would look like a whole one.
function withinText(text: string, most: number): string | null {
  return text === '' || text.length > most ? null : text;
}
