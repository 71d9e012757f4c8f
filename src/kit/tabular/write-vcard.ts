import { Problem } from '../problem.ts';
import {
  addressParts,
  companyParts,
  countedColumns,
  nameParts,
  singleColumns,
} from './vcard-layout.ts';
import { escapeValue } from './vcard-text.ts';
import type { WriteColumn, WriteValue } from './writing.ts';

type Version = '3.0' | '4.0';

/** Where the value of a column goes: a part of the nth of a property, its types, or the whole of it. */
type Place = { readonly property: string; readonly nth: number; readonly part: number | 'type' };

type Line = { readonly name: string; types: string; readonly parts: string[] };

/** The text of a file of cards, a card a row; refuses columns that no card has. */
export async function* cardPieces(
  version: Version,
  columns: readonly WriteColumn[],
  rows: AsyncIterable<readonly WriteValue[]>,
): AsyncGenerator<string> {
  const places = columns.map(({ name }) => placeOf(name));
  for await (const row of rows) yield writeCard(version, places, row);
}

function writeCard(version: Version, places: readonly Place[], row: readonly WriteValue[]): string {
  const lines = new Map<string, Line>();
  for (const [at, { property, nth, part }] of places.entries()) {
    const text = row[at] === null || row[at] === undefined ? '' : String(row[at]);
    const key = `${property} ${nth}`;
    const line = lines.get(key) ?? { name: property, types: '', parts: [] };
    if (part === 'type') line.types = text;
    else line.parts[part] = text;
    lines.set(key, line);
  }
  // Both are required of a card, also of one that has only a company or an address of mail.
  if (!said(lines.get('N 1')))
    lines.set('N 1', { name: 'N', types: '', parts: ['', '', '', '', ''] });
  if (!said(lines.get('FN 1')))
    lines.set('FN 1', { name: 'FN', types: '', parts: [nameFor(lines)] });
  const written = [...lines.values()].filter(
    (line) => said(line) || line.name === 'N' || line.name === 'FN',
  );
  const text = written.map((line) => fold(writeLine(version, line)));
  return `BEGIN:VCARD\r\nVERSION:${version}\r\n${text.join('')}END:VCARD\r\n`;
}

function said(line: Line | undefined): boolean {
  return line?.parts.some((part) => part !== '' && part !== undefined) ?? false;
}

function nameFor(lines: ReadonlyMap<string, Line>): string {
  const [family = '', given = ''] = lines.get('N 1')?.parts ?? [];
  const isHan = /^\p{Script=Han}+$/u.test(family + given);
  const name = isHan ? family + given : `${given} ${family}`.trim();
  return (
    name ||
    lines.get('ORG 1')?.parts[0] ||
    lines.get('EMAIL 1')?.parts[0] ||
    lines.get('TEL 1')?.parts[0] ||
    '?'
  );
}

function writeLine(version: Version, { name, types, parts }: Line): string {
  const values = Array.from(parts, (part) =>
    name === 'CATEGORIES' ? categories(part ?? '') : escapeValue(part ?? ''),
  );
  const value =
    name === 'BDAY' && version === '4.0' ? values.join('').replaceAll('-', '') : values.join(';');
  return `${name}${writeTypes(version, types)}:${value}`;
}

// Categories are several by nature; a comma within one cannot be told from one between two.
function categories(text: string): string {
  return text.split(',').map(escapeValue).join(',');
}

function writeTypes(version: Version, types: string): string {
  const all = types
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '');
  const isPreferred = version === '4.0' && all.includes('pref');
  const named = isPreferred ? all.filter((type) => type !== 'pref') : all;
  const list = named.map((type) =>
    /^[\w-]+$/.test(type) ? type : `"${type.replace(/["\r\n]/g, "'")}"`,
  );
  return `${list.length > 0 ? `;TYPE=${list.join(',')}` : ''}${isPreferred ? ';PREF=1' : ''}`;
}

// Lines are at most 75 bytes long and go on behind a blank; a character is never cut.
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character, 'utf8');
    if (bytes + size > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return `${folded}\r\n`;
}

function placeOf(column: string): Place {
  const [, base = column, copy = '1'] = /^(.*) \((\d+)\)$/.exec(column) ?? [];
  const nth = Number(copy);
  const single = singleColumns.find(([name]) => name === base);
  if (single) return { property: single[1], nth, part: 0 };
  const name = nameParts.findIndex((part) => part === base);
  if (name >= 0) return { property: 'N', nth, part: name };
  const company = companyParts.findIndex((part) => part === base);
  if (company >= 0) return { property: 'ORG', nth, part: company };
  const counted = placeOfCounted(column);
  if (counted) return counted;
  if (/^[A-Z][A-Z0-9-]*$/.test(base)) return { property: base, nth, part: 0 };
  throw new Problem('table.no-column-of-a-card', { column });
}

function placeOfCounted(column: string): Place | null {
  const [, base, number, rest = ''] = /^(\w+) (\d+)(?: (.+))?$/.exec(column) ?? [];
  const property = countedColumns.find(([name]) => name === base)?.[1];
  if (!property) return null;
  const nth = Number(number);
  if (rest === 'type') return { property, nth, part: 'type' };
  if (property !== 'ADR') return rest === '' ? { property, nth, part: 0 } : null;
  const part = addressParts.findIndex((name) => name === rest);
  return part < 0 ? null : { property, nth, part };
}
