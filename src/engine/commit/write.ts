import type { FieldModel, ObjectModel } from '#model/model.ts';
import { toColumns } from '#model/stored.ts';
import { ident, join, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { isFact, loadParts, withLoad } from './facts.ts';
import { baseAmount } from './money.ts';
import { raisePendingWords } from './pending-words.ts';
import { versionOf, type CommitRequest, type Planned } from './planned.ts';
import { sortOf } from './search-row.ts';
import { insertChangeset, insertLedger } from './write-ledger.ts';
import { dirtyParts, linkParts } from './write-links.ts';
import { searchParts } from './write-search.ts';

/** The one statement that writes a changeset: tables, links, search rows, ledger and changeset, all or nothing. */
export function writeStatement(
  scope: Scope,
  id: string,
  planned: readonly Planned[],
  request: CommitRequest,
): Sql {
  const changes = withLoad(id, planned);
  const records = changes.filter((change) => !isFact(change));
  const at = request.backdated
    ? sql`${scope.now.toISOString()}::timestamptz`
    : sql`date_trunc('milliseconds', clock_timestamp())`;
  const parts: Sql[] = [sql`stamp as (select ${at} as at)`];
  const counts: Sql[] = [];
  for (const [index, group] of tableGroups(changes).entries()) {
    const name = `w${index}`;
    // Each group waits for the one before: a unique value that one change gives up another may take.
    // Asked once a statement: in a join it would be counted anew for every row.
    const before =
      index === 0 ? raw('true') : sql`(select count(*) from ${raw(`w${index - 1}`)}) >= 0`;
    parts.push(
      sql`${raw(name)} as (${group.op === 'create' ? insertRows(scope, group, before) : updateRows(scope, group, before)})`,
    );
    counts.push(sql`(select count(*) from ${raw(name)})`);
  }
  parts.push(
    ...linkParts(scope, changes),
    ...dirtyParts(scope, id, changes),
    ...loadParts(scope, id, request),
  );
  // Facts that a merge moves are told one by one, so that an un-merge finds them.
  const told = changes.filter((change) => !isFact(change) || change.op === 'update');
  parts.push(...searchParts(scope, records));
  if (told.length > 0) parts.push(sql`led as (${insertLedger(scope, id, told)})`);
  const isRights = changes.some((change) => change.object.definition.affectsRights);
  parts.push(
    isRights
      ? sql`told as (select pg_notify('rapport_rights', ${String(scope.workspaceId)}))`
      : sql`told as (select 1)`,
  );
  // A part is followed by others: what their records are found by is entered together, and at the latest when they are closed.
  parts.push(sql`raised as (${request.partOf ? raisePendingWords() : raw('select 1')})`);
  // Whoever reads this workspace from now on reads it by another model.
  if (changes.some((change) => change.object.definition.affectsShape))
    parts.push(
      sql`shaped as (update workspace set shape = ${id}::uuid where workspace_id = ${scope.workspaceId})`,
    );
  return sql`with ${join(parts)} ${insertChangeset(scope, { id, changes, request, counts })}`;
}

type Group = {
  op: Planned['op'];
  table: string;
  object: ObjectModel;
  changes: Planned[];
  columns: string[];
};

const inTurn: readonly Planned['op'][] = ['delete', 'update', 'restore', 'create'];

/** Changes by table and kind of statement, each with the columns that it writes; what frees values comes first. */
function tableGroups(changes: readonly Planned[]): Group[] {
  const groups = Map.groupBy(changes, (change) => `${change.op} ${change.object.name}`);
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      if (!first) throw new Error('an empty group');
      const { op, object } = first;
      return {
        op,
        table: object.table,
        object,
        changes: group,
        columns: columnsOfGroup(op, object, group),
      };
    })
    .sort((a, b) => inTurn.indexOf(a.op) - inTurn.indexOf(b.op));
}

