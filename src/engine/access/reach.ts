import type { Depth, FieldRight, Privilege } from '#model/api.ts';
import type { ObjectModel } from '#model/model.ts';
import type { Rights } from '../scope.ts';

/** Whose a record is, and whether it is his alone. */
export type Whose = {
  readonly ownerId: string | null;
  readonly unitId: string | null;
  readonly isPrivate: boolean;
};

/** How far the privilege (or action) reaches over the object; the administrator's reaches everywhere. */
export function depthOf(
  rights: Rights,
  object: string,
  privilege: Privilege | (string & {}),
): Depth {
  if (rights.system || rights.administrator) return 'all';
  return rights.grants.get(object)?.get(privilege) ?? 'none';
}

/** What may be done with the field. */
export function fieldRightOf(rights: Rights, object: string, field: string): FieldRight {
  if (rights.system || rights.administrator) return 'full';
  return rights.fields.get(object)?.get(field) ?? 'full';
}

/** Ids of the owners whose records the depth reaches; null for depths that go by unit or reach all. */
export function ownersWithin(rights: Rights, depth: Depth): readonly string[] {
  switch (depth) {
    case 'none':
    case 'all':
      return [];
    case 'own':
    case 'unit':
    case 'unit-and-below':
      return rights.ownerIds;
    case 'line':
      return [...rights.ownerIds, ...rights.lineIds];
    case 'team':
      return [...rights.ownerIds, ...rights.teamMemberIds];
  }
}

/** Ids of the units whose records the depth reaches. */
export function unitsWithin(rights: Rights, depth: Depth): readonly string[] {
  if (depth === 'unit') return rights.unitIds;
  return depth === 'unit-and-below' ? rights.unitAndBelowIds : [];
}

/** Whether the depth reaches a record of that owner and unit, walls considered. */
export function covers(rights: Rights, depth: Depth, whose: Whose): boolean {
  if (rights.system) return true;
  if (depth === 'none') return false;
  if (depth !== 'all') {
    const mine = whose.ownerId !== null && ownersWithin(rights, depth).includes(whose.ownerId);
    const ours = whose.unitId !== null && unitsWithin(rights, depth).includes(whose.unitId);
    if (!mine && !ours) return false;
  }
  return !isWalledOff(rights, whose);
}

/** Whether the record is somebody else's alone; neither a delegate nor an administrator stands in for him. */
export function isKeptPrivate(rights: Rights, whose: Whose): boolean {
  return !rights.system && whose.isPrivate && whose.ownerId !== rights.userId;
}

/** Whether a wall hides the record: it is private, or its unit is closed to me, and it is not my own. */
export function isWalledOff(rights: Rights, whose: Whose): boolean {
  if (isKeptPrivate(rights, whose)) return true;
  if (rights.system || rights.steward || whose.unitId === null) return false;
  if (whose.ownerId !== null && rights.ownerIds.includes(whose.ownerId)) return false;
  return rights.walledOutUnitIds.includes(whose.unitId);
}

/** The object that a part hangs on, and through which field; undefined for others. */
export function parentLink(
  object: ObjectModel,
): { field: string; column: string; target: string | undefined } | undefined {
  const { access } = object.definition;
  const name =
    access.kind === 'part' ? access.of : access.kind === 'owned' ? access.readableWith : undefined;
  if (name === undefined) return undefined;
  const link = object.fields.get(name);
  const column = link?.columns[0]?.name;
  if (!link || !column) throw new Error(`${object.name} hangs on ${name}, which is no link`);
  return { field: name, column, target: link.target };
}
