import { ident, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { CommitRequest, Planned } from './planned.ts';

/** Facts are told by their load: no row each in ledger and search. */
export function isFact(change: Planned): boolean {
  return change.object.definition.kind === 'fact';
}

/** The facts with the changeset that loads them. */
export function withLoad(id: string, changes: readonly Planned[]): Planned[] {
  return changes.map((change) =>
    isFact(change) && change.op === 'create'
      ? { ...change, after: { ...change.after, load: id } }
      : change,
  );
}

/** Takes the facts of a load out, or puts them back, whole. */
export function loadParts(scope: Scope, request: CommitRequest): Sql[] {
  const { facts } = request;
  if (!facts) return [];
  const [from, to] =
    facts.op === 'remove'
      ? [sql`is null`, sql`${scope.now.toISOString()}::timestamptz`]
      : [sql`is not null`, sql`null`];
  const tables = new Set(
    [...scope.model.objects.values()]
      .filter((object) => object.definition.kind === 'fact')
      .map((object) => object.table),
  );
  return [...tables].map(
    (
      table,
    ) => sql`${ident(`load_${table}`)} as (update ${ident(table)} set deleted_at = ${to}, version = version + 1
      where workspace_id = ${scope.workspaceId} and load = ${facts.load}::uuid and deleted_at ${from})`,
  );
}
