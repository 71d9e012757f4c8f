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
  /** The object of the other record; the same one where nothing else is said. */
  readonly other: string;
  readonly criteria: readonly Criterion[];
  readonly threshold: number;
  readonly active: boolean;
};

const rowSchema = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  object: z.string(),
  other: z.string().nullable(),
  criteria: z.array(criterionSchema),
  threshold: z.number(),
  active: z.boolean().nullable(),
});

/** The rules of the workspace; what is none is left out. */
export function readRules(rows: readonly Row[]): Rule[] {
  return rows.flatMap((row) => {
    const read = rowSchema.safeParse(row);
    if (!read.success) return [];
    const { other, active, ...rule } = read.data;
    return [{ ...rule, other: other ?? rule.object, active: active !== false }];
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

/** The criterion with the fields of the other record, left out where they are called the same. */
export function withOther({ otherFields: _, ...criterion }: Criterion, names: string[]): Criterion {
  const isSame = names.join('+') === criterion.fields.join('+');
  return isSame ? criterion : { ...criterion, otherFields: names };
}

type Named = Pick<FieldMeta, 'name' | 'kind'>;

/** The fields of the other record that these are best compared with: of the same names, else the first of the kind. */
export function fieldsAcross(
  names: readonly string[],
  fields: readonly Named[],
  others: readonly Named[],
): string[] {
  const kindOf = (name: string) => fields.find((field) => field.name === name)?.kind;
  const found = names.flatMap((name) => {
    const same = others.find((field) => field.name === name);
    return same ?? others.find(({ kind }) => kind === kindOf(name)) ?? [];
  });
  return [...new Set(found.map(({ name }) => name))];
}
