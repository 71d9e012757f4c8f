import { Problem } from '#kit/problem.ts';
import { isToMany, isToOne, type FieldModel } from '#model/model.ts';
import { isAllowed, isOpenFor } from '../access/allowed.ts';
import { makerOfUnbound } from '../access/held-parts.ts';
import { covers, depthOf, parentLink } from '../access/reach.ts';
import type { Scope } from '../scope.ts';
import { linkOf, type Planned, type Written } from './planned.ts';
import { hangingOf, isPrivate, openIdOf, titleOf } from './search-row.ts';
import type { Surrounding, Surroundings } from './surroundings.ts';

/** The records that the permission and the links of these changes depend on. */
export function neighbours(changes: readonly Planned[]): Set<string> {
  const ids = new Set<string>();
  for (const change of changes) {
    if (change.before) ids.add(change.id);
    const parent = parentLink(change.object);
    if (parent)
      for (const record of [change.before, change.after]) addTo(ids, linkOf(record, parent.field));
    for (const field of changedLinks(change))
      for (const id of idsIn(change.after[field.name])) ids.add(id);
  }
  return ids;
}

/** Everything that these records link to, as they will be. */
export function linkedBy(changes: readonly Planned[]): string[] {
  return changes.flatMap(({ object, after }) =>
    [...object.fields.values()].flatMap((field) =>
      isToOne(field.kind) || isToMany(field.kind) ? idsIn(after[field.name]) : [],
    ),
  );
}

/**
 * Refuses changes that the asker may not make: 404 for what he may not see, 403 for what he may not change. An undo puts
 * links back to where they led, the recycle bin included.
 */
export function permit(
  scope: Scope,
  changes: readonly Planned[],
  around: Surroundings,
  isUndo = false,
): void {
  const known = withNew(changes, around);
  const ids = new Set(changes.map((change) => change.id));
  const held = withoutFreed(known, changes);
  for (const change of changes) {
    // What rules wrote beside a record is taken back with it by whoever may take the record back.
    const follows = change.derived || (isUndo && hangsOnOneOf(change, ids));
    if (!follows) permitOne(scope, change, known);
    if (!change.derived && !scope.rights.system) refuseLocked(scope, change, held);
    requireTargets(scope, change, known, isUndo);
  }
}

function permitOne(scope: Scope, change: Planned, around: Surroundings): void {
  const { object, op, id } = change;
  if (scope.rights.system) return;
  if (op === 'create') {
    if (depthOf(scope.rights, object.name, 'create') === 'none' || !mayPlace(scope, change, around))
      throw forbidden('create', change);
    return;
  }
  const privilege = op === 'update' ? 'edit' : 'delete';
  if (!isAllowed(scope, privilege, id, around)) {
    if (isOfOneself(scope, change) && isAllowed(scope, 'read', id, around)) return;
    throw isAllowed(scope, 'read', id, around)
      ? forbidden(privilege, change)
      : new Problem('record.missing', {}, { status: 404, extra: { id } });
  }
  if (op === 'update' && isMoved(change) && !isAllowed(scope, 'assign', id, around))
    throw forbidden('assign', change);
  // A part goes only where its asker may change things too.
  if (op === 'update' && isRehung(change) && !mayPlace(scope, change, around))
    throw forbidden('edit', change);
}

/** The records around, without the locks that these very changes end: an undo takes a submission back with what it did. */
function withoutFreed(around: Surroundings, changes: readonly Planned[]): Surroundings {
  const freed = changes.flatMap(({ object, op, before, after }) => {
    const { locks } = object.definition;
    if (!locks || (op !== 'delete' && after[locks.field] === locks.is)) return [];
    return linkOf(before ?? after, locks.link) ?? [];
  });
  if (freed.length === 0) return around;
  const all = new Map(around);
  for (const id of freed) {
    const record = all.get(id);
    if (record) all.set(id, { ...record, lock: null });
  }
  return all;
}

/** What stands still is changed by nobody, and neither is what is a part of it; notes, files and shares still come to it. */
function refuseLocked(
  scope: Scope,
  { object, id, op, changed, before, after }: Planned,
  around: Surroundings,
): void {
  const lock = around.get(id)?.lock ?? null;
  // What rules write beside it is nobody's own change.
  const asked = [...changed].filter((name) => object.fields.get(name)?.field.readOnly !== true);
  const isHeld = lock !== null && (op !== 'update' || asked.some((name) => !lock.includes(name)));
  const of = heldWith(scope, object.name);
  const above = of === null ? [] : [linkOf(before, of), linkOf(after, of)];
  const isHeldAbove = above.some((parent) => parent !== null && isHeldAt(scope, parent, around));
  if (isHeld || isHeldAbove)
    throw new Problem(
      'record.locked',
      { object: object.definition.label.one },
      { status: 409, extra: { id } },
    );
}

function isHeldAt(scope: Scope, id: string, around: Surroundings): boolean {
  const record = around.get(id);
  if (!record) return false;
  const above = heldWith(scope, record.object) === null ? null : record.parentId;
  return record.lock !== null || (above !== null && isHeldAt(scope, above, around));
}

/** The link to what a part stands still with; null for what does not. */
function heldWith({ model }: Scope, name: string): string | null {
  const access = model.objects.get(name)?.definition.access;
  const isOwn = access?.kind === 'part' && access.by === undefined && access.unbound === undefined;
  return isOwn ? access.of : null;
}

