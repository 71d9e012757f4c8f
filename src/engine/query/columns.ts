import { isToMany, isToOne, objectOf, type ObjectModel } from '#model/model.ts';
import type { FieldPath } from '#model/path.ts';
import { fromRow } from '#model/stored.ts';
import { maskValue } from '#model/mask.ts';
import { fieldRightOf } from '../access/reach.ts';
import { visibleRecordRow } from '../access/visible.ts';
import { aliasAt, columnsAt, valueAt, type Source } from '../condition/source.ts';
import { columnSql } from '../database/column-sql.ts';
import { ident, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { Titles } from './present.ts';
import { readablePath } from './source.ts';

/** What a statement selects for a path, and how the reply's value is read from its row. */
export type Selected = {
  readonly path: string;
  readonly columns: readonly Sql[];
  readonly read: (row: Readonly<Record<string, unknown>>, titles: Titles) => unknown;
  /** The record whose title `read` wants, where the statement does not give it. */
  readonly titled?: (row: Readonly<Record<string, unknown>>) => string | null;
};

/** The columns of the asked paths, each under names of its own (`c3_amount`, with other letters where several tables are read), with titles of links as far as they may be read. */
export function selectPaths(
  scope: Scope,
  source: Source,
  paths: readonly string[],
  letters = 'c',
): Selected[] {
  return paths.map((text, index) =>
    selectPath(scope, source, readablePath(scope, source.object, text), `${letters}${index}`),
  );
}

/** Every field of the object that the asker may read. */
export function readableFields(scope: Scope, object: ObjectModel): string[] {
  return [...object.fields.values()]
    .filter(
      ({ name, field }) =>
        !field.internal && fieldRightOf(scope.rights, object.name, name) !== 'hidden',
    )
    .map(({ name }) => name);
}

function selectPath(scope: Scope, source: Source, path: FieldPath, name: string): Selected {
  const masked = fieldRightOf(scope.rights, path.object.name, path.field.name) === 'masked';
  const { mask } = path.field.field;
  const selected = selectValue(scope, source, path, name);
  return masked
    ? { ...selected, read: (row, titles) => maskValue(mask, selected.read(row, titles)) }
    : selected;
}

function selectValue(scope: Scope, source: Source, path: FieldPath, name: string): Selected {
  const { field } = path;
  if (isToMany(field.kind)) return selectMany(scope, source, path, name);
  if (isToOne(field.kind)) return selectLink(scope, source, path, name);
  // `price` is the money as a whole, `price.base` its part.
  const isPart = path.text.split('.').at(-1) !== field.name;
  if (field.kind === 'rollUp' || isPart) return selectPart(source, path, name);
  const columns = columnsAt(source, path).filter(
    ({ column }) => column.part !== 'sort' && column.part !== 'base',
  );
  return {
    path: path.text,
    columns: columns.map(
      ({ sql: value, column }) => sql`${value} as ${ident(`${name}_${column.name}`)}`,
    ),
    read: (row) =>
      fromRow(
        field,
        Object.fromEntries(
          columns.map(({ column }) => [column.name, row[`${name}_${column.name}`]]),
        ),
      ),
  };
}

function selectPart(source: Source, path: FieldPath, name: string): Selected {
  const value = valueAt(source, path);
  if (!value) throw new Error(`${path.text} has no value to select`);
  const isNumber = path.kind === 'number';
  return {
    path: path.text,
    columns: [sql`${value.sql} as ${ident(name)}`],
    read: (row) => (isNumber && row[name] != null ? Number(row[name]) : (row[name] ?? null)),
  };
}

/** A link as { id, title }; an any-link says its object too. The title is null where the asker may not read the record. */
function selectLink(scope: Scope, source: Source, path: FieldPath, name: string): Selected {
  const [column] = path.field.columns;
  if (!column) throw new Error(`${path.text} leads nowhere`);
  const id = columnSql(column, aliasAt(source, path));
  if (path.field.kind === 'anyLink') return selectAnyLink(path, id, name);
  const found = recordRow(scope, path, id);
  return {
    path: path.text,
    columns: [sql`${id} as ${ident(name)}`, sql`(${found}) as ${ident(`${name}_r`)}`],
    read: (row) => {
      if (row[name] == null) return null;
      return { id: row[name], title: row[`${name}_r`] ?? null };
    },
  };
}

// May lead to any object: the titles of a page are asked for together.
function selectAnyLink(path: FieldPath, id: Sql, name: string): Selected {
  const idIn = (row: Readonly<Record<string, unknown>>): string | null => {
    const id = row[name];
    return typeof id === 'string' ? id : null;
  };
  return {
    path: path.text,
    columns: [sql`${id} as ${ident(name)}`],
    titled: idIn,
    read: (row, titles) => {
      const to = idIn(row);
      if (to === null) return null;
      const { object = null, title = null } = titles.get(to) ?? {};
      return { id: to, object, title };
    },
  };
}

function recordRow(scope: Scope, path: FieldPath, id: Sql): Sql {
  const target =
    path.field.target === undefined ? undefined : objectOf(scope.model, path.field.target);
  return sql`select r.title from record r where r.workspace_id = ${scope.workspaceId} and r.id = ${id}
    and ${titleReadable(scope, target)} and ${linkVisible(scope, path, 'r')}`;
}

// A file's name is read with the record that shows it; the file itself asks for its own rights when it is opened.
function linkVisible(scope: Scope, path: FieldPath, alias: string): Sql {
  const { kind, target } = path.field;
  if (kind === 'file' || kind === 'files') return raw('true');
  return visibleRecordRow(
    scope,
    target === undefined ? undefined : objectOf(scope.model, target),
    alias,
  );
}

function titleReadable(scope: Scope, target: ObjectModel | undefined): Sql {
  if (!target) return raw('true');
  return raw(
    String(
      fieldRightOf(scope.rights, target.name, target.definition.title) === 'full' ||
        fieldRightOf(scope.rights, target.name, target.definition.title) === 'read',
    ),
  );
}

function selectMany(scope: Scope, source: Source, path: FieldPath, name: string): Selected {
  const target =
    path.field.target === undefined ? undefined : objectOf(scope.model, path.field.target);
  const from = ident(aliasAt(source, path), 'id');
  const list = sql`select json_agg(json_build_object('id', l.to_id, 'title', case when ${titleReadable(scope, target)} and ${linkVisible(scope, path, 'r')} then r.title end) order by l.position, l.to_id)
    from record_link l join record r on r.workspace_id = l.workspace_id and r.id = l.to_id
    where l.workspace_id = ${scope.workspaceId} and l.from_id = ${from} and l.field = ${path.field.name} and r.deleted_at is null`;
  return {
    path: path.text,
    columns: [sql`(${list}) as ${ident(name)}`],
    read: (row) => row[name] ?? [],
  };
}
