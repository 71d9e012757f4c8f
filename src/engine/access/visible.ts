import type { Depth } from '#model/api.ts';
import { narrowerObjects, objectOf, type ObjectModel } from '#model/model.ts';
import { and, ident, nothing, or, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { mayBeUnbound, notHeldHidden, unboundParts } from './held-parts.ts';
import { notOpen, openBranch, openRows as openRecordRows } from './open.ts';
import { depthOf, parentLink } from './reach.ts';
import {
  isUnwalled,
  notPrivate,
  notWalledOff,
  openRows,
  reachedByColumns,
  sharedAt,
  sharedBranch,
} from './reached.ts';

/**
 * What of an object's table the asker may read, as branches: a record is visible if one of them holds.
 * Each branch alone is served by an index; they are never joined by OR over a list (569 ms against 1.4 ms at a million rows).
 * None: nothing is visible. The branch `true`: everything.
 */
export function visibleBranches(scope: Scope, object: ObjectModel, alias: string): Sql[] {
  const narrower = narrowerObjects(scope.model, object);
  if (narrower.length > 0) return wholeBranches(scope, object, alias);
  const depth = depthOf(scope.rights, object.name, 'read');
  if (depth === 'none') return [];
  const { access } = object.definition;
  if (access.kind === 'common') return [raw('true')];
  if (access.kind === 'part')
    return scope.rights.system && mayBeUnbound(object)
      ? [raw('true')]
      : [...unboundParts(scope, object, alias), ...partBranches(scope, object, alias)];
  if (isEverything(scope, object, depth)) return [raw('true')];
  return [
    and([reachedByColumns(scope, depth, alias), ...notPrivate(scope, object, alias)]),
    sharedBranch(scope, alias),
    ...openBranch(scope, object, alias),
    // Whoever reaches all that is not private reaches no more of it through what it hangs on.
    ...(isUnwalled(scope, depth) ? [] : withParentBranches(scope, object, alias)),
  ];
}

/** The whole of several objects over one table has no rights of its own: a customer is seen as the company or person that he is. */
function wholeBranches(scope: Scope, whole: ObjectModel, alias: string): Sql[] {
  const narrower = narrowerObjects(scope.model, whole);
  if (narrower.every((object) => isAllVisible(scope, object))) return [raw('true')];
  const readable = narrower.filter(
    (object) => depthOf(scope.rights, object.name, 'read') !== 'none',
  );
  if (readable.length === 0) return [];
  const byDepth = Map.groupBy(readable, (object) => depthOf(scope.rights, object.name, 'read'));
  return [
    ...[...byDepth].map(([depth, objects]) =>
      and([isOneOf(objects, alias), reachedByColumns(scope, depth, alias)]),
    ),
    and([isOneOf(readable, alias), sharedBranch(scope, alias)]),
    ...openBranch(scope, whole, alias).map((branch) => and([isOneOf(readable, alias), branch])),
    ...readable.flatMap((object) =>
      isAllVisible(scope, object)
        ? []
        : withParentBranches(scope, object, alias).map((branch) =>
            and([isOneOf([object], alias), branch]),
          ),
    ),
  ];
}

function isOneOf(objects: readonly ObjectModel[], alias: string): Sql {
  const column = objects[0]?.only?.column ?? '';
  return sql`${ident(alias, column)} = any(${objects.flatMap((object) => object.only?.is ?? [])}::text[])`;
}

/** Whether the asker may read every living record of the object. */
export function isAllVisible(scope: Scope, object: ObjectModel): boolean {
  return isAllOpen(scope, object) && (scope.rights.system || object.privacy === undefined);
}

/** Whether the asker reaches all of the object but for what is private or behind walls. */
export function isWide(scope: Scope, object: ObjectModel): boolean {
  return object.owned && depthOf(scope.rights, object.name, 'read') === 'all';
}

/** Whether the asker may read every living record of the object that is not somebody else's alone. */
export function isAllOpen(scope: Scope, object: ObjectModel): boolean {
  const narrower = narrowerObjects(scope.model, object);
  if (narrower.length > 0) return narrower.every((one) => isAllVisible(scope, one));
  const depth = depthOf(scope.rights, object.name, 'read');
  const { access } = object.definition;
  return (
    (access.kind === 'common' && depth !== 'none') ||
    (access.kind === 'owned' && (scope.rights.system || isUnwalled(scope, depth)))
  );
}

/** The same as one expression for a record that is found by its key: parents are followed by their key, never gathered. */
export function visibleAt(scope: Scope, object: ObjectModel, alias: string): Sql {
  const narrower = narrowerObjects(scope.model, object);
  if (narrower.length > 0) {
    return or(narrower.map((one) => and([isOneOf([one], alias), visibleAt(scope, one, alias)])));
  }
  const depth = depthOf(scope.rights, object.name, 'read');
  if (depth === 'none') return raw('false');
  const { access } = object.definition;
  if (access.kind === 'common' || (access.kind === 'owned' && isEverything(scope, object, depth)))
    return raw('true');
  if (access.kind === 'part') {
    const hung = and([parentVisible(scope, object, alias), ...notHeldHidden(scope, object, alias)]);
    return or([...unboundParts(scope, object, alias), hung]);
  }
  const open = notPrivate(scope, object, alias);
  const own = [
    and([reachedByColumns(scope, depth, alias), ...open]),
    sharedAt(scope, alias),
    ...openBranch(scope, object, alias),
  ];
  if (access.readableWith === undefined) return or(own);
  return or([
    ...own,
    and([parentVisible(scope, object, alias), ...notWalledOff(scope, alias), ...open]),
  ]);
}

/** The same of rows that name, by all of these links, a living record which the asker may read for good. */
export function visibleBeside(
  scope: Scope,
  object: ObjectModel,
  alias: string,
  links: readonly string[],
): Sql {
  const parent = parentLink(object);
  const [only] = links;
  if (links.length !== 1 || only !== parent?.field || isAllVisible(scope, object))
    return visibleAt(scope, object, alias);
  const depth = depthOf(scope.rights, object.name, 'read');
  if (depth === 'none') return raw('false');
  if (!object.owned) return and(notHeldHidden(scope, object, alias));
  const open = notPrivate(scope, object, alias);
  return or([
    and([reachedByColumns(scope, depth, alias), ...open]),
    sharedAt(scope, alias),
    and([...notWalledOff(scope, alias), ...open]),
  ]);
}

/** Whether the record that this row hangs on is there and visible. */
function parentVisible(asker: Scope, object: ObjectModel, alias: string): Sql {
  const scope = notOpen(asker);
  const link = parentLink(object);
  if (!link) return raw('false');
  const inner = `${alias}_p`;
  const key = sql`${ident(inner, 'workspace_id')} = ${scope.workspaceId} and ${ident(inner, 'id')} = ${ident(alias, link.column)} and ${ident(inner, 'deleted_at')} is null`;
  if (!link.target)
    return sql`exists (select 1 from record ${ident(inner)} where ${key} and ${anyRecordVisible(scope, inner)})`;
  const parent = objectOf(scope.model, link.target);
  return sql`exists (select 1 from ${ident(parent.table)} ${ident(inner)} where ${key} and ${visibleAt(scope, parent, inner)})`;
}

/** Rows of an object's table: of the workspace, of the object, living (or deleted). */
export function rowsOfObject(
  scope: Scope,
  object: ObjectModel,
  alias: string,
  deleted = false,
): Sql {
  const only = object.only
    ? sql` and ${ident(alias, object.only.column)} = ${object.only.is}`
    : nothing;
  const living = deleted ? raw('is not null') : raw('is null');
  return sql`${ident(alias, 'workspace_id')} = ${scope.workspaceId}${only} and ${ident(alias, 'deleted_at')} ${living}`;
}

/** Whether the asker may read the record behind a row of the search table, whose object the link's definition names; any object where it names none. */
export function visibleRecordRow(
  scope: Scope,
  target: ObjectModel | undefined,
  alias: string,
): Sql {
  if (!target) return anyRecordVisible(scope, alias);
  if (isAllVisible(scope, target)) return raw('true');
  const narrower = narrowerObjects(scope.model, target);
  return anyRecordVisible(scope, alias, narrower.length > 0 ? narrower : [target]);
}

/** Whether a row of the search table is visible: by its own owner and unit, its shares, or what it hangs on. */
export function anyRecordVisible(
  scope: Scope,
  alias: string,
  objects: readonly ObjectModel[] = [...scope.model.objects.values()],
): Sql {
  if (scope.rights.system) return raw('true');
  const readable = objects.filter(
    (object) =>
      // The search row of a customer names the company or person that he is.
      narrowerObjects(scope.model, object).length === 0 &&
      depthOf(scope.rights, object.name, 'read') !== 'none',
  );
  const [free, bound] = divide(readable, (object) => isAllVisible(scope, object));
  const [owned, parts] = divide(bound, (object) => object.owned);
  const byDepth = Map.groupBy(owned, (object) => depthOf(scope.rights, object.name, 'read'));
  return or([
    ...(free.length > 0 ? [isNamed(free, alias)] : []),
    ...[...byDepth].map(([depth, some]) =>
      and([
        isNamed(some, alias),
        reachedByColumns(scope, depth, alias),
        ...openRows(scope, some, alias),
      ]),
    ),
    ...(owned.length > 0 ? [and([isNamed(owned, alias), sharedAt(scope, alias)])] : []),
    ...openRecordRows(scope, owned, alias),
    ...hangingRows(
      scope,
      [
        ...owned.filter((object) => !isUnwalled(scope, depthOf(scope.rights, object.name, 'read'))),
        ...parts,
      ],
      alias,
    ),
  ]);
}

/** Rows of the search table that hang on a visible record, whose parents all objects ask for together. */
function hangingRows(asker: Scope, objects: readonly ObjectModel[], alias: string): Sql[] {
  const [scope, parent] = [notOpen(asker), `${alias}_p`];
  // A part of a part through an any-link would ask without end.
  const hanging = objects.filter((object) => parentLink(object)?.target !== undefined);
  if (hanging.length === 0) return [];
  const targets = new Set(
    hanging.flatMap((object) => {
      const target = objectOf(scope.model, parentLink(object)?.target ?? '');
      const narrower = narrowerObjects(scope.model, target);
      return narrower.length > 0 ? narrower : [target];
    }),
  );
  const [owned, parts] = divide(hanging, (object) => object.owned);
  const mayHang = [
    ...(parts.length > 0 ? [isNamed(parts, alias)] : []),
    ...(owned.length > 0
      ? [
          and([
            isNamed(owned, alias),
            ...notWalledOff(scope, alias),
            ...openRows(scope, owned, alias),
          ]),
        ]
      : []),
  ];
  return [
    sql`(${or(mayHang)} and exists (select 1 from record ${ident(parent)} where ${ident(parent, 'workspace_id')} = ${scope.workspaceId}
      and ${ident(parent, 'id')} = ${ident(alias, 'parent_id')} and ${ident(parent, 'deleted_at')} is null and ${anyRecordVisible(scope, parent, [...targets])}))`,
  ];
}

/** Rows of the search table that are of one of the objects. */
function isNamed(objects: readonly ObjectModel[], alias: string): Sql {
  return sql`${ident(alias, 'object')} = any(${objects.map((object) => object.name)}::text[])`;
}

function divide<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

function isEverything(scope: Scope, object: ObjectModel, depth: Depth): boolean {
  return scope.rights.system || (isUnwalled(scope, depth) && object.privacy === undefined);
}

function withParentBranches(scope: Scope, object: ObjectModel, alias: string): Sql[] {
  const link = parentLink(object);
  if (!link) return [];
  const own = [...notWalledOff(scope, alias), ...notPrivate(scope, object, alias)];
  // What hangs on any record follows it by its key.
  if (!link.target) return [and([parentVisible(scope, object, alias), ...own])];
  const target = objectOf(scope.model, link.target);
  const branches = parentBranches(scope, target, { alias, column: link.column });
  return branches.map((branch) => and([branch, ...own]));
}

function partBranches(scope: Scope, object: ObjectModel, alias: string): Sql[] {
  const link = parentLink(object);
  if (!link) return [];
  const from = { alias, column: link.column };
  if (link.target) return parentBranches(scope, objectOf(scope.model, link.target), from);
  return [and([parentVisible(scope, object, alias), ...notHeldHidden(scope, object, alias)])];
}

function parentBranches(
  asker: Scope,
  parent: ObjectModel,
  from: { alias: string; column: string },
): Sql[] {
  const [scope, inner] = [notOpen(asker), `${from.alias}_p`];
  return visibleBranches(scope, parent, inner).map(
    (
      branch,
    ) => sql`${ident(from.alias, from.column)} in (select ${ident(inner, 'id')} from ${ident(parent.table)} ${ident(inner)}
      where ${rowsOfObject(scope, parent, inner)} and ${branch})`,
  );
}
