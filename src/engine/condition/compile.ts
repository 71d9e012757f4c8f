import { digitsOf, plainOf, type PlainComparison } from '#model/comparison.ts';
import type { ColumnType } from '#model/columns.ts';
import type { Comparison, Condition } from '#model/condition.ts';
import { isToMany } from '#model/model.ts';
import { manyOf, pathOf, type FieldPath, type ManyLink } from '#model/path.ts';
import { columnSql } from '../database/column-sql.ts';
import { and, ident, literal, or, raw, sql, type Sql } from '../database/sql.ts';
import {
  aliasAt,
  columnsAt,
  countedRows,
  joinsOf,
  sourceWithin,
  valueAt,
  type Source,
  type SqlValue,
} from './source.ts';

/** The condition as SQL over the source, whose joins it adds; true or null-or-false, symbolic values resolved before. */
export function compileCondition(condition: Condition, source: Source): Sql {
  if ('field' in condition) return comparison(condition, source);
  if ('link' in condition) return manyCondition(condition, source);
  const inside = (part: Condition) => compileCondition(part, source);
  if ('all' in condition) return and(condition.all.map(inside));
  if ('any' in condition) return or(condition.any.map(inside));
  return not(or(condition.none.map(inside)));
}

// Two-valued: what is neither true nor false (a comparison with an empty value) counts as false.
function not(piece: Sql): Sql {
  return sql`(${piece}) is not true`;
}

function comparison(condition: Comparison, source: Source): Sql {
  const path = pathOf(source.shared.model, source.object, condition.field);
  const plain = plainOf(condition);
  const piece = plainComparison(plain, path, source);
  return plain.isNegated ? not(piece) : piece;
}

function plainComparison(plain: PlainComparison, path: FieldPath, source: Source): Sql {
  if (isToMany(path.field.kind)) return listComparison(plain, path, source);
  if (plain.op === 'isEmpty') return emptiness(path, source);
  const value = valueAt(source, path);
  if (!value) throw new Error(`${path.text} has no single value to compare`);
  return valueComparison(plain, value, path);
}

function valueComparison(
  { op, values }: PlainComparison,
  { sql: value, type }: SqlValue,
  path: FieldPath,
): Sql {
  const constant = (index: number) => sql`${spelt(path, values[index] ?? null)}::${raw(type)}`;
  const list = sql`${values.map((one) => spelt(path, String(one)))}::${raw(arrayOf(type))}`;
  switch (op) {
    case 'is':
      return sql`${value} = ${constant(0)}`;
    // One array, so that the text is the same for every length of the list.
    case 'in':
      return sql`${value} = any(${list})`;
    case 'gt':
      return sql`${value} > ${constant(0)}`;
    case 'gte':
      return sql`${value} >= ${constant(0)}`;
    case 'lt':
      return sql`${value} < ${constant(0)}`;
    case 'lte':
      return sql`${value} <= ${constant(0)}`;
    case 'between':
      return sql`${value} between ${constant(0)} and ${constant(1)}`;
    case 'hasAny':
      return sql`${value} && ${list}`;
    case 'hasAll':
      return values.length === 0 ? raw('false') : sql`${value} @> ${list}`;
    case 'contains':
    case 'startsWith':
      return words(op, value, String(values[0] ?? ''), path);
    case 'isEmpty':
      throw new Error('emptiness is no comparison of values');
  }
}

// Instants that stand as text have one spelling.
function spelt({ kind, column }: FieldPath, value: PlainComparison['values'][number] | null) {
  const isText = kind === 'instant' && column?.key !== undefined && typeof value === 'string';
  return isText ? new Date(value).toISOString() : value;
}

function arrayOf(type: ColumnType): string {
  return type === 'text[]' ? type : `${type}[]`;
}

