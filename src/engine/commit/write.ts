import { canonicalJson } from '#kit/canonical-json.ts';
import { newSalt, sha256 } from '#kit/digest.ts';
import { isToMany, type ObjectModel } from '#model/model.ts';
import { toColumns, type StoredRecord } from '#model/stored.ts';
import { ident, join, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { isFact, loadParts, withLoad } from './facts.ts';
import { baseAmount } from './money.ts';
import { versionOf, type CommitRequest, type Planned } from './planned.ts';
import { searchRow, sortOf } from './search-row.ts';

/** The one statement that writes a changeset: tables, links, search rows, ledger and changeset, all or nothing. */
export function writeStatement(scope: Scope, id: string, planned: readonly Planned[], request: CommitRequest): Sql {
  const changes = withLoad(id, planned);
  const records = changes.filter((change) => !isFact(change));
  const parts: Sql[] = [sql`stamp as (select date_trunc('milliseconds', clock_timestamp()) as at)`];
  const counts: Sql[] = [];
  for (const [index, group] of tableGroups(changes).entries()) {
    const name = `w${index}`;
    // Each group waits for the one before: a unique value that one change gives up another may take.
    const before = index === 0 ? sql`(select 1) b` : sql`(select count(*) from ${raw(`w${index - 1}`)}) b`;
    parts.push(sql`${raw(name)} as (${group.op === 'create' ? insertRows(scope, group, before) : updateRows(scope, group, before)})`);
    counts.push(sql`(select count(*) from ${raw(name)})`);
  }
  parts.push(...linkParts(scope, changes), ...dirtyParts(scope, changes), ...loadParts(scope, request));
  if (records.length > 0) parts.push(sql`rec as (${upsertSearchRows(scope, records)})`, sql`led as (${insertLedger(scope, id, records)})`);
  const isRights = changes.some((change) => change.object.definition.affectsRights);
  parts.push(isRights ? sql`told as (select pg_notify('rapport_rights', ${String(scope.workspaceId)}))` : sql`told as (select 1)`);
  return sql`with ${join(parts)} ${insertChangeset(scope, id, changes, request, counts)}`;
}

type Group = { op: Planned['op']; table: string; object: ObjectModel; changes: Planned[]; columns: string[] };

const inTurn: readonly Planned['op'][] = ['delete', 'update', 'restore', 'create'];

/** Changes by table and kind of statement, each with the columns that it writes; what frees values comes first. */
function tableGroups(changes: readonly Planned[]): Group[] {
  const groups = Map.groupBy(changes, (change) => `${change.op} ${change.object.name}`);
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      if (!first) throw new Error('an empty group');
      const { op, object } = first;
      return { op, table: object.table, object, changes: group, columns: columnsOfGroup(op, object, group) };
    })
    .sort((a, b) => inTurn.indexOf(a.op) - inTurn.indexOf(b.op));
}

function columnsOfGroup(op: Planned['op'], object: ObjectModel, changes: readonly Planned[]): string[] {
  const always = new Set(['version', 'updatedAt', 'updatedBy']);
  return [...object.fields.values()]
    .filter((field) => op === 'create' || always.has(field.name) || changes.some((change) => change.changed.has(field.name)))
    .flatMap((field) => field.columns.map((column) => column.name));
}

function insertRows(scope: Scope, group: Group, before: Sql): Sql {
  const only = group.object.only;
  const names = [raw('workspace_id'), ...(only ? [ident(only.column)] : []), ...group.columns.map((name) => ident(name))];
  const values = [sql`${scope.workspaceId}::integer`, ...(only ? [sql`${only.is}::text`] : []), ...group.columns.map((name) => ident('x', name))];
  return sql`insert into ${ident(group.table)} (${join(names)}) select ${join(values)} from ${recordset(scope, group, group.columns)}, ${before} returning id`;
}

