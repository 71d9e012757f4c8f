import { objectOf } from '#model/model.ts';
import { pathOf } from '#model/path.ts';
import { compileCondition } from '../condition/compile.ts';
import { countedRows, joinsOf, sourceOf, valueAt, type Source } from '../condition/source.ts';
import { columnSql } from '../database/column-sql.ts';
import { ident, parameter, raw, sql, type Sql } from '../database/sql.ts';
import { asConstants } from '../query/source.ts';
import type { Scope } from '../scope.ts';
import type { RollUpField } from './roll-ups.ts';

/** In which column of table `rollup` a result stands. */
export type Kept = 'value_numeric' | 'value_text' | 'value_at';

/** The roll-up's figures for these records, from the rows as they are now: `record_id`, `value`; records without rows among them. */
export function rollUpSql(scope: Scope, { name, field }: RollUpField, ids: readonly string[]): Sql {
  const { over, measure, where } = field;
  const feeder = objectOf(scope.model, over.object);
  const link = feeder.fields.get(over.link)?.columns[0];
  if (link === undefined)
    throw new Error(`${name} counts over ${over.link}, which is no link to one record`);
  const workspace = parameter(scope.workspaceId);
  const source = sourceOf(feeder, 't', { model: scope.model, workspace });
  const met = where ? compileCondition(asConstants(scope, feeder, where), source) : raw('true');
  const asked = parameter(ids);
  const of = columnSql(link, 't');
  const value = measured(source, field);
  return sql`select x.id as record_id, ${measure === 'count' ? sql`coalesce(g.value, 0)` : sql`g.value`} as value
    from unnest(${asked}::uuid[]) x(id)
    left join (select ${of} as id, ${value} as value from ${ident(feeder.table)} t${joinsOf(source)}
      where ${countedRows(source, feeder, 't')} and ${of} = any(${asked}::uuid[]) and ${met} group by ${of}) g on g.id = x.id`;
}

/** Where the roll-up's result is kept, and its value as that column has it. */
export function keptAs({ field }: RollUpField): { column: Kept; cast: string } {
  switch (field.result) {
    case 'number':
    case 'decimal':
    case 'percent':
      return { column: 'value_numeric', cast: 'numeric' };
    case 'instant':
      return { column: 'value_at', cast: 'timestamptz' };
    default:
      return { column: 'value_text', cast: 'text' };
  }
}

// Of two at the same time, the one that was written last.
function lastOf(source: Source, { field, by }: RollUpField['field']['over']): Sql {
  const at = (text: string | undefined) =>
    text === undefined
      ? undefined
      : valueAt(source, pathOf(source.shared.model, source.object, text))?.sql;
  const [value, order] = [at(field), at(by)];
  if (!value || !order) throw new Error('the last of a roll-up needs a field and what it goes by');
  return sql`(array_agg(${value}::text order by ${order} desc nulls last, ${ident('t', 'id')} desc))[1]`;
}

function measured(source: Source, { over, measure }: RollUpField['field']): Sql {
  if (measure === 'count') return raw('count(*)');
  if (measure === 'last') return lastOf(source, over);
  const field = over.field === undefined ? undefined : source.object.fields.get(over.field);
  // Money is counted in the workspace's own currency.
  const column = field?.columns.find((one) => one.part === 'base') ?? field?.columns[0];
  if (!column) throw new Error(`a roll-up needs a field to take the ${measure} of`);
  const value = columnSql(column, 't');
  if (column.type !== 'numeric') return sql`${raw(measure)}(${value})`;
  // Decimals have one spelling, without zeros at their end.
  return measure === 'avg'
    ? sql`trim_scale(round(avg(${value}), 6))`
    : sql`trim_scale(${raw(measure)}(${value}))`;
}