function hangsOnOneOf({ object, before, after }: Planned, ids: ReadonlySet<string>): boolean {
  const { access } = object.definition;
  if (access.kind !== 'part' || access.by !== undefined) return false;
  const parent = linkOf(before ?? after, access.of);
  return parent !== null && ids.has(parent);
}

function isRehung({ object, changed }: Planned): boolean {
  const { access } = object.definition;
  return access.kind === 'part' && changed.has(access.of);
}

function isOfOneself({ rights }: Scope, { object, op, id, changed }: Planned): boolean {
  const own = object.definition.selfFields;
  if (!own || op !== 'update' || id !== rights.userId) return false;
  return [...changed].every((name) => own.includes(name));
}

/** A new record lies where its maker may create, or where he may assign; a part where its parent may be changed. */
function mayPlace(scope: Scope, change: Planned, around: Surroundings): boolean {
  const { object, after } = change;
  const { access } = object.definition;
  if (access.kind === 'common') return true;
  if (access.kind === 'part') {
    const parent = linkOf(after, access.of);
    if (parent === null && access.unbound !== undefined) return true;
    return parent !== null && isAllowed(scope, access.by ?? 'edit', parent, around);
  }
  if (isOpenFor(scope.rights, 'assign', openPlaceOf(change, around))) return true;
  const whose = {
    ownerId: linkOf(after, 'owner'),
    unitId: linkOf(after, 'unit'),
    isPrivate: isPrivate(object, after),
  };
  return (
    covers(scope.rights, depthOf(scope.rights, object.name, 'create'), whose) ||
    covers(scope.rights, depthOf(scope.rights, object.name, 'assign'), whose)
  );
}

/** Where a record without owner stands open, by itself or with what it hangs on. */
function openPlaceOf({ object, after }: Planned, around: Surroundings): string | null {
  if (linkOf(after, 'owner') !== null) return null;
  const parent = parentLink(object)?.field;
  const above = parent === undefined ? null : linkOf(after, parent);
  return openIdOf(object, after) ?? (above === null ? null : (around.get(above)?.openId ?? null));
}

function isMoved(change: Planned): boolean {
  return change.object.owned && (change.changed.has('owner') || change.changed.has('unit'));
}

/** Links may only point at living records of the right object that the asker may see. */
function requireTargets(
  scope: Scope,
  change: Planned,
  around: Surroundings,
  isUndo: boolean,
): void {
  if (change.op === 'delete') return;
  for (const field of changedLinks(change)) {
    for (const id of idsIn(change.after[field.name])) {
      const target = around.get(id);
      const fits = target && (isUndo || !target.deleted) && isRightObject(scope, field, target);
      if (!fits || !(change.derived || isAllowed(scope, 'read', id, around))) {
        throw new Problem('link.missing', { field: field.label }, { field: field.name });
      }
    }
  }
}

function isRightObject(scope: Scope, field: FieldModel, target: Surrounding): boolean {
  if (field.field.kind === 'anyLink') return field.field.objects?.includes(target.object) ?? true;
  if (field.target === undefined || field.target === target.object) return true;
  // A link to the table's widest object (party) may point at any object over that table.
  const wanted = scope.model.objects.get(field.target);
  return (
    wanted?.only === undefined && wanted?.table === scope.model.objects.get(target.object)?.table
  );
}

function changedLinks(change: Planned): FieldModel[] {
  return [...change.changed].flatMap((name) => {
    const field = change.object.fields.get(name);
    return field && (isToOne(field.kind) || isToMany(field.kind)) ? [field] : [];
  });
}

/** Records that this very changeset makes count as there. */
function withNew(changes: readonly Planned[], around: Surroundings): Surroundings {
  const all = new Map(around);
  for (const { object, id, after, op } of changes) {
    const known = all.get(id);
    if (op === 'create') all.set(id, newSurrounding(object, id, after));
    else if (known && op === 'restore') all.set(id, { ...known, deleted: false });
  }
  return all;
}

/** The surroundings as the changeset leaves them. */
export function withWritten({ changes, around }: Written): Surroundings {
  const all = new Map(around);
  for (const { object, id, after } of changes) {
    const { shared = 'none', lock = null } = all.get(id) ?? {};
    const deleted = (after['deletedAt'] ?? null) !== null;
    all.set(id, { ...newSurrounding(object, id, after), shared, deleted, lock });
  }
  return all;
}

function newSurrounding(
  object: Planned['object'],
  id: string,
  after: Planned['after'],
): Surrounding {
  const { parent_id: parentId, held_by: heldBy } = hangingOf(object, after);
  const [ownerId, unitId] = [linkOf(after, 'owner'), linkOf(after, 'unit')];
  return {
    id,
    object: object.name,
    title: titleOf(object, after),
    ownerId: ownerId ?? makerOfUnbound(object, after),
    unitId,
    isPrivate: isPrivate(object, after),
    deleted: false,
    shared: 'none',
    openId: openIdOf(object, after),
    parentId,
    heldBy,
    lock: null,
  };
}

/** The ids in a stored link. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

function addTo(ids: Set<string>, id: string | null): void {
  if (id !== null) ids.add(id);
}

function forbidden(privilege: string, change: Planned): Problem {
  return new Problem(
    `record.may-not-${privilege}`,
    { object: change.object.definition.label.one },
    { status: 403, extra: { id: change.id } },
  );
}
