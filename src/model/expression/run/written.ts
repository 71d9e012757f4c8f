import { decimalPlaces, decimalWithPlaces } from '#kit/decimal.ts';
import { minorPlaces } from '#kit/currency.ts';
import { boundedText, isMoney, type Value } from '../value.ts';
import { dayWritten } from './days.ts';

/** The values as one text, one after another: moments as day and time in the zone, money with its code, nothing for empty. */
export function written(values: readonly Value[], zone: string): string | null {
  return boundedText(values.map((value) => writtenOne(value, zone)).join(''));
}

function writtenOne(value: Value, zone: string): string {
  if (value === null) return '';
  if (isMoney(value)) {
    const places = Math.max(minorPlaces(value.currency), decimalPlaces(value.amount));
    return `${decimalWithPlaces(value.amount, places)} ${value.currency}`;
  }
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d\d-\d\dT/.test(value) ? dayWritten(value, zone) : value;
}
