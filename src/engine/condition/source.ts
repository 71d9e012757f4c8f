import type { Column, ColumnType } from '#model/columns.ts';
import type { FieldOfKind, Mask, ScalarKind } from '#model/field.ts';
import type { FieldModel, Model, ObjectModel } from '#model/model.ts';
import type { FieldPath } from '#model/path.ts';
import { columnSql } from '../database/column-sql.ts';
import { and, ident, join, literal, raw, sql, type Sql } from '../database/sql.ts';

/** A table in a statement, the joins that paths from it need, and what all parts of the statement share. */
export type Source = {
  readonly object: ObjectModel;
  readonly alias: string;
  readonly shared: Shared;
  readonly joins: Map<string, Joined>;
};

/** What may be seen of a linked object: SQL over the alias, or nothing where all may be seen. */
export type Visible = (object: ObjectModel, alias: string) => Sql | undefined;

/** When the value of a field is hidden in a row: SQL over the alias, or nothing where it never is. */
export type Hidden = (object: ObjectModel, field: string, alias: string) => Sql | undefined;

type Shared = {
  readonly model: Model;
  /** The workspace's id as one parameter: `parameter(scope.workspaceId)`. */
  readonly workspace: Sql;
  readonly visible?: Visible;
  readonly hidden?: Hidden;
  aliases: number;
};
type Joined = { readonly alias: string; readonly sql: Sql };

/** A value of a row as SQL, with the type of its column. */
export type SqlValue = { readonly sql: Sql; readonly type: ColumnType };

/** The source of a statement that reads the object under the alias; linked records that are not visible count as none. */
export function sourceOf(
  object: ObjectModel,
  alias: string,
  context: Pick<Shared, 'model' | 'workspace' | 'visible' | 'hidden'>,
): Source {
  return { object, alias, shared: { ...context, aliases: 0 }, joins: new Map() };
}

/** The source of a subquery within the statement of this one, under an alias of its own. */
export function sourceWithin(outer: Source, object: ObjectModel): Source {
  return { object, alias: nextAlias(outer.shared), shared: outer.shared, joins: new Map() };
}

/** The joins that the paths asked so far need: to be asked last, and written after the table. */
export function joinsOf(source: Source): Sql {
  return join(
    Array.from(source.joins.values(), (one) => one.sql),
    '',
  );
}

/** The rows of the object that count: of this workspace, of this object, living and visible. */
export function countedRows({ shared }: Source, object: ObjectModel, alias: string): Sql {
  const visible = shared.visible?.(object, alias);
  return and([
    sql`${ident(alias, 'workspace_id')} = ${shared.workspace}`,
    ...(object.only ? [sql`${ident(alias, object.only.column)} = ${literal(object.only.is)}`] : []),
    sql`${ident(alias, 'deleted_at')} is null`,
    ...(visible ? [visible] : []),
  ]);
}

/** The alias of the row that the path's field belongs to; its columns are null where a link leads nowhere. */
export function aliasAt(source: Source, path: FieldPath): string {
  let { alias } = source;
  let prefix = '';
  for (const { field, target } of path.steps) {
    prefix += `${field.name}.`;
    alias = joinTarget(source, { prefix, from: alias, field, target });
  }
  return alias;
}

/** The value at the path, for comparing, sorting and grouping; undefined for to-many links and values of several columns. */
export function valueAt(source: Source, path: FieldPath): SqlValue | undefined {
  const alias = aliasAt(source, path);
  if (path.field.field.kind === 'rollUp') return rollUpAt(source, path, alias, path.field.field);
  return path.column && { sql: shownAt(source, path, path.column), type: path.column.type };
}

/** All columns of the field at the path. */
export function columnsAt(
  source: Source,
  path: FieldPath,
): (SqlValue & { readonly column: Column })[] {
  return path.field.columns.map((column) => ({
    sql: shownAt(source, path, column),
    type: column.type,
    column,
  }));
}

// What is hidden in one row and shown in another is compared, sorted and grouped as it is read: as nothing, or under its mask.
function shownAt(source: Source, path: FieldPath, column: Column): Sql {
  const alias = aliasAt(source, path);
  const value = columnSql(column, alias);
  const hidden = source.shared.hidden?.(path.object, path.field.name, alias);
  if (!hidden) return value;
  const mask = column.type === 'text' ? path.field.field.mask : undefined;
  return sql`case when ${hidden} then ${maskedSql(mask, value)} else ${value} end`;
}

function maskedSql(mask: Mask | undefined, value: Sql): Sql {
  if (mask === 'tail')
    return sql`(case when length(${value}) > 7 then '***' || right(${value}, 4) else '***' end)`;
  if (mask === 'domain') return sql`('***' || substring(${value} from '@[^@]*$'))`;
  return raw('null');
}

function joinTarget(
  source: Source,
  link: { prefix: string; from: string; field: FieldModel; target: ObjectModel },
): string {
  const known = source.joins.get(link.prefix);
  if (known) return known.alias;
  const alias = nextAlias(source.shared);
  const [column] = link.field.columns;
  if (column === undefined) throw new Error(`${link.field.name} leads nowhere`);
  const on = sql`${ident(alias, 'id')} = ${columnSql(column, link.from)} and ${countedRows(source, link.target, alias)}`;
  const joined = sql` left join ${ident(link.target.table)} ${ident(alias)} on ${on}`;
  source.joins.set(link.prefix, { alias, sql: joined });
  return alias;
}

const keptAs: Readonly<Record<ScalarKind, { readonly column: string; readonly type: ColumnType }>> =
  {
    number: { column: 'value_numeric', type: 'numeric' },
    decimal: { column: 'value_numeric', type: 'numeric' },
    percent: { column: 'value_numeric', type: 'numeric' },
    instant: { column: 'value_at', type: 'timestamptz' },
    // Days and yes/no stand there as 'YYYY-MM-DD', 'true' and 'false'.
    day: { column: 'value_text', type: 'text' },
    yesNo: { column: 'value_text', type: 'text' },
    text: { column: 'value_text', type: 'text' },
    longText: { column: 'value_text', type: 'text' },
    email: { column: 'value_text', type: 'text' },
    phone: { column: 'value_text', type: 'text' },
    url: { column: 'value_text', type: 'text' },
    choice: { column: 'value_text', type: 'text' },
  };

function rollUpAt(
  source: Source,
  path: FieldPath,
  owner: string,
  { result, measure }: FieldOfKind<'rollUp'>,
): SqlValue {
  const { column, type } = keptAs[result];
  const alias = joinRollUp(source, path, owner);
  const kept = ident(alias, column);
  if (measure !== 'count') return { sql: kept, type };
  // A count that nobody has written yet counts nothing; where there is no record, there is no count either.
  return {
    sql: sql`case when ${ident(owner, 'id')} is not null then coalesce(${kept}, 0) end`,
    type,
  };
}

function joinRollUp(source: Source, path: FieldPath, owner: string): string {
  const known = source.joins.get(path.text);
  if (known) return known.alias;
  const alias = nextAlias(source.shared);
  const on = sql`${ident(alias, 'workspace_id')} = ${source.shared.workspace}
    and ${ident(alias, 'record_id')} = ${ident(owner, 'id')} and ${ident(alias, 'field')} = ${literal(path.field.name)}`;
  source.joins.set(path.text, { alias, sql: sql` left join rollup ${ident(alias)} on ${on}` });
  return alias;
}

function nextAlias(shared: Shared): string {
  shared.aliases += 1;
  return `t${shared.aliases}`;
}
