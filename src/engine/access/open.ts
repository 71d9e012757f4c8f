import type { ObjectModel } from '#model/model.ts';
import { and, ident, or, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { depthOf, ownersWithin, unitsWithin } from './reach.ts';

type Table = 'own' | 'record';

/** Records without owner that stand open to the asker; none where nothing does. */
export function openBranch(scope: Scope, object: ObjectModel, alias: string): Sql[] {
  const column = openingColumn(object);
  const { ids, kept } = scope.rights.open;
  if (column === undefined || scope.rights.system || ids.length + kept.length === 0) return [];
  return [sql`${ident(alias, column)} = any(${[...ids, ...kept]}::uuid[])`];
}

/** The same for rows of the search table. */
export function openRows(scope: Scope, objects: readonly ObjectModel[], alias: string): Sql[] {
  const { ids, kept } = scope.rights.open;
  if (ids.length + kept.length === 0) return [];
  const names = objects.filter((object) => object.opening).map((object) => object.name);
  if (names.length === 0) return [];
  return [
    and([
      sql`${ident(alias, 'object')} = any(${names}::text[])`,
      sql`${ident(alias, 'open_id')} = any(${[...ids, ...kept]}::uuid[])`,
    ]),
  ];
}

/** The asker as one to whom nothing stands open but what he keeps: what hangs on a record, and its past, do not stand open with it. */
export function notOpen<Asker extends Pick<Scope, 'rights'>>(asker: Asker): Asker {
  const { rights } = asker;
  if (rights.open.ids.length === 0) return asker;
  return {
    ...asker,
    rights: { ...rights, open: { ids: [], kept: rights.open.kept, hidden: new Map() } },
  };
}

/** Whether the field's value in the row is hidden from the asker, who sees the record only because it stands open; nothing where it never is. */
export function hiddenWhileOpen(
  scope: Scope,
  object: ObjectModel,
  at: { readonly field: string; readonly alias: string; readonly table?: Table },
): Sql | undefined {
  const column = at.table === 'record' ? 'open_id' : openingColumn(object);
  const pools = scope.rights.open.hidden.get(at.field) ?? [];
  const depth = depthOf(scope.rights, object.name, 'read');
  if (!object.opening || column === undefined || pools.length === 0 || depth === 'all')
    return undefined;
  const owners = ownersWithin(scope.rights, depth);
  const units = unitsWithin(scope.rights, depth);
  const reached = or([
    sql`${ident(at.alias, 'owner_id')} = any(${owners}::uuid[])`,
    sql`${ident(at.alias, 'unit_id')} = any(${units}::uuid[])`,
  ]);
  return sql`(coalesce(${ident(at.alias, column)} = any(${pools}::uuid[]), false) and not coalesce(${reached}, false))`;
}

function openingColumn(object: ObjectModel): string | undefined {
  return object.opening?.columns[0]?.name;
}