function words(op: 'contains' | 'startsWith', value: Sql, written: string, path: FieldPath): Sql {
  const isPhone = path.kind === 'phone';
  const needle = isPhone ? digitsOf(written) : written;
  if (needle === '') return raw('false');
  // Phones compare by digits alone. The needle is folded by the database too, which may know other letters than we do.
  const text = isPhone
    ? sql`regexp_replace(${value}, '[^0-9]', '', 'g')`
    : folded(path.kind === 'richText' ? unmarked(value) : value);
  const sought = isPhone ? sql`${needle}::text` : folded(sql`${needle}::text`);
  return op === 'contains'
    ? sql`position(${sought} in ${text}) > 0`
    : sql`starts_with(${text}, ${sought})`;
}

// Formatted text is asked for its words, not for its marks.
function unmarked(html: Sql): Sql {
  return sql`regexp_replace(${html}, '<[^>]*>', '', 'g')`;
}

function folded(text: Sql): Sql {
  return sql`lower(${text} collate "default")`;
}

function emptiness(path: FieldPath, source: Source): Sql {
  const value = path.kind === 'money' ? undefined : valueAt(source, path);
  if (value) return isEmpty(value);
  const columns = columnsAt(source, path).filter(({ column }) => column.part !== 'sort');
  const needed =
    path.kind === 'money' ? columns.filter(({ column }) => column.part === 'amount') : columns;
  return and(needed.map(isEmpty));
}

function isEmpty({ sql: value, type }: SqlValue): Sql {
  if (type === 'text') return sql`(${value} is null or ${value} = '')`;
  if (type === 'text[]') return sql`(${value} is null or ${value} = '{}')`;
  if (type === 'jsonb') return sql`(${value} is null or ${value} in ('null', '""', '[]'))`;
  return sql`${value} is null`;
}

function listComparison({ op, values }: PlainComparison, path: FieldPath, source: Source): Sql {
  const ids = [...new Set(values)];
  const listed = (
    more: Sql,
  ) => sql`select 1 from record_link l where l.workspace_id = ${source.shared.workspace}
    and l.from_id = ${ident(aliasAt(source, path), 'id')} and l.field = ${literal(path.field.name)}${more}`;
  const among = sql` and l.to_id = any(${ids}::uuid[])`;
  switch (op) {
    case 'isEmpty':
      return sql`not exists (${listed(sql``)})`;
    case 'hasAny':
      return sql`exists (${listed(among)})`;
    case 'hasAll':
      return ids.length === 0
        ? raw('false')
        : sql`(select count(*) from (${listed(among)}) m) = ${ids.length}::bigint`;
    default:
      throw new Error(`${path.text} does not know ${op}`);
  }
}

function manyCondition(condition: Extract<Condition, { link: string }>, source: Source): Sql {
  const link = manyOf(source.shared.model, source.object, condition.link);
  const inner = sourceWithin(source, link.target);
  const where = compileCondition(condition.where, inner);
  const isAll = condition.quantifier === 'all';
  const exists = sql`exists (select 1 from ${ident(link.target.table)} ${ident(inner.alias)}${joinsOf(inner)}
    where ${linkedRows(link, source, inner)} and ${countedRows(source, link.target, inner.alias)} and ${isAll ? not(where) : where})`;
  // All match where none fails to: true of no records at all.
  return condition.quantifier === 'any' ? exists : sql`not ${exists}`;
}

function linkedRows({ way, owner, field }: ManyLink, outer: Source, inner: Source): Sql {
  const here = ident(outer.alias, 'id');
  const there = ident(inner.alias, 'id');
  const { workspace } = outer.shared;
  if (way === 'own') {
    return sql`${there} in (select l.to_id from record_link l where l.workspace_id = ${workspace} and l.from_id = ${here} and l.field = ${literal(field.name)})`;
  }
  if (way === 'back-list') {
    return sql`${there} in (select l.from_id from record_link l where l.workspace_id = ${workspace} and l.to_id = ${here} and l.object = ${literal(owner.name)} and l.field = ${literal(field.name)})`;
  }
  const [column] = field.columns;
  if (column === undefined) throw new Error(`${owner.name}.${field.name} leads nowhere`);
  return sql`${columnSql(column, inner.alias)} = ${here}`;
}
