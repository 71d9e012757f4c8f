import type { ChangeInput } from './api.ts';
import type { EffectContext, LinkedRecord } from './effect.ts';
import type { StoredRecord } from './stored.ts';

/** The text (or link's id, day, choice) of a stored record's field; null where empty. */
export function textAt(record: StoredRecord | null | undefined, field: string): string | null {
  const value = record?.[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Whether a yes/no field of a stored record says yes. */
export function isYes(record: StoredRecord | null | undefined, field: string): boolean {
  return record?.[field] === true;
}

/** The records of that object that the rule asked for. */
export function relatedOf(
  context: Pick<EffectContext, 'related'>,
  object: string,
): readonly StoredRecord[] {
  return context.related[object] ?? [];
}

/** The record that the changed record's link points to. */
export function linkedBy(
  context: Pick<EffectContext, 'linked'>,
  field: string,
): LinkedRecord | null {
  return context.linked[field] ?? null;
}

/** An update of the record that sets only what differs; none where nothing does. */
export function updateOf(
  object: string,
  record: StoredRecord,
  values: Readonly<Record<string, string | boolean | null>>,
): ChangeInput[] {
  const differing = Object.entries(values).filter(
    ([name, value]) => (record[name] ?? null) !== value,
  );
  const id = textAt(record, 'id');
  if (differing.length === 0 || id === null) return [];
  return [{ op: 'update', object, id, values: Object.fromEntries(differing) }];
}
