import { z } from 'zod';
import { criterionSchema, type Criterion } from '#model/match-rule.ts';
import type { Comparator } from '#kit/likeness/comparators.ts';
import type { FieldMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';

/** A rule for duplicates as its page shows it. */
export type Rule = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly object: string;
  readonly criteria: readonly Criterion[];
  readonly threshold: number;
  readonly active: boolean;
};

const rowSchema = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  object: z.string(),
  criteria: z.array(criterionSchema),
  threshold: z.number(),
  active: z.boolean().nullable(),
});

/** The rules of the workspace; what is none is left out. */
export function readRules(rows: readonly Row[]): Rule[] {
  return rows.flatMap((row) => {
    const read = rowSchema.safeParse(row);
    return read.success ? [{ ...read.data, active: read.data.active !== false }] : [];
  });
}

/** How a field is best compared, where nobody says otherwise. */
export function usualComparator(
  { name, kind }: Pick<FieldMeta, 'name' | 'kind'>,
  isPerson: boolean,
): Comparator {
  if (name === 'name') return isPerson ? 'person' : 'company';
  if (kind === 'phone' || kind === 'email' || kind === 'address' || kind === 'day') return kind;
  return kind === 'text' || kind === 'longText' ? 'fuzzy' : 'exact';
}
