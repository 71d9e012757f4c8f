import { isStorable } from '../unicode.ts';
import type { Card } from './vcard-cards.ts';
import type { Property } from './vcard-lines.ts';
import {
  addressParts,
  companyParts,
  countedColumns,
  nameParts,
  singleColumns,
} from './vcard-layout.ts';
import { decodeBytes, decodeQuotedPrintable, splitValue, unescapeValue } from './vcard-text.ts';

const media = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);
const singles = new Map<string, string>(singleColumns.map(([column, name]) => [name, column]));
const counted = new Map<string, string>(countedColumns.map(([column, name]) => [name, column]));

/** What a card says, by column, and the properties that were not taken: pictures, sounds and keys. */
export type CardCells = {
  readonly cells: ReadonlyMap<string, string>;
  readonly notTaken: readonly Property[];
};

/**
 * The card as a row: 'Full name', 'Family name' …, 'Company', 'Phone 1 type', 'Phone 1', 'Address 1 street' and so
 * on; a property that has no column of its own has one by its name ('X-SKYPE'), a second of it 'X-SKYPE (2)'.
 */
export function cellsOfCard(card: Card): CardCells {
  const cells = new Map<string, string>();
  const notTaken: Property[] = [];
  const labels = labelsOf(card);
  for (const property of card.properties) {
    if (labels.used.has(property)) continue;
    if (isBinary(property)) notTaken.push(property);
    else
      for (const [column, value] of columnsOf(property, card, cells, labels.byGroup))
        cells.set(column, value);
  }
  return { cells, notTaken };
}

function columnsOf(
  property: Property,
  { version }: Card,
  cells: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): (readonly [string, string])[] {
  const value = textOf(property);
  const parts = () => splitValue(value, ';', version);
  const plain = () => unescapeValue(value, version);
  if (property.name === 'N') return partColumns(nameParts, parts(), cells);
  if (property.name === 'ORG') {
    const [company = '', ...units] = parts();
    return partColumns(companyParts, [company, units.filter(Boolean).join(', ')], cells);
  }
  const many = counted.get(property.name);
  if (many) {
    const column = `${many} ${countOf(cells, many) + 1}`;
    const type = [`${column} type`, typeOf(property, labels)] as const;
    if (property.name !== 'ADR') return [type, [column, withoutScheme(plain())]];
    return [
      type,
      ...partColumns(
        addressParts.map((part) => `${column} ${part}`),
        parts(),
        cells,
      ),
    ];
  }
  const column = freeColumn(singles.get(property.name) ?? property.name, cells);
  return [
    [
      column,
      property.name === 'BDAY' || property.name === 'ANNIVERSARY' ? dayIn(plain()) : plain(),
    ],
  ];
}

// What stands behind the known parts belongs to the last of them; nothing is lost.
function partColumns(
  columns: readonly string[],
  parts: readonly string[],
  cells: ReadonlyMap<string, string>,
) {
  const free = columns.every((column) => !cells.get(column))
    ? columns
    : columns.map((column) => freeColumn(column, cells));
  return free.map((column, at) => {
    const own = at < free.length - 1 ? [parts[at] ?? ''] : parts.slice(at).filter(Boolean);
    return [column, own.join('; ').trim()] as const;
  });
}

function freeColumn(column: string, cells: ReadonlyMap<string, string>): string {
  let free = column;
  for (let copy = 2; cells.has(free); copy++) free = `${column} (${copy})`;
  return free;
}

function countOf(cells: ReadonlyMap<string, string>, column: string): number {
  let count = 0;
  while (cells.has(`${column} ${count + 1} type`)) count += 1;
  return count;
}

function typeOf({ params, group }: Property, labels: ReadonlyMap<string, string>): string {
  const types = (params.get('TYPE') ?? []).map((type) => type.toLowerCase());
  if (params.has('PREF') && !types.includes('pref')) types.push('pref');
  const label = group === null ? undefined : labels.get(group);
  return [...new Set(label ? [...types, label] : types)].join(', ');
}

// Apple names a property by another of its group: item1.URL, item1.X-ABLabel:_$!<HomePage>!$_
function labelsOf({ properties, version }: Card) {
  const byGroup = new Map<string, string>();
  const used = new Set<Property>();
  const groups = new Set(
    properties.filter(({ name }) => counted.has(name)).map(({ group }) => group),
  );
  for (const property of properties) {
    const { group, name } = property;
    if (name !== 'X-ABLABEL' || group === null || !groups.has(group)) continue;
    byGroup.set(group, unescapeValue(textOf(property), version).replace(/^_\$!<(.*)>!\$_$/, '$1'));
    used.add(property);
  }
  return { byGroup, used };
}

// A picture may be an address, which is a text; other properties may hold bytes that are none.
function isBinary(property: Property): boolean {
  if (media.has(property.name)) return !/^(?:https?|ftp):/i.test(property.value);
  if (!isBase64(property)) return false;
  return !isStorable(textOf(property));
}

function isBase64({ params }: Property): boolean {
  return /^(?:base64|b)$/i.test(params.get('ENCODING')?.[0] ?? '');
}

// Still escaped.
function textOf(property: Property): string {
  const { params, value } = property;
  const charset = params.get('CHARSET')?.[0] ?? null;
  if (isBase64(property)) return decodeBytes(Buffer.from(value, 'base64'), charset);
  const isQuoted = /^quoted-printable$/i.test(params.get('ENCODING')?.[0] ?? '');
  return isQuoted ? decodeQuotedPrintable(value, charset) : value;
}

function withoutScheme(value: string): string {
  return value.replace(/^(?:tel|mailto):/i, '');
}

function dayIn(value: string): string {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?$/.exec(value.trim()) ?? [];
  return year ? `${year}-${month}-${day}` : value;
}
