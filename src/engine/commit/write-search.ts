import { raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { Planned } from './planned.ts';
import { searchRow, standingOf } from './search-row.ts';

const words = { title: 'text', sort_key: 'text', tokens: 'text' };
const standing = {
  owner_id: 'uuid',
  unit_id: 'uuid',
  private: 'boolean',
  open_id: 'uuid',
  parent_id: 'uuid',
  held_by: 'text',
  deleted_at: 'timestamptz',
};
const written = [...Object.keys(words), ...Object.keys(standing)];
const names = raw(written.join(', '));

type Touch = 'new' | 'whole' | 'standing' | 'none';

/**
 * What the search table learns of these changes: a record under other words is written as a whole, one that only changed
 * hands, went or came back says whose it is now, and all others are left alone. Words are the dearest part of a large changeset.
 */
export function searchParts(scope: Scope, changes: readonly Planned[]): Sql[] {
  const by = Map.groupBy(changes, touchOf);
  const [fresh = [], whole = [], moved = []] = [by.get('new'), by.get('whole'), by.get('standing')];
  return [
    ...(fresh.length > 0 ? [sql`rec_new as (${insertWhole(scope, fresh)})`] : []),
    ...(whole.length > 0 ? [sql`rec as (${upsertWhole(scope, whole)})`] : []),
    ...(moved.length > 0 ? [sql`rec_moved as (${updateStanding(scope, moved)})`] : []),
  ];
}

function touchOf({ op, object, before, after, changed }: Planned): Touch {
  if (op === 'create') return 'new';
  if (before === null) return 'whole';
  const { title, search = [] } = object.definition;
  if ([title, ...search].some((name) => changed.has(name))) return 'whole';
  const [was, is] = [standingOf(object, before), standingOf(object, after)];
  return JSON.stringify(was) === JSON.stringify(is) ? 'none' : 'standing';
}

function insertWhole(scope: Scope, changes: readonly Planned[]): Sql {
  // Tokens have no marks; as one text they are read in a third of the time of a list in JSON.
  const rows = changes.map((change) => {
    const row = searchRow(scope, change);
    return { ...row, tokens: row.tokens.join('\n') };
  });
  const values = raw(
    written
      .map((name) => (name === 'tokens' ? `string_to_array(x.tokens, e'\\n')` : `x.${name}`))
      .join(', '),
  );
  return sql`insert into record (workspace_id, id, object, ${names})
    select ${scope.workspaceId}::integer, x.id, x.object, ${values} from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(id uuid, object text, ${typed({ ...words, ...standing })})`;
}

function upsertWhole(scope: Scope, changes: readonly Planned[]): Sql {
  return sql`${insertWhole(scope, changes)}
    on conflict (workspace_id, id) do update set ${setsFrom(written, 'excluded')}
    where (${namesOf('record')}) is distinct from (${namesOf('excluded')})`;
}

function updateStanding(scope: Scope, changes: readonly Planned[]): Sql {
  const rows = changes.map(({ id, object, after }) => ({ id, ...standingOf(object, after) }));
  return sql`update record r set ${setsFrom(Object.keys(standing), 'x')}
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, ${typed(standing)})
    where r.workspace_id = ${scope.workspaceId}::integer and r.id = x.id`;
}

function namesOf(from: string): Sql {
  return raw(written.map((name) => `${from}.${name}`).join(', '));
}

function typed(columns: Readonly<Record<string, string>>): Sql {
  return raw(
    Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', '),
  );
}

function setsFrom(columns: readonly string[], from: string): Sql {
  return raw(columns.map((name) => `${name} = ${from}.${name}`).join(', '));
}
