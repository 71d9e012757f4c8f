import type { Depth } from '#model/api.ts';
import type { ObjectModel } from '#model/model.ts';
import { granteesOf } from '../commit/surroundings.ts';
import { and, ident, or, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { ownersWithin, unitsWithin } from './reach.ts';

/** Whether the depth reaches everything, and no wall stands in the way. */
export function isUnwalled({ rights }: Scope, depth: Depth): boolean {
  return depth === 'all' && (rights.steward || rights.walledOutUnitIds.length === 0);
}

/** Rows of the object's table that are not somebody else's alone. */
export function notPrivate(scope: Scope, object: ObjectModel, alias: string): Sql[] {
  const column = object.privacy?.columns[0]?.name;
  return column === undefined ? [] : openTo(scope, alias, column);
}

/** The same for rows of the search table, of any of these objects. */
export function openRows(scope: Scope, objects: readonly ObjectModel[], alias: string): Sql[] {
  return objects.some((object) => object.privacy) ? openTo(scope, alias, 'private') : [];
}

function openTo({ rights }: Scope, alias: string, column: string): Sql[] {
  if (rights.system) return [];
  const mine =
    rights.userId === '' ? raw('false') : sql`${ident(alias, 'owner_id')} = ${rights.userId}`;
  return [sql`(${ident(alias, column)} is not true or coalesce(${mine}, false))`];
}

/** Rows that the depth reaches by their owner and unit, walls considered. */
export function reachedByColumns(scope: Scope, depth: Depth, alias: string): Sql {
  const [owner, unit] = [ident(alias, 'owner_id'), ident(alias, 'unit_id')];
  const { rights } = scope;
  if (depth === 'all') return and(notWalledOff(scope, alias));
  const theirs = isOneOf(owner, ownersWithin(rights, depth));
  if (depth === 'line' || depth === 'team') return and([theirs, ...notWalledOff(scope, alias)]);
  // What is mine no wall hides from me, so that units behind walls need only be left out.
  const walled = rights.steward ? [] : rights.walledOutUnitIds;
  const units = unitsWithin(rights, depth).filter((id) => !walled.includes(id));
  return units.length > 0 ? or([theirs, isOneOf(unit, units)]) : theirs;
}

const mostSpelledOut = 6;

// Of an array the planner of a kept plan assumes ten, and reads the whole table for the one that it is.
function isOneOf(column: Sql, ids: readonly string[]): Sql {
  if (ids.length === 0 || ids.length > mostSpelledOut) return sql`${column} = any(${ids}::uuid[])`;
  return or(ids.map((id) => sql`${column} = ${id}`));
}

/** Rows that no wall hides. */
export function notWalledOff(scope: Scope, alias: string): Sql[] {
  const { rights } = scope;
  if (rights.system || rights.steward || rights.walledOutUnitIds.length === 0) return [];
  return [
    sql`(${ident(alias, 'unit_id')} is null or ${ident(alias, 'unit_id')} <> all(${rights.walledOutUnitIds}::uuid[])
      or coalesce(${ident(alias, 'owner_id')} = any(${rights.ownerIds}::uuid[]), false))`,
  ];
}

/** Rows that are shared to the asker; as an array, gathered once: a plan that is kept for any reader would else walk the whole order in search of the few. */
export function sharedBranch(scope: Scope, alias: string): Sql {
  return sql`${ident(alias, 'id')} = any(array(select s.record_id from share s where ${openShares(scope)}))`;
}

/** The same of a record that is found by its key. */
export function sharedAt(scope: Scope, alias: string): Sql {
  return sql`exists (select 1 from share s where ${openShares(scope)} and s.record_id = ${ident(alias, 'id')})`;
}

function openShares(scope: Scope): Sql {
  return sql`s.workspace_id = ${scope.workspaceId} and s.grantee_id = any(${granteesOf(scope)}::uuid[])
    and s.deleted_at is null and (s.expires_at is null or s.expires_at > ${scope.now.toISOString()}::timestamptz)`;
}