function columnsOfGroup(
  op: Planned['op'],
  object: ObjectModel,
  changes: readonly Planned[],
): string[] {
  const always = new Set(['version', 'updatedAt', 'updatedBy']);
  // Of a new record what nobody fills stays out of the statement: most of the 60 columns of a company.
  const isWritten = ({ name }: FieldModel): boolean =>
    op === 'create'
      ? changes.some((change) => change.after[name] != null)
      : always.has(name) || changes.some((change) => change.changed.has(name));
  const columns = [...object.fields.values()].filter(isWritten).flatMap((field) => field.columns);
  const hasOwn = columns.some((column) => column.key !== undefined);
  const names = columns.flatMap((column) => (column.key === undefined ? [column.name] : []));
  return hasOwn ? [...names, 'custom'] : names;
}

function insertRows(scope: Scope, group: Group, before: Sql): Sql {
  const only = group.object.only;
  const names = [
    raw('workspace_id'),
    ...(only ? [ident(only.column)] : []),
    ...group.columns.map((name) => ident(name)),
  ];
  const values = [
    sql`${scope.workspaceId}::integer`,
    ...(only ? [sql`${only.is}::text`] : []),
    ...group.columns.map((name) => ident('x', name)),
  ];
  return sql`insert into ${ident(group.table)} (${join(names)}) select ${join(values)} from ${recordset(scope, group, group.columns)} where ${before} returning id`;
}

function updateRows(scope: Scope, group: Group, before: Sql): Sql {
  // What stands there of fields that this changeset does not name stays; an empty value leaves no key.
  const sets = group.columns.map((name) =>
    name === 'custom'
      ? sql`custom = jsonb_strip_nulls(t.custom || x.custom)`
      : sql`${ident(name)} = ${ident('x', name)}`,
  );
  const read = ['id', 'version_before', ...group.columns];
  return sql`update ${ident(group.table)} t set ${join(sets)} from ${recordset(scope, group, read)}
    where t.workspace_id = ${scope.workspaceId}::integer and t.id = x.id and t.version = x.version_before and ${before} returning t.id`;
}

// One JSON parameter for any number of rows: the text of the statement, and so its plan, stays the same.
function recordset(scope: Scope, group: Group, names: readonly string[]): Sql {
  const types = typesOf(group.object);
  const columns = names.map(
    (name) =>
      sql`${ident(name)} ${raw(name === 'version_before' ? 'bigint' : (types.get(name) ?? 'text'))}`,
  );
  const rows = group.changes.map((change) => rowOf(scope, change, names));
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as x(${join(columns)})`;
}

const typesByObject = new WeakMap<ObjectModel, ReadonlyMap<string, string>>();

function typesOf(object: ObjectModel): ReadonlyMap<string, string> {
  const known = typesByObject.get(object);
  if (known) return known;
  const types = new Map<string, string>([
    ...[...object.fields.values()].flatMap((field) =>
      field.columns.map((column) => [column.name, column.type] as const),
    ),
    ['custom', 'jsonb'],
  ]);
  typesByObject.set(object, types);
  return types;
}

function rowOf(scope: Scope, change: Planned, names: readonly string[]): Record<string, unknown> {
  const wanted = new Set(names);
  const row: Record<string, unknown> = change.before
    ? { id: change.id, version_before: versionOf(change.before) }
    : {};
  const custom: Record<string, unknown> = {};
  const isNew = change.before === null;
  for (const field of change.object.fields.values()) {
    if (!(field.own ? wanted.has('custom') : field.columns.some(({ name }) => wanted.has(name))))
      continue;
    const value = change.after[field.name];
    const derived = {
      base: baseAmount(scope, value),
      sort: sortOf(change.object, field.name, value),
    };
    for (const [{ name, key }, stored] of toColumns(field, value, derived)) {
      if (key === undefined && wanted.has(name)) row[name] = stored;
      else if (key !== undefined && !(isNew && stored === null)) custom[key] = stored;
    }
  }
  return wanted.has('custom') ? { ...row, custom } : row;
}
