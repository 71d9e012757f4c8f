import { z } from 'zod';
import { criterionSchema, type MatchRule } from '#model/match-rule.ts';
import type { ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

const rowSchema = z.object({
  name: z.string(),
  object: z.string(),
  criteria: z.array(criterionSchema).min(1),
  threshold: z.coerce.number(),
});

/** The active rules of the workspace by object, those of an object or field left out that there is no more. */
export async function listRules(
  scope: Pick<Scope, 'db' | 'workspaceId' | 'model'>,
): Promise<Map<string, MatchRule[]>> {
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    sql`select name, object, criteria, threshold from duplicate_rule
        where workspace_id = ${scope.workspaceId} and deleted_at is null and active is not false order by id`,
  );
  const rules = rows.flatMap((row) => {
    const read = rowSchema.safeParse(row);
    return read.success && isSound(scope.model.objects.get(read.data.object), read.data)
      ? [read.data]
      : [];
  });
  return Map.groupBy(rules, (rule) => rule.object);
}

/** Whether the object has every field that the rule compares. */
export function isSound(
  object: ObjectModel | undefined,
  { criteria }: Pick<MatchRule, 'criteria'>,
): object is ObjectModel {
  return (
    object !== undefined &&
    criteria.every(({ fields }) =>
      fields.every((name) => (object.fields.get(name)?.columns.length ?? 0) > 0),
    )
  );
}
