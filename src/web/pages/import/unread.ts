import type { FieldMeta, ImportReply, ObjectMeta } from '#model/api.ts';
import type { ImportRow } from '#model/import-settings.ts';

/** A text of the file that was not understood where it stands, and in how many rows. */
export type Unread = {
  readonly column: string;
  readonly text: string;
  readonly count: number;
  readonly field: FieldMeta;
};

const mendable = new Set(['import.not-choice', 'import.not-yes-no', 'import.link-missing']);

/** The texts of refused rows that stand for a choice, a yes or no, or a record, by column; the most frequent first. */
export function unreadValues(
  object: ObjectMeta,
  run: Pick<ImportReply, 'columns' | 'mapping'>,
  rows: readonly ImportRow[],
): Unread[] {
  const found = new Map<string, Unread>();
  for (const { cells, problems } of rows) {
    for (const { code, field: name } of problems) {
      if (!mendable.has(code) || name === undefined) continue;
      const field = object.fields.find((one) => one.name === name);
      const column = run.columns.find((one) => run.mapping?.[one] === name);
      const text = column === undefined ? '' : (cells[run.columns.indexOf(column)] ?? '').trim();
      if (!field || column === undefined || text === '') continue;
      const key = `${column}\n${text}`;
      found.set(key, { column, text, field, count: (found.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}

type Values = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** What texts stand for, with one more said. */
export function withValue(
  values: Values,
  { column, text }: Pick<Unread, 'column' | 'text'>,
  meaning: string | null,
): Record<string, Record<string, string | null>> {
  const own = { ...values[column], [text]: meaning };
  return {
    ...Object.fromEntries(Object.entries(values).map(([name, map]) => [name, { ...map }])),
    [column]: own,
  };
}
