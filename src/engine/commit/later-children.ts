import { columnSql } from '../database/column-sql.ts';
import { rowsOf } from '../database/run.ts';
import { ident, join, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { peoplesRows } from './by-rules.ts';

/** Created records that living records of other changesets point at by now. */
export async function laterChildren(
  scope: Scope,
  rows: readonly { object: string; record_id: string; op: string }[],
  // The ledger has no row for a fact: its load says which changeset brought it, and leaves with it.
  { within, loads }: { readonly within: readonly string[]; readonly loads: readonly string[] },
): Promise<Set<string>> {
  const created = new Map(
    rows.filter((row) => row.op === 'create').map((row) => [row.record_id, row.object]),
  );
  if (created.size === 0) return new Set();
  const own = rows.map((row) => row.record_id);
  const pieces = [...scope.model.objects.values()].flatMap((object) =>
    [...object.fields.values()].flatMap((field) => {
      const [first] = field.columns;
      if (!first || field.standard || !(field.kind === 'anyLink' || field.target)) return [];
      const isFact = object.definition.kind === 'fact';
      const name = first.key ?? first.name;
      const column = columnSql(first);
      return [
        {
          table: object.table,
          name,
          column,
          field: field.name,
          isFact,
          peoples: peoplesRows(object),
        },
      ];
    }),
  );
  // A link that the other parts made leaves with them.
  const madeElsewhere = (column: Sql, field: string) =>
    within.length === 0
      ? sql``
      : sql` and not exists (select 1 from change ch where ch.workspace_id = ${scope.workspaceId} and ch.record_id = id
      and ch.changeset_id = any(${within}::uuid[]) and ch.after ->> ${field} = ${column}::text)`;
  const unions = dedupe(pieces).map(
    ({
      table,
      column,
      field,
      isFact,
      peoples,
    }) => sql`select ${column} as id from ${ident(table)} where workspace_id = ${scope.workspaceId}
      and ${column} = any(${[...created.keys()]}::uuid[]) and deleted_at is null and id <> all(${own}::uuid[])${isFact ? sql` and (load is null or load <> all(${loads}::uuid[]))` : madeElsewhere(column, field)}${peoples}`,
  );
  if (unions.length === 0) return new Set();
  const found = await rowsOf<{ id: string }>(scope.db, join(unions, ' union '));
  return new Set(found.map((row) => row.id));
}

function dedupe<T extends { table: string; name: string }>(pieces: readonly T[]): T[] {
  return [...new Map(pieces.map((piece) => [`${piece.table}.${piece.name}`, piece])).values()];
}
