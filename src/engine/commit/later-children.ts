import type { Model } from '#model/model.ts';
import { columnSql } from '../database/column-sql.ts';
import { rowsOf } from '../database/run.ts';
import { ident, join, parameter, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { isProposal, peoplesRows } from './by-rules.ts';

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
  const made = parameter([...created.keys()]);
  // Of a list that it sees, the planner would weigh every value for every table; of this one it takes a few, and the index.
  const isMade = (column: Sql) => sql`${column} = any((select ${made}::uuid[])::uuid[])`;
  // Without an index each row would be compared with the whole list; joined, they are hashed.
  const isAmongMade = (column: Sql) => sql`${column} in (select unnest(${made}::uuid[]))`;
  const own = sql`own as materialized (select unnest(${rows.map((row) => row.record_id)}::uuid[]) as own_id)`;
  const pieces = linksIn(scope.model, { isMade, isAmongMade });
  const workspace = parameter(scope.workspaceId);
  const parts = parameter(within);
  const loaded = parameter(loads);
  // A link that the other parts made leaves with them.
  const madeElsewhere = (column: Sql, field: string) =>
    within.length === 0
      ? sql``
      : sql` and not exists (select 1 from change ch where ch.workspace_id = ${workspace} and ch.record_id = id
      and ch.changeset_id = any(${parts}::uuid[]) and ch.after ->> ${field} = ${column}::text)`;
  const unions = dedupe(pieces).map(
    ({
      table,
      column,
      points,
      field,
      isFact,
      peoples,
    }) => sql`select ${column} as id from ${ident(table)} where workspace_id = ${workspace} and ${points}
      and deleted_at is null and id not in (select own_id from own)${isFact ? sql` and (load is null or load <> all(${loaded}::uuid[]))` : madeElsewhere(column, field)}${peoples}`,
  );
  if (unions.length === 0) return new Set();
  const found = await rowsOf<{ id: string }>(scope.db, sql`with ${own} ${join(unions, ' union ')}`);
  return new Set(found.map((row) => row.id));
}

type Points = Record<'isMade' | 'isAmongMade', (column: Sql) => Sql>;

/** Every link of the model, with the condition that it points at one of the records. */
function linksIn(model: Model, { isMade, isAmongMade }: Points) {
  return [...model.objects.values()].flatMap((object) => {
    if (isProposal(model, object)) return [];
    return [...object.fields.values()].flatMap((field) => {
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
          points: first.key === undefined ? isMade(column) : isAmongMade(column),
          field: field.name,
          isFact,
          peoples: peoplesRows(object),
        },
      ];
    });
  });
}

function dedupe<T extends { table: string; name: string }>(pieces: readonly T[]): T[] {
  return [...new Map(pieces.map((piece) => [`${piece.table}.${piece.name}`, piece])).values()];
}
