import { comparators } from '#kit/likeness/comparators.ts';
import type { ObjectMeta } from '#model/api.ts';
import { isRecord } from '#web/api/is-record.ts';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';
import type { Why } from './ask.ts';

/** A record of a group, and why it stands there. */
export type Member = {
  readonly id: string;
  /** Null where the record may not be seen. */
  readonly object: string | null;
  readonly score: number;
  readonly why: Why;
};

/** A record of a group that may be seen, and of which kind it is. */
export type Seen = { readonly kind: ObjectMeta; readonly row: Row };

/** The members of a group as its page shows them. */
export function readMembers(rows: readonly Row[]): Member[] {
  return rows.flatMap((row) => {
    const record = row['record'];
    const id = isRecord(record) ? readText(record['id']) : null;
    const score = typeof row['score'] === 'number' ? row['score'] : 0;
    const object = isRecord(record) ? readText(record['object']) : null;
    return id === null ? [] : [{ id, object, score, why: readWhy(row['reasons']) }];
  });
}

function readWhy(value: unknown): Why {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const { fields, comparator, likeness } = one;
    const known = comparators.find((name) => name === comparator);
    if (!Array.isArray(fields) || !known) return [];
    const names = fields.filter((name) => typeof name === 'string');
    return [
      {
        fields: names,
        comparator: known,
        likeness: typeof likeness === 'number' ? likeness : null,
      },
    ];
  });
}

/** The kinds of the records, each once. */
export function kindsOf(seen: readonly Seen[]): ObjectMeta[] {
  return [...new Set(seen.map(({ kind }) => kind))];
}
