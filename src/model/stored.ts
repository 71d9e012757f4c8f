import type { FieldModel } from './model.ts';
import type { Column } from './columns.ts';
import { isToMany, valueKind } from './model.ts';

/** A value as the engine holds it: plain JSON, links as ids, empty as null. */
export type Stored = unknown;

/** A record's own fields by name. */
export type StoredRecord = Readonly<Record<string, Stored>>;

/** Reads a field from a table row; `null` where empty. */
export function fromRow(field: FieldModel, row: Readonly<Record<string, unknown>>): Stored {
  const [first] = field.columns;
  if (!first) return isToMany(field.kind) ? [] : null;
  const parts = field.columns.filter(
    (column) => column.part !== undefined && column.part !== 'sort' && column.part !== 'base',
  );
  if (parts.length === 0) return scalarFromColumn(field, inRow(row, first));
  if (
    field.kind === 'address'
      ? parts.every((column) => inRow(row, column) == null)
      : inRow(row, first) == null
  )
    return null;
  return Object.fromEntries(parts.map((column) => [column.part, inRow(row, column) ?? null]));
}

// A whole row has own values in `custom`; a row that was selected column by column has them under their names.
function inRow(row: Readonly<Record<string, unknown>>, { name, key }: Column): unknown {
  return key === undefined || name in row ? row[name] : partOf(row['custom'], key);
}

/** The column values of a field; the money's base amount and the title's sort key are given by the caller. */
export function toColumns(
  field: FieldModel,
  value: Stored,
  derived: { base?: string | null; sort?: string | null },
): [Column, unknown][] {
  return field.columns.map((column) => {
    if (column.part === 'sort') return [column, derived.sort ?? null];
    if (column.part === 'base') return [column, derived.base ?? null];
    if (column.part === undefined) return [column, value ?? null];
    return [column, partOf(value, column.part)];
  });
}

/** One part of a value of several columns. */
export function partOf(value: Stored, part: string): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).find(([name]) => name === part)?.[1] ?? null;
}

/** Whether two stored values are the same; order counts in lists of links, not in many-choices. */
export function sameValue(a: Stored, b: Stored): boolean {
  if (a === b || (a == null && b == null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  );
}

/** Whether the value counts as empty: null, '' and []. */
export function isEmptyValue(value: Stored): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function scalarFromColumn(field: FieldModel, value: unknown): Stored {
  if (value === null || value === undefined) return null;
  const kind = valueKind(field.field);
  if (kind === 'number') return Number(value);
  if ((kind === 'decimal' || kind === 'percent') && typeof value === 'string')
    return plainDecimal(value);
  return value;
}

// numeric(…) gives back trailing zeros as they were written; the one spelling has none.
function plainDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
