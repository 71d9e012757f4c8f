import { z } from 'zod';
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
import { readablePath } from './source.ts';

/** What a statement selects for a path, and how the reply's value is read from its row. */
export type Selected = {
  readonly path: string;
  readonly columns: readonly Sql[];
  readonly read: (row: Readonly<Record<string, unknown>>) => unknown;
};

/** The columns of the asked paths, each under names of its own (`c3_amount`), with titles of links as far as they may be read. */
export function selectPaths(scope: Scope, source: Source, paths: readonly string[]): Selected[] {
  return paths.map((text, index) =>
    selectPath(scope, source, readablePath(scope, source.object, text), `c${index}`),
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
  return masked ? { ...selected, read: (row) => maskValue(mask, selected.read(row)) } : selected;
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
  const isAny = path.field.kind === 'anyLink';
  const found = recordRow(scope, path, id);
  return {
    path: path.text,
    columns: [sql`${id} as ${ident(name)}`, sql`(${found}) as ${ident(`${name}_r`)}`],
    read: (row) => {
      if (row[name] == null) return null;
      const [object, title] = recordShape.parse(row[`${name}_r`] ?? [null, null]);
      return isAny ? { id: row[name], object, title } : { id: row[name], title };
    },
  };
}

const recordShape = z.tuple([z.string().nullable(), z.string().nullable()]);

function recordRow(scope: Scope, path: FieldPath, id: Sql): Sql {
  const target =
    path.field.target === undefined ? undefined : objectOf(scope.model, path.field.target);
  return sql`select array[r.object, r.title] from record r where r.workspace_id = ${scope.workspaceId} and r.id = ${id}
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
