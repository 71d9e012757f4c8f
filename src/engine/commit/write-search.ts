import { sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { Planned } from './planned.ts';
import { searchRow, standingOf } from './search-row.ts';

type Touch = 'whole' | 'standing' | 'none';

/**
 * What the search table learns of these changes: a record under other words is written as a whole, one that only changed
 * hands says whose it is now, and all others are left alone. Words are the dearest part of a large changeset.
 */
export function searchParts(scope: Scope, changes: readonly Planned[]): Sql[] {
  const by = Map.groupBy(changes, touchOf);
  const [whole = [], moved = []] = [by.get('whole'), by.get('standing')];
  return [
    ...(whole.length > 0 ? [sql`rec as (${upsertWhole(scope, whole)})`] : []),
    ...(moved.length > 0 ? [sql`rec_moved as (${updateStanding(scope, moved)})`] : []),
  ];
}

function touchOf({ op, object, before, after, changed }: Planned): Touch {
  if (op !== 'update' || before === null) return 'whole';
  const { title, search = [] } = object.definition;
  if ([title, ...search].some((name) => changed.has(name))) return 'whole';
  const [was, is] = [standingOf(object, before), standingOf(object, after)];
  return JSON.stringify(was) === JSON.stringify(is) ? 'none' : 'standing';
}

function upsertWhole(scope: Scope, changes: readonly Planned[]): Sql {
  const rows = changes.map((change) => searchRow(scope, change));
  return sql`insert into record (workspace_id, id, object, title, sort_key, owner_id, unit_id, private, open_id, tokens, deleted_at)
    select ${scope.workspaceId}::integer, x.* from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(id uuid, object text, title text, sort_key text, owner_id uuid, unit_id uuid, private boolean, open_id uuid, tokens text[], deleted_at timestamptz)
    on conflict (workspace_id, id) do update set title = excluded.title, sort_key = excluded.sort_key,
      owner_id = excluded.owner_id, unit_id = excluded.unit_id, private = excluded.private, open_id = excluded.open_id, tokens = excluded.tokens, deleted_at = excluded.deleted_at
    where (record.title, record.sort_key, record.owner_id, record.unit_id, record.private, record.open_id, record.tokens, record.deleted_at)
      is distinct from (excluded.title, excluded.sort_key, excluded.owner_id, excluded.unit_id, excluded.private, excluded.open_id, excluded.tokens, excluded.deleted_at)`;
}

function updateStanding(scope: Scope, changes: readonly Planned[]): Sql {
  const rows = changes.map(({ id, object, after }) => ({ id, ...standingOf(object, after) }));
  return sql`update record r set owner_id = x.owner_id, unit_id = x.unit_id, private = x.private, open_id = x.open_id, deleted_at = x.deleted_at
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(id uuid, owner_id uuid, unit_id uuid, private boolean, open_id uuid, deleted_at timestamptz)
    where r.workspace_id = ${scope.workspaceId}::integer and r.id = x.id`;
}
