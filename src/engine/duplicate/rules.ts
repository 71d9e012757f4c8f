import { z } from 'zod';
import {
  criterionSchema,
  fieldsOn,
  objectsOf,
  sidesOf,
  type MatchRule,
} from '#model/match-rule.ts';
import { narrowerObjects, type Model } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/** The rules by object; one that compares two objects stands under both. */
export type Rules = ReadonlyMap<string, readonly MatchRule[]>;

/** What a rule compares and is not there: an object, or a field of one. */
export type Lack = { readonly object: string; readonly field: string | null };

const rowSchema = z.object({
  name: z.string(),
  object: z.string(),
  other: z.string().nullish(),
  criteria: z.array(criterionSchema).min(1),
  threshold: z.coerce.number(),
});

/** A rule as its record holds it; null where that is none. */
export function ruleOf(row: Readonly<Record<string, unknown>>): MatchRule | null {
  const read = rowSchema.safeParse(row);
  if (!read.success) return null;
  const { other, ...rule } = read.data;
  return other == null || other === rule.object ? rule : { ...rule, other };
}

/** The active rules of the workspace by object, without those that name an object or a field that there is no more. */
export async function listRules(
  scope: Pick<Scope, 'db' | 'workspaceId' | 'model'>,
): Promise<Map<string, MatchRule[]>> {
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    sql`select name, object, other, criteria, threshold from duplicate_rule
        where workspace_id = ${scope.workspaceId} and deleted_at is null and active is not false order by id`,
  );
  const byObject = new Map<string, MatchRule[]>();
  for (const row of rows) {
    const rule = ruleOf(row);
    if (rule === null || lackOf(scope.model, rule) !== null) continue;
    for (const name of objectsOf(rule)) byObject.set(name, [...(byObject.get(name) ?? []), rule]);
  }
  return byObject;
}

/** The first object or field that the rule compares and that is not there, or cannot be compared; null for a sound rule. */
export function lackOf(
  model: Model,
  rule: Pick<MatchRule, 'object' | 'other' | 'criteria'>,
): Lack | null {
  for (const name of objectsOf(rule)) {
    const object = model.objects.get(name);
    // Of a whole (party) the rules are those of the people and companies that it is.
    if (object === undefined || narrowerObjects(model, object).length > 0)
      return { object: name, field: null };
    const read = sidesOf(rule, name).flatMap((side) =>
      rule.criteria.flatMap((one) => fieldsOn(one, side)),
    );
    const field = read.find((one) => (object.fields.get(one)?.columns.length ?? 0) === 0);
    if (field !== undefined) return { object: name, field };
  }
  return null;
}

/** The rules by which records of the object are compared, and all others that a group of theirs may need. */
export function rulesAround(rules: readonly MatchRule[], object: string): MatchRule[] {
  let around: MatchRule[] = [];
  for (let names = new Set([object]); ;) {
    const wider = rules.filter((rule) => objectsOf(rule).some((name) => names.has(name)));
    if (wider.length === around.length) return around;
    around = wider;
    names = new Set([object, ...around.flatMap(objectsOf)]);
  }
}
