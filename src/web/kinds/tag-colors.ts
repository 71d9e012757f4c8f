import { everyRowQuery } from '#web/administration/every-row.ts';
import { readText } from './values.ts';

/** The colours of all tags by id. */
export const tagColorsQuery = {
  ...everyRowQuery('tag', { fields: ['color'], sort: ['name'] }),
  select: (rows: readonly { readonly id: string; readonly [field: string]: unknown }[]) =>
    new Map(rows.map((row) => [row.id, readText(row['color']) ?? 'grey'])),
  staleTime: 5 * 60_000,
};
