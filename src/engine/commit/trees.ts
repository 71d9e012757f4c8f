import { Problem } from '#kit/problem.ts';
import type { FieldModel, ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { linkOf, type Planned } from './planned.ts';

type Moved = { readonly object: ObjectModel; readonly field: FieldModel; readonly ids: string[] };

/** Does the work that writes these changes, and refuses it when a record would come to stand above itself. */
export async function keepingTrees<Done>(
  scope: Scope,
  changes: readonly Planned[],
  work: (scope: Scope) => Promise<Done>,
): Promise<Done> {
  const moved = movedIn(changes);
  if (moved.length === 0) return work(scope);
  // Two moves at a time could close a ring that neither of them sees.
  return oneAtATime(scope, async (inner) => {
    const done = await work(inner);
    for (const one of moved) await refuseRing(inner, one);
    return done;
  });
}

function movedIn(changes: readonly Planned[]): Moved[] {
  const here = new Set(changes.map((change) => change.id));
  const moved = new Map<FieldModel, Moved>();
  for (const change of changes) {
    for (const field of change.object.fields.values()) {
      if (!isTree(field) || !isMoved(change, field, here)) continue;
      const one = moved.get(field) ?? { object: change.object, field, ids: [] };
      one.ids.push(change.id);
      moved.set(field, one);
    }
  }
  return [...moved.values()];
}

function isTree({ field }: FieldModel): boolean {
  return (field.kind === 'link' || field.kind === 'user') && field.tree === true;
}

// Nothing stands below a new record yet, unless it comes with this very changeset.
function isMoved(change: Planned, field: FieldModel, here: ReadonlySet<string>): boolean {
  const above = linkOf(change.after, field.name);
  if (above === null || change.op === 'delete') return false;
  return change.op === 'create'
    ? here.has(above)
    : change.changed.has(field.name) || change.op === 'restore';
}

async function refuseRing(scope: Scope, { object, field, ids }: Moved): Promise<void> {
  const column = field.columns[0]?.name ?? '';
  const rows = await rowsOf<{ start: string }>(
    scope.db,
    sql`with recursive above(start, id) as (
          select id, ${ident(column)} from ${ident(object.table)} where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])
          union
          select a.start, t.${ident(column)} from above a join ${ident(object.table)} t on t.workspace_id = ${scope.workspaceId} and t.id = a.id)
        select start from above where start = id limit 1`,
  );
  const [ring] = rows;
  if (ring)
    throw new Problem(
      'link.ring',
      { field: field.label },
      { field: field.name, extra: { id: ring.start } },
    );
}
