import { dayIn, timeIn } from '../instant.ts';
import { columnLetters } from './header.ts';
import type { WriteColumn, WriteValue } from './writing.ts';
import { serialOfDay } from './xlsx-values.ts';

/** The styles that the workbook has, by their index. */
export const styles = { plain: 0, heading: 1, text: 2, day: 3, instant: 4 } as const;

/** Writes the cells of rows and counts the texts that had to be shortened. */
export type CellWriter = {
  readonly header: (names: readonly string[]) => string;
  readonly row: (line: number, values: readonly WriteValue[]) => string;
  readonly shortened: () => number;
};

// What one cell holds; a longer text makes Excel refuse the file.
const longestText = 32_767;

/** A writer for rows of the columns; instants are shown in the zone. */
export function cellWriter(columns: readonly WriteColumn[], zone: string): CellWriter {
  const letters = columns.map((_, at) => columnLetters(at));
  let shortened = 0;
  const textCell = (place: string, text: string, style: number) => {
    if (text.length > longestText) shortened += 1;
    const whole = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeSheetText(whole)}</t></is></c>`;
  };
  const cell = (place: string, value: WriteValue, kind: WriteColumn['kind']) => {
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
    const text = String(value);
    const number = kind === 'number' || typeof value === 'number' ? exactNumber(text) : null;
    if (number !== null) return `<c r="${place}"><v>${number}</v></c>`;
    const serial =
      kind === 'day' ? serialOfDay(text) : kind === 'instant' ? serialOf(text, zone) : null;
    if (serial === null) return textCell(place, text, styles.text);
    return `<c r="${place}" s="${kind === 'day' ? styles.day : styles.instant}"><v>${serial}</v></c>`;
  };
  return {
    header: (names) =>
      `<row r="1">${names.map((name, at) => textCell(`${letters[at]}1`, name, styles.heading)).join('')}</row>`,
    row: (line, values) =>
      `<row r="${line}">${columns.map(({ kind }, at) => cell(`${letters[at]}${line}`, values[at], kind)).join('')}</row>`,
    shortened: () => shortened,
  };
}

/** The text as sheets hold it: what XML cannot, and what looks like an escape of it, is written as _x000D_. */
export function escapeSheetText(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, escapeCharacter)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const isAllowed = character === '\t' || character === '\n' || (code > 0x1f && code < 0xfffe);
  return isAllowed ? character : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

// Sheets keep 15 digits; a longer number stays whole as a text.
function exactNumber(text: string): string | null {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return null;
  const digits = text.replace(/^-?0*|\.|0+$/g, '').replace(/^0+/, '');
  return digits.length <= 15 ? text : null;
}

function serialOf(instant: string, zone: string): number | null {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  const exact = at.toISOString();
  const days = serialOfDay(dayIn(zone, exact));
  const [hours = 0, minutes = 0, seconds = 0] = timeIn(zone, exact).split(':').map(Number);
  return days === null ? null : days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
