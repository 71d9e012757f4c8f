import { objectOf } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/** Keeps a day that follows from other things: no change of the records, neither their version nor the ledger tells of it. Gives how many differed. */
export async function keepDays(
  scope: Scope,
  at: { readonly object: string; readonly field: string },
  days: ReadonlyMap<string, string | null>,
): Promise<number> {
  if (days.size === 0) return 0;
  const object = objectOf(scope.model, at.object);
  const column = object.fields.get(at.field)?.columns[0];
  if (column?.type !== 'date') throw new Error(`${at.object}.${at.field} holds no day`);
  const kept = ident(column.name);
  const rows = await rowsOf(
    scope.db,
    sql`update ${ident(object.table)} t set ${kept} = x.day
        from unnest(${[...days.keys()]}::uuid[], ${[...days.values()]}::date[]) as x(id, day)
        where t.workspace_id = ${scope.workspaceId} and t.id = x.id and t.${kept} is distinct from x.day returning t.id`,
  );
  return rows.length;
}
