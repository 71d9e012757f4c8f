import { Problem } from '#kit/problem.ts';
import type { Model, ObjectModel } from '#model/model.ts';
import type { KeepsOne } from '#model/object.ts';
import { compileCondition } from '../condition/compile.ts';
import { countedRows, joinsOf, sourceOf } from '../condition/source.ts';
import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Planned } from './planned.ts';

type Kept = { readonly object: ObjectModel; readonly rule: KeepsOne };
type Taking = Pick<Planned, 'object' | 'op' | 'changed'>;

/** Does the work that writes these changes, and refuses it when it takes away the last record that a workspace keeps. */
export async function keepingOne<Done>(
  scope: Scope,
  changes: readonly Taking[],
  work: (scope: Scope) => Promise<Done>,
): Promise<Done> {
  const kept = keptBy(scope.model).filter(({ rule }) =>
    changes.some((change) => mayTake(rule, change)),
  );
  if (kept.length === 0) return work(scope);
  // Two who each take one of the last two would both still see the other's.
  return oneAtATime(scope, async (inner) => {
    const there: Kept[] = [];
    for (const one of kept) if (await isThere(inner, one)) there.push(one);
    const done = await work(inner);
    for (const one of there) if (!(await isThere(inner, one))) throw new Problem(one.rule.code);
    return done;
  });
}

function keptBy(model: Model): Kept[] {
  return [...model.objects.values()].flatMap((object) => {
    const rule = object.definition.keepsOne;
    return rule ? [{ object, rule }] : [];
  });
}

function mayTake({ on }: KeepsOne, { object, op, changed }: Taking): boolean {
  const fields = on[object.name];
  if (!fields || op === 'create') return false;
  return op !== 'update' || fields.some((field) => changed.has(field));
}

async function isThere(scope: Scope, { object, rule }: Kept): Promise<boolean> {
  // Beyond visible(scope): the one that stays need not be one that the asker sees.
  const source = sourceOf(object, 't', {
    model: scope.model,
    workspace: sql`${scope.workspaceId}::integer`,
  });
  const meets = compileCondition(rule.condition, source);
  const rows = await rowsOf(
    scope.db,
    sql`select from ${ident(object.table)} t${joinsOf(source)}
        where ${countedRows(source, object, 't')} and ${meets} limit 1`,
  );
  return rows.length > 0;
}
