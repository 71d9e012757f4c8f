import { addDays } from '../day.ts';
import { multiplyDecimals } from '../decimal.ts';
import type { NumberMeaning } from './xlsx-formats.ts';

const dayMilliseconds = 86_400_000;
// 9999-12-31
const lastDay = 2_958_465;

/**
 * The text of a number by its meaning: '2024-03-01', '2024-03-01T14:30:00' (workbooks know no zone), '14:30:00',
 * '26:05:00' for a duration, '12.5%', or the number without exponent and with the 15 digits that sheets keep.
 */
export function textOfNumber(written: string, meaning: NumberMeaning, isFrom1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (meaning === 'number') return plainNumber(value);
  if (meaning === 'percent') return `${multiplyDecimals(plainNumber(value), '100')}%`;
  if (value < 0 || value > lastDay) return plainNumber(value);
  if (meaning === 'duration') return clock(Math.round(value * 86_400));
  // To the second, so that 0.7083333 is 17:00 and what rounds up to midnight is the next day.
  const seconds = Math.round(value * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = clock(seconds - days * 86_400);
  if (meaning === 'time' && days === 0) return time;
  const day = dayOfSerial(days, isFrom1904);
  const isMidnight = time === '00:00:00';
  return meaning === 'day' && isMidnight ? day : `${day}T${time}`;
}

/** The number that stands for the day in a sheet; null for days that sheets do not know. */
export function serialOfDay(day: string): number | null {
  const days = Math.round(
    (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMilliseconds,
  );
  // Sheets believe in 1900-02-29, so that days before it are off by one.
  const serial = days < 61 ? days - 1 : days;
  return serial >= 1 && serial <= lastDay ? serial : null;
}

function dayOfSerial(serial: number, isFrom1904: boolean): string {
  if (isFrom1904) return addDays('1904-01-01', serial);
  return addDays('1899-12-30', serial < 60 ? serial + 1 : serial);
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? spellOut(text) : text;
}

function spellOut(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  const shift = Number(exponent);
  if (shift >= 0) return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
  return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
}