function updateRows(scope: Scope, group: Group, before: Sql): Sql {
  const sets = group.columns.map((name) => sql`${ident(name)} = ${ident('x', name)}`);
  const read = ['id', 'version_before', ...group.columns];
  return sql`update ${ident(group.table)} t set ${join(sets)} from ${recordset(scope, group, read)}, ${before}
    where t.workspace_id = ${scope.workspaceId}::integer and t.id = x.id and t.version = x.version_before returning t.id`;
}

// One JSON parameter for any number of rows: the text of the statement, and so its plan, stays the same.
function recordset(scope: Scope, group: Group, names: readonly string[]): Sql {
  const types = new Map([...group.object.fields.values()].flatMap((field) => field.columns.map((column) => [column.name, column.type] as const)));
  const columns = names.map((name) => sql`${ident(name)} ${raw(name === 'version_before' ? 'bigint' : (types.get(name) ?? 'text'))}`);
  const rows = group.changes.map((change) => rowOf(scope, change, names));
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as x(${join(columns)})`;
}

function rowOf(scope: Scope, change: Planned, names: readonly string[]): Record<string, unknown> {
  const wanted = new Set(names);
  const row: Record<string, unknown> = change.before ? { id: change.id, version_before: versionOf(change.before) } : {};
  for (const field of change.object.fields.values()) {
    if (!field.columns.some((column) => wanted.has(column.name))) continue;
    const value = change.after[field.name];
    const derived = { base: baseAmount(scope, value), sort: sortOf(change.object, field.name, value) };
    for (const [column, stored] of toColumns(field, value, derived)) if (wanted.has(column)) row[column] = stored;
  }
  return row;
}

function upsertSearchRows(scope: Scope, changes: readonly Planned[]): Sql {
  const rows = changes.map((change) => searchRow(scope, change));
  return sql`insert into record (workspace_id, id, object, title, sort_key, owner_id, unit_id, tokens, deleted_at)
    select ${scope.workspaceId}::integer, x.* from json_to_recordset(${JSON.stringify(rows)}::json)
      as x(id uuid, object text, title text, sort_key text, owner_id uuid, unit_id uuid, tokens text[], deleted_at timestamptz)
    on conflict (workspace_id, id) do update set title = excluded.title, sort_key = excluded.sort_key,
      owner_id = excluded.owner_id, unit_id = excluded.unit_id, tokens = excluded.tokens, deleted_at = excluded.deleted_at
    where (record.title, record.sort_key, record.owner_id, record.unit_id, record.tokens, record.deleted_at)
      is distinct from (excluded.title, excluded.sort_key, excluded.owner_id, excluded.unit_id, excluded.tokens, excluded.deleted_at)`;
}

/** To-many links by difference: what left, what came, what moved. */
function linkParts(scope: Scope, changes: readonly Planned[]): Sql[] {
  const gone: { from_id: string; field: string; to_id: string }[] = [];
  const kept: { object: string; from_id: string; field: string; to_id: string; position: number }[] = [];
  for (const { object, id, before, after, changed } of changes) {
    for (const { name, kind } of object.fields.values()) {
      if (!isToMany(kind) || !changed.has(name)) continue;
      const now = idList(after[name]);
      for (const to of idList(before?.[name])) if (!now.includes(to)) gone.push({ from_id: id, field: name, to_id: to });
      now.forEach((to, position) => kept.push({ object: object.name, from_id: id, field: name, to_id: to, position }));
    }
  }
  const parts: Sql[] = [];
  if (gone.length > 0) {
    parts.push(sql`unlinked as (delete from record_link l using json_to_recordset(${JSON.stringify(gone)}::json) as x(from_id uuid, field text, to_id uuid)
      where l.workspace_id = ${scope.workspaceId} and l.from_id = x.from_id and l.field = x.field and l.to_id = x.to_id)`);
  }
  if (kept.length > 0) {
    parts.push(sql`linked as (insert into record_link (workspace_id, object, field, from_id, to_id, position)
      select ${scope.workspaceId}::integer, x.object, x.field, x.from_id, x.to_id, x.position
      from json_to_recordset(${JSON.stringify(kept)}::json) as x(object text, from_id uuid, field text, to_id uuid, position integer)
      on conflict (workspace_id, from_id, field, to_id) do update set position = excluded.position)`);
  }
  return parts;
}

/** Marks the roll-ups whose figures these changes touch. */
function dirtyParts(scope: Scope, changes: readonly Planned[]): Sql[] {
  const marks = new Map<string, { record_id: string; field: string }>();
  for (const { owner, field, over } of rollUps(scope)) {
    for (const change of changes) {
      if (change.object.name !== over.object) continue;
      for (const record of [change.before, change.after]) {
        const target = record?.[over.link];
        if (typeof target === 'string') marks.set(`${target} ${field}`, { record_id: target, field });
      }
    }
    void owner;
  }
  if (marks.size === 0) return [];
  return [sql`dirty as (insert into rollup_dirty (workspace_id, record_id, field, marked_at)
    select ${scope.workspaceId}::integer, x.record_id, x.field, stamp.at from stamp,
      json_to_recordset(${JSON.stringify([...marks.values()])}::json) as x(record_id uuid, field text) on conflict do nothing)`];
}

function rollUps(scope: Scope) {
  return [...scope.model.objects.values()].flatMap((object) =>
    [...object.fields.values()].flatMap(({ name, field }) => (field.kind === 'rollUp' ? [{ owner: object.name, field: name, over: field.over }] : [])),
  );
}

function insertLedger(scope: Scope, id: string, changes: readonly Planned[]): Sql {
  const rows = changes.map((change, position) => {
    const [before, after] = ledgerValues(change);
    const salt = newSalt();
    const digest = sha256(`${salt}\n${canonicalJson({ object: change.object.name, record: change.id, op: change.op, before, after })}`);
    return { position, object: change.object.name, record_id: change.id, op: change.op, before, after, salt, digest };
  });
  return sql`insert into change (workspace_id, at, changeset_id, position, object, record_id, op, before, after, salt, digest)
    select ${scope.workspaceId}::integer, stamp.at, ${id}::uuid, x.position, x.object, x.record_id, x.op, x.before, x.after, x.salt, x.digest
    from stamp, json_to_recordset(${JSON.stringify(rows)}::json)
      as x(position integer, object text, record_id uuid, op text, before jsonb, after jsonb, salt text, digest text)`;
}

/** The changed fields only, as the ledger keeps them; a new record's set fields. */
function ledgerValues(change: Planned): [StoredRecord | null, StoredRecord] {
  const names = [...change.changed].sort();
  const pick = (record: StoredRecord) => Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
  return [change.before ? pick(change.before) : null, pick(change.after)];
}

function insertChangeset(scope: Scope, id: string, changes: readonly Planned[], request: CommitRequest, counts: readonly Sql[]): Sql {
  const count = (op: Planned['op']) => changes.filter((change) => change.op === op).length;
  const by = scope.rights.userId === '' ? null : scope.rights.userId;
  return sql`insert into changeset (workspace_id, at, id, parent_id, part, user_id, viewed_by, source, reason, request_id, undoes, cause, state,
      creates, updates, deletes, restores, expected, written)
    select ${scope.workspaceId}::integer, stamp.at, ${id}::uuid, ${request.partOf?.id ?? null}::uuid, ${request.partOf?.part ?? null}::integer,
      ${by}::uuid, ${scope.viewedBy ?? null}::uuid, ${scope.source}::text, ${request.reason ?? null}::text, ${scope.requestId}::text,
      ${request.undoes ?? null}::uuid, ${request.cause ?? null}::uuid, 'done',
      ${count('create')}::integer, ${count('update')}::integer, ${count('delete')}::integer, ${count('restore')}::integer,
      ${changes.length}::integer, ${counts.length > 0 ? join(counts, ' + ') : raw('0')} from stamp, told returning at`;
}

function idList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
