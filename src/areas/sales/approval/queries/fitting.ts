import { rowsOf } from '#engine/database/run.ts';
import { and, ident, join, parameter, raw, sql } from '#engine/database/sql.ts';
import { compileCondition } from '#engine/condition/compile.ts';
import { joinsOf, sourceOf } from '#engine/condition/source.ts';
import { asConstants } from '#engine/query/source.ts';
import type { Scope } from '#engine/scope.ts';
import type { Condition } from '#model/condition.ts';
import { objectOf } from '#model/model.ts';

// Beyond visible(scope): rules look at the whole record, whoever submits it.
/** Which of these conditions the record meets, in one statement; a missing condition is met. */
export async function fitting(
  scope: Scope,
  { object: name, id }: { object: string; id: string },
  conditions: readonly (Condition | null)[],
): Promise<boolean[]> {
  const object = objectOf(scope.model, name);
  const source = sourceOf(object, 't', {
    model: scope.model,
    workspace: parameter(scope.workspaceId),
  });
  const asked = conditions.map((one) =>
    one === null ? raw('true') : compileCondition(asConstants(scope, object, one), source),
  );
  if (asked.length === 0) return [];
  const columns = asked.map((one, index) => sql`coalesce(${one}, false) as ${ident(`c${index}`)}`);
  const [row] = await rowsOf<Record<string, boolean>>(
    scope.db,
    sql`select ${join(columns)} from ${ident(object.table)} t${joinsOf(source)}
        where ${and([sql`t.workspace_id = ${scope.workspaceId}`, sql`t.id = ${id}`])}`,
  );
  return asked.map((_, index) => row?.[`c${index}`] === true);
}
