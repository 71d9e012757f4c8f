import { comparators } from '#kit/likeness/comparators.ts';
import { isRecord } from '#web/api/is-record.ts';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';
import type { Why } from './ask.ts';

/** A record of a group, and why it stands there. */
export type Member = { readonly id: string; readonly score: number; readonly why: Why };

/** The members of a group as its page shows them. */
export function readMembers(rows: readonly Row[]): Member[] {
  return rows.flatMap((row) => {
    const record = row['record'];
    const id = isRecord(record) ? readText(record['id']) : null;
    const score = typeof row['score'] === 'number' ? row['score'] : 0;
    return id === null ? [] : [{ id, score, why: readWhy(row['reasons']) }];
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
