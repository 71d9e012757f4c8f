import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { Found } from './look-up.ts';

/** The main units of the people of ours whom rows name, by id: what somebody is given lies where he works. */
export async function unitsOfOwners(
  scope: Scope,
  found: ReadonlyMap<string, Found>,
): Promise<ReadonlyMap<string, string>> {
  const users = [...found].filter(([name]) => name.startsWith('user|'));
  const ids = users.flatMap(([, byValue]) => [...byValue.values()].flat());
  const object = scope.model.objects.get('user');
  const column = object?.fields.get('mainUnit')?.columns[0]?.name;
  if (!object || column === undefined || ids.length === 0) return new Map();
  const rows = await rowsOf<{ id: string; unit: string | null }>(
    scope.db,
    sql`select id, ${ident(column)} as unit from ${ident(object.table)}
      where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])`,
  );
  return new Map(rows.flatMap(({ id, unit }) => (unit === null ? [] : [[id, unit]])));
}
