import { aliasAt, valueAt } from '#engine/condition/source.ts';
import { columnSql } from '#engine/database/column-sql.ts';
import type { Sql } from '#engine/database/sql.ts';
import type { Prepared } from '#engine/query/prepare.ts';
import { comparablePath } from '#engine/query/source.ts';

/** The column of a field that the asker may compare: of a link its id, of money its base amount. */
export function columnAt(prepared: Prepared, field: string): Sql {
  const path = comparablePath(prepared.scope, prepared.object, field);
  const value = valueAt(prepared.source, path);
  if (value) return value.sql;
  const [column] = path.field.columns;
  if (!column) throw new Error(`${field} has no column`);
  return columnSql(column, aliasAt(prepared.source, path));
}
