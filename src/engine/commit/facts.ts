import { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { ObjectModel } from '#model/model.ts';
import { rollUpsFedBy } from '../computed/roll-ups.ts';
import { rowsOf } from '../database/run.ts';
import { columnSql } from '../database/column-sql.ts';
import { ident, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { CommitRequest, Planned } from './planned.ts';

/** Facts are told by their load: no row each in ledger and search. */
export function isFact(change: Planned): boolean {
  return change.object.definition.kind === 'fact';
}

/** Refuses facts under ids that are there already: no key of a partitioned table sees to that over all months. */
export async function refuseKnownFacts(
  scope: Scope,
  inputs: readonly ChangeInput[],
): Promise<void> {
  const given = inputs.flatMap((input) => {
    const object = scope.model.objects.get(input.object);
    const isGiven = input.op === 'create' && input.id !== undefined;
    return isGiven && object?.definition.kind === 'fact' ? [{ object, id: input.id }] : [];
  });
  for (const [table, some] of Map.groupBy(given, ({ object }) => object.table)) {
    const [known] = await rowsOf(
      scope.db,
      sql`select from ${ident(table)} where workspace_id = ${scope.workspaceId} and id = any(${some.map(({ id }) => id)}::uuid[]) limit 1`,
    );
    if (known) throw new Problem('record.id-taken', {}, { status: 409 });
  }
}

/** The facts with the changeset that loads them. */
export function withLoad(id: string, changes: readonly Planned[]): Planned[] {
  return changes.map((change) =>
    isFact(change) && change.op === 'create'
      ? { ...change, after: { ...change.after, load: id } }
      : change,
  );
}

/** Takes the facts of a load out, or puts them back, whole, and marks the roll-ups that they feed. */
export function loadParts(scope: Scope, id: string, request: CommitRequest): Sql[] {
  const { facts } = request;
  if (!facts) return [];
  const [from, to] =
    facts.op === 'remove'
      ? [sql`is null`, sql`${scope.now.toISOString()}::timestamptz`]
      : [sql`is not null`, sql`null`];
  return [...scope.model.objects.values()]
    .filter((object) => object.definition.kind === 'fact')
    .flatMap((object) => {
      const name = `load_${object.table}`;
      const moved = sql`${ident(name)} as (update ${ident(object.table)} set deleted_at = ${to}, version = version + 1
        where workspace_id = ${scope.workspaceId} and load = ${facts.load}::uuid and deleted_at ${from} returning *)`;
      return [moved, ...loadMarks(scope, id, { object, moved: name })];
    });
}

function loadMarks(
  scope: Scope,
  id: string,
  { object, moved }: { object: ObjectModel; moved: string },
): Sql[] {
  const fed = rollUpsFedBy(scope.model).get(object.name) ?? [];
  return fed.flatMap(({ field, link }, index) => {
    const first = object.fields.get(link)?.columns[0];
    if (first === undefined) return [];
    const column = columnSql(first, 'm');
    return [
      sql`${ident(`${moved}_mark${index}`)} as (insert into rollup_dirty (workspace_id, record_id, field, changeset_id, marked_at)
        select distinct ${scope.workspaceId}::integer, ${column}, ${field}, ${id}::uuid, stamp.at from stamp, ${ident(moved)} m
        where ${column} is not null on conflict do nothing)`,
    ];
  });
}
