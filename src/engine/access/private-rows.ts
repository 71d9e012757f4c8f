import type { ObjectModel } from '#model/model.ts';
import { ident, join, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { mayBeUnbound } from './held-parts.ts';
import { parentLink } from './reach.ts';

/**
 * That a row which names a record (its `object` and `record_id`) tells of nothing that is somebody else's alone: neither of
 * a private record nor of a part of one. For what streams changes without asking for each record who may read it.
 */
export function tellsNothingPrivate(scope: Scope, alias: string): Sql {
  if (scope.rights.system) return raw('true');
  const cases = [...scope.model.objects.values()].flatMap((object) => {
    const told = privateRecordOf(scope, object, alias);
    return told ? [sql`when ${object.name} then exists (${told})`] : [];
  });
  if (cases.length === 0) return raw('true');
  return sql`not (case ${ident(alias, 'object')} ${join(cases, ' ')} else false end)`;
}

function privateRecordOf(scope: Scope, object: ObjectModel, alias: string): Sql | undefined {
  const { rights, workspaceId } = scope;
  const others = sql`p.private and (p.owner_id is null or p.owner_id <> all(${rights.userId === '' ? [] : [rights.userId]}::uuid[]))`;
  const told = ident(alias, 'record_id');
  if (object.privacy)
    return sql`select 1 from record p where p.workspace_id = ${workspaceId} and p.id = ${told} and ${others}`;
  const parent = object.definition.access.kind === 'part' ? parentLink(object) : undefined;
  if (!parent || !leadsToPrivate(scope, parent.target)) return undefined;
  // One that hangs on nothing yet is its maker's alone, and says so itself.
  const self = raw(mayBeUnbound(object) ? '(p.id = t.id or ' : '(');
  return sql`select 1 from ${ident(object.table)} t join record p on p.workspace_id = t.workspace_id and ${self}p.id = ${ident('t', parent.column)})
    where t.workspace_id = ${workspaceId} and t.id = ${told} and ${others}`;
}

function leadsToPrivate(scope: Scope, target: string | undefined): boolean {
  return target === undefined || scope.model.objects.get(target)?.privacy !== undefined;
}
