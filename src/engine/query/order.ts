import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { sha256 } from '#kit/digest.ts';
import { valueAt, type Source } from '../condition/source.ts';
import { sortColumn } from '../database/schema.ts';
import { and, ident, join, or, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { comparablePath } from './source.ts';

/** One key of the order: its value in a statement, its direction, and whether it can be empty or is served by an index. */
export type SortKey = {
  readonly path: string;
  readonly value: Sql;
  readonly type: string;
  readonly descending: boolean;
  readonly nullable: boolean;
  readonly indexed: boolean;
};

/** Where a page begins: the keys of the last row before it (as text) and its id. */
export type Position = { readonly keys: readonly (string | null)[]; readonly id: string };

/** The keys of the sort (`-createdAt`, `account.name`), over the source. */
export function sortKeys(scope: Scope, source: Source, sort: readonly string[]): SortKey[] {
  return sort.map((text) => {
    const descending = text.startsWith('-');
    return { ...keyOf(scope, source, descending ? text.slice(1) : text), descending };
  });
}

/** The order of a page, empty values last; every order ends in id, in the direction of the first key. */
export function orderSql(keys: readonly SortKey[], name: (key: number) => Sql, id: Sql): Sql {
  const parts = keys.map(
    (key, index) => sql`${name(index)} ${raw(key.descending ? 'desc nulls last' : 'asc')}`,
  );
  return join([...parts, sql`${id} ${raw(isDescending(keys) ? 'desc' : 'asc')}`]);
}

/** The order inside one place, where the key is either never or always empty: as the index stands, read either way. */
export function orderInPlace(keys: readonly SortKey[], id: Sql): Sql {
  if (!isServed(keys)) return orderSql(keys, (index) => keys[index]?.value ?? raw('null'), id);
  const way = raw(isDescending(keys) ? 'desc' : 'asc');
  return join([...keys.map((key) => sql`${key.value} ${way}`), sql`${id} ${way}`]);
}

/** Whether an index serves the order, so that no number of matches is too large. */
export function isServed(keys: readonly SortKey[]): boolean {
  return keys.length === 0 || (keys.length === 1 && keys[0]?.indexed === true);
}

/**
 * The places that the rows after the position stand in (all rows without one): those with a value, then those without.
 * One index on the value serves each of them in both directions; no index serves "nulls last" backwards.
 */
export function placesAfter(
  keys: readonly SortKey[],
  id: Sql,
  position: Position | undefined,
): Sql[] {
  const [first] = keys;
  const isSplit = isServed(keys) && first?.nullable === true;
  if (!position)
    return isSplit ? [sql`${first.value} is not null`, sql`${first.value} is null`] : [raw('true')];
  const behind = isDescending(keys) ? raw('<') : raw('>');
  if (!first) return [sql`${id} ${behind} ${position.id}::uuid`];
  if (!isServed(keys)) return [writtenOut(keys, id, position)];
  const value = position.keys[0] ?? null;
  if (value === null)
    return [sql`(${first.value} is null and ${id} ${behind} ${position.id}::uuid)`];
  const after = sql`(${first.value}, ${id}) ${behind} (${value}::${raw(first.type)}, ${position.id}::uuid)`;
  return isSplit ? [after, sql`${first.value} is null`] : [after];
}

/** The cursor of a position; it holds only for the same filter, sort and fields. */
export function writeCursor(position: Position, signature: string): string {
  return Buffer.from(JSON.stringify([signature, position.id, ...position.keys])).toString(
    'base64url',
  );
}

/** The position of a cursor; refuses one of another query. */
export function readCursor(cursor: string, signature: string, keys: number): Position {
  const parts = parseCursor(cursor);
  const [written, id, ...values] = parts;
  if (written !== signature || typeof id !== 'string' || values.length !== keys)
    throw new Problem('list.cursor', {}, { status: 400, field: 'cursor' });
  return { id, keys: values };
}

/** What a cursor is bound to. */
export function signatureOf(query: unknown): string {
  return sha256(JSON.stringify(query)).slice(0, 16);
}

function parseCursor(cursor: string): (string | null)[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const checked = z.array(z.string().nullable()).safeParse(parts);
    if (checked.success) return checked.data;
  } catch {
    // Falls through to the refusal: what is no JSON is no cursor.
  }
  throw new Problem('list.cursor', {}, { status: 400, field: 'cursor' });
}

function keyOf(scope: Scope, source: Source, text: string): Omit<SortKey, 'descending'> {
  const path = comparablePath(scope, source.object, text);
  const { field } = path.field;
  const own = path.steps.length === 0 && path.text === path.field.name;
  const isTitle = path.object.definition.title === path.field.name;
  const base = {
    path: text,
    // Records from before an own field was required lack it.
    nullable: field.required !== true || path.field.own !== undefined,
    indexed: own && (field.sortable === true || path.field.name === 'id'),
  };
  if (field.kind === 'link' || field.kind === 'user')
    return {
      ...base,
      indexed: false,
      nullable: true,
      value: titleKey(scope, source, path.text),
      type: 'text',
    };
  const value = valueAt(source, path);
  if (!value || value.type === 'text[]' || value.type === 'jsonb')
    throw new Problem(
      'list.not-sortable',
      { field: path.field.label },
      { status: 400, field: text },
    );
  if (field.kind === 'choice') {
    return {
      ...base,
      indexed: false,
      type: 'integer',
      value: sql`array_position(${Object.keys(field.options)}::text[], ${value.sql})`,
    };
  }
  if (isTitle && path.field.columns.length > 1) {
    const alias = own ? source.alias : undefined;
    const column = sortColumn(path.field);
    return { ...base, type: 'text', value: alias ? ident(alias, column) : value.sql };
  }
  return { ...base, type: value.type, value: value.sql };
}

function titleKey(scope: Scope, source: Source, text: string): Sql {
  const path = comparablePath(scope, source.object, `${text}.id`);
  const id = valueAt(source, path);
  if (!id) throw new Error(`${text} has no id to sort by`);
  return sql`(select r.sort_key from record r where r.workspace_id = ${scope.workspaceId} and r.id = ${id.sql})`;
}

/** Mixed or several keys, where no single index serves the order anyway. */
function writtenOut(keys: readonly SortKey[], id: Sql, position: Position): Sql {
  const alternatives: Sql[] = [];
  const equal: Sql[] = [];
  for (const [index, key] of keys.entries()) {
    const value = position.keys[index] ?? null;
    if (value === null) {
      equal.push(sql`${key.value} is null`);
      continue;
    }
    const constant = sql`${value}::${raw(key.type)}`;
    const behind = sql`(${key.value} ${raw(key.descending ? '<' : '>')} ${constant} or ${key.value} is null)`;
    alternatives.push(and([...equal, behind]));
    equal.push(sql`${key.value} = ${constant}`);
  }
  alternatives.push(
    and([...equal, sql`${id} ${raw(isDescending(keys) ? '<' : '>')} ${position.id}::uuid`]),
  );
  return or(alternatives);
}

function isDescending(keys: readonly SortKey[]): boolean {
  return keys[0]?.descending ?? false;
}
