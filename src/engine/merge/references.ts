import {
  isToMany,
  isToOne,
  narrowerObjects,
  type FieldModel,
  type ObjectModel,
} from '#model/model.ts';
import { columnSql } from '../database/column-sql.ts';
import { rowsOf } from '../database/run.ts';
import { ident, join, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/** A record that leads to one of those by a field of its own. */
export type Reference = {
  readonly object: string;
  readonly field: string;
  readonly id: string;
};

/** Everything that leads to these records by a link of whatever object, the recycle bin and facts included, in one statement. */
export async function referencesTo(
  scope: Scope,
  object: ObjectModel,
  ids: readonly string[],
): Promise<Reference[]> {
  const branches = linkedObjects(scope, object).flatMap(({ from, field }) => {
    const [column] = field.columns;
    if (column === undefined) return [];
    const only = from.only ? sql` and ${ident(from.only.column)} = ${from.only.is}` : sql``;
    return [
      sql`select ${from.name}::text as object, ${field.name}::text as field, id from ${ident(from.table)}
        where workspace_id = ${scope.workspaceId} and ${columnSql(column)} = any(${ids}::uuid[])${only}`,
    ];
  });
  const all = [
    ...branches,
    sql`select l.object, l.field, l.from_id from record_link l
      where l.workspace_id = ${scope.workspaceId} and l.to_id = any(${ids}::uuid[])`,
  ];
  const rows = await rowsOf<Reference>(scope.db, join(all, ' union all '));
  return rows.filter((row) => scope.model.objects.has(row.object));
}

/** The fields by which records lead to such a one; what it was merged into stays what it was. */
function linkedObjects(
  { model }: Pick<Scope, 'model'>,
  object: ObjectModel,
): { from: ObjectModel; field: FieldModel }[] {
  return [...model.objects.values()]
    .filter((from) => narrowerObjects(model, from).length === 0)
    .flatMap((from) =>
      [...from.fields.values()]
        .filter((field) => !field.standard && field.name !== 'mergedInto' && !isToMany(field.kind))
        .filter((field) => isToOne(field.kind) && leadsTo({ model }, field, object))
        .map((field) => ({ from, field })),
    );
}

function leadsTo(
  { model }: Pick<Scope, 'model'>,
  { field, target }: FieldModel,
  object: ObjectModel,
) {
  if (field.kind === 'anyLink') return field.objects?.includes(object.name) ?? true;
  return target !== undefined && model.objects.get(target)?.table === object.table;
}
