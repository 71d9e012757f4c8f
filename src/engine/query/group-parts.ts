import { Problem } from '#kit/problem.ts';
import type { Kind } from '#model/field.ts';
import { isToOne } from '#model/model.ts';
import type { FieldPath } from '#model/path.ts';
import { aliasAt, valueAt } from '../condition/source.ts';
import { columnSql } from '../database/column-sql.ts';
import { raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { Prepared } from './prepare.ts';
import { comparablePath } from './source.ts';

const numeric: ReadonlySet<Kind> = new Set(['number', 'decimal', 'percent', 'money']);
const units = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** What records are told apart by: the path as it was asked, and its value in a row. */
export type GroupKey = {
  readonly path: string;
  readonly found: FieldPath;
  readonly value: Sql;
  readonly isLink: boolean;
};

/** The key of a path that the asker may compare, with the stretch of time where one is named. */
export function groupKey(prepared: Prepared, text: string): GroupKey {
  const [path = text, unit] = text.split(':');
  const { scope, object, source } = prepared;
  const found = comparablePath(scope, object, path);
  if (isToOne(found.field.kind)) {
    const [column] = found.field.columns;
    if (!column) throw new Error(`${path} leads nowhere`);
    return { path: text, found, isLink: true, value: columnSql(column, aliasAt(source, found)) };
  }
  const value = valueAt(source, found);
  if (!value || value.type === 'jsonb')
    throw new Problem(
      'group.not-groupable',
      { field: found.field.label },
      { status: 400, field: text },
    );
  const shown =
    unit === undefined
      ? value.sql
      : truncated(scope, { sql: value.sql, kind: found.kind }, { unit, text });
  return { path: text, found, isLink: false, value: shown };
}

/** The first day of the period that a day or instant falls in, by the asker's zone. */
function truncated(
  scope: Scope,
  value: { sql: Sql; kind: Kind },
  { unit, text }: { unit: string; text: string },
): Sql {
  const known = units.find((one) => one === unit);
  if (!known || (value.kind !== 'instant' && value.kind !== 'day'))
    throw new Problem('group.period', { period: unit }, { status: 400, field: text });
  const local =
    value.kind === 'instant'
      ? sql`${value.sql}::timestamptz at time zone ${scope.zone}`
      : sql`${value.sql}::timestamp`;
  return sql`date_trunc('${raw(known)}', ${local})::date`;
}

// Of these the database knows no least and no greatest.
const unordered: ReadonlySet<string> = new Set(['uuid', 'boolean', 'jsonb']);

/** What a measure reads in a row, with the path it was found at. */
export type Measured = { readonly found: FieldPath; readonly value: Sql };

/** The values that a measure is made of; refuses what cannot be added up, ranked or told apart. */
export function measured(
  prepared: Prepared,
  { measure, field }: { readonly measure: string; readonly field?: string | undefined },
): Measured {
  if (field === undefined) throw new Problem('group.needs-field', { measure }, { status: 400 });
  const found = comparablePath(prepared.scope, prepared.object, field);
  if (measure === 'distinct' && isToOne(found.field.kind))
    return { found, value: groupKey(prepared, field).value };
  const value = valueAt(prepared.source, found);
  const isAdded = measure === 'sum' || measure === 'avg';
  const isRanked = measure === 'min' || measure === 'max';
  const isUnfit =
    !value ||
    (isAdded && !numeric.has(found.kind)) ||
    (isRanked && unordered.has(value.type)) ||
    (measure === 'distinct' && value.type === 'jsonb');
  if (isUnfit)
    throw new Problem('group.not-a-number', { field: found.field.label }, { status: 400, field });
  return { found, value: value.sql };
}
