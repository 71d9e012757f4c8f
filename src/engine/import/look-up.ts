import type { ImportKey } from '#model/importing.ts';
import { narrowerObjects, objectOf, type ObjectModel } from '#model/model.ts';
import { notOpen } from '../access/open.ts';
import { rowsOfObject, visibleAt } from '../access/visible.ts';
import { rowsOf } from '../database/run.ts';
import { columnSql } from '../database/column-sql.ts';
import { and, ident, join, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { nameOfKey, spellingMark, type Also, type LookUpKey } from './row-keys.ts';
import { isByTitle } from './spelling.ts';

/** Records by token (table, key, spelling); at most a few each. */
export type Found = Map<string, string[]>;

/** What is to be looked up: spellings by object and key. */
export type Wanted = Map<
  string,
  { readonly object: ObjectModel; readonly key: LookUpKey; readonly values: Set<string> }
>;

/** Under what name a spelling of a key is remembered, for all objects over one table. */
export function tokenOf(object: ObjectModel, key: LookUpKey, value: string): string {
  return `${object.table}|${nameOfKey(key)}|${value}`;
}

/** The records that have the key in this spelling. */
export function idsOf(
  found: ReadonlyMap<string, Found>,
  object: ObjectModel,
  { key, value }: { readonly key: LookUpKey; readonly value: string },
): readonly string[] {
  return found.get(`${object.name}|${nameOfKey(key)}`)?.get(value) ?? [];
}

/** Adds a spelling to what is to be looked up. */
export function want(wanted: Wanted, object: ObjectModel, key: LookUpKey, value: string): void {
  const name = `${object.name}|${nameOfKey(key)}`;
  const known = wanted.get(name) ?? { object, key, values: new Set<string>() };
  wanted.set(name, known);
  known.values.add(value);
}

// Whether one or several have it is all that counts; the first few are told.
const mostTold = 5;

/** Looks all of it up among what the user may see, one statement a key. */
export async function lookUp(scope: Scope, wanted: Wanted): Promise<Map<string, Found>> {
  const all = new Map<string, Found>();
  for (const [name, { object, key, values }] of wanted) {
    const found: Found = new Map();
    const rows = await rowsOf<{ id: string; value: string; others?: string[] }>(
      scope.db,
      statementOf(scope, object, key, values),
    );
    for (const { id, value, others = [] } of rows) {
      const whole = [value, ...others].join(spellingMark);
      if (!values.has(whole)) continue;
      const ids = found.get(whole) ?? [];
      if (ids.length < mostTold && !ids.includes(id)) ids.push(id);
      found.set(whole, ids);
    }
    all.set(name, found);
  }
  return all;
}

function statementOf(
  scope: Scope,
  object: ObjectModel,
  key: LookUpKey,
  spellings: ReadonlySet<string>,
): Sql {
  const { also = [] } = key;
  const columns = [...spellings].map((spelling) => spelling.split(spellingMark));
  const values = [...new Set(columns.map(([first = '']) => first))];
  const living = and([
    rowsOfObject(scope, object, 't'),
    onTable(scope, object),
    ...also.map((one, at) => agrees(one, new Set(columns.map((column) => column[at + 1] ?? '')))),
    visibleAt(notOpen(scope), object, 't'),
  ]);
  const told =
    also.length === 0
      ? sql`t.id`
      : sql`t.id, array[${join(also.map(foldedSql), ', ')}]::text[] as others`;
  const table = ident(object.table);
  if (key.field === 'id')
    return sql`select t.id, t.id::text as value from ${table} t where t.id = any(${values}::uuid[]) and ${living}`;
  if (isByTitle(object, key)) {
    return sql`select ${told}, r.sort_key as value from record r join ${table} t on t.workspace_id = r.workspace_id and t.id = r.id
      where r.workspace_id = ${scope.workspaceId} and r.object = any(${namesOf(scope, object)}::text[]) and r.sort_key = any(${values}::text[])
        and r.deleted_at is null and ${living}`;
  }
  if (key.in?.part)
    return partStatement(scope, { ...key.in, part: key.in.part }, { told, living, table, values });
  const column = object.fields.get(key.in?.field ?? key.field)?.columns[0];
  if (!column) throw new Error(`${object.name}.${key.field} is no key`);
  return sql`select ${told}, ${columnSql(column, 't')} as value from ${table} t where ${columnSql(column, 't')} = any(${values}::text[]) and ${living}`;
}

// The index finds by the first column; the others sift what it found, so that a name that many share stays cheap.
function agrees(also: Also, values: ReadonlySet<string>): Sql {
  return sql`${foldedSql(also)} = any(${[...values]}::text[])`;
}

function foldedSql({ column }: Also): Sql {
  return sql`lower((${columnSql(column, 't')})::text collate "default")`;
}

type Part = {
  readonly field: string;
  readonly part: NonNullable<NonNullable<ImportKey['in']>['part']>;
};

function partStatement(
  scope: Scope,
  { field, part }: Part,
  {
    told,
    living,
    table,
    values,
  }: { told: Sql; living: Sql; table: Sql; values: readonly string[] },
): Sql {
  const object = objectOf(scope.model, part.object);
  const columnOf = (name: string) => ident('p', object.fields.get(name)?.columns[0]?.name ?? name);
  const fixed = Object.entries(part.where).map(
    ([name, value]) => sql`${columnOf(name)} = ${value}`,
  );
  return sql`select ${told}, ${columnOf(field)} as value from ${ident(object.table)} p
    join ${table} t on t.workspace_id = p.workspace_id and t.id = ${columnOf(part.link)}
    where p.workspace_id = ${scope.workspaceId} and p.deleted_at is null and ${columnOf(field)} = any(${values}::text[])
      and ${and(fixed)} and ${living}`;
}

// The index of the whole is made of those of its kinds.
function onTable(scope: Scope, object: ObjectModel): Sql {
  const narrower = narrowerObjects(scope.model, object);
  const [first] = narrower;
  if (!first?.only) return raw('true');
  return sql`${ident('t', first.only.column)} = any(${narrower.flatMap((one) => one.only?.is ?? [])}::text[])`;
}

function namesOf(scope: Scope, object: ObjectModel): string[] {
  const narrower = narrowerObjects(scope.model, object);
  return narrower.length > 0 ? narrower.map((one) => one.name) : [object.name];
}
