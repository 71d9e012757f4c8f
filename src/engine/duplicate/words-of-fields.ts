import type { StoredRecord } from '#model/stored.ts';

/** What stands in parts of a record beside its own field (further numbers), by field. */
export type Further = ReadonlyMap<string, readonly string[]>;

/** Gives the texts of a record's fields; of several fields, one text of all. */
export function textsOf(
  record: StoredRecord,
  further: Further = new Map(),
): (fields: readonly string[]) => string[] {
  return (fields) => {
    const [first, ...more] = fields;
    if (first === undefined) return [];
    if (more.length === 0) return [...listed(record[first]), ...(further.get(first) ?? [])];
    const joined = fields.flatMap((name) => listed(record[name])).join(' ');
    return joined === '' ? [] : [joined];
  };
}

function listed(value: unknown): string[] {
  const text = textOf(value);
  return text === '' ? [] : [text];
}

const addressParts = ['province', 'city', 'district', 'street'] as const;

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(' ');
  const parts = new Map(Object.entries(value));
  if (parts.has('street') || parts.has('city'))
    return addressParts
      .map((part) => textOf(parts.get(part)))
      .filter(Boolean)
      .join(' ');
  // A link as forms and replies hold it.
  return textOf(parts.get('id') ?? parts.get('amount'));
}
