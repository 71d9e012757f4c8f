import type { Privilege } from '#model/api.ts';
import { objectOf, type Model } from '#model/model.ts';
import type { Surroundings } from '../commit/surroundings.ts';
import type { Rights } from '../scope.ts';
import { isHeldHidden } from './held-parts.ts';
import { notOpen } from './open.ts';
import { covers, depthOf, isWalledOff, parentLink } from './reach.ts';

type Asker = { readonly model: Model; readonly rights: Rights };

/** Whether the rights allow the privilege (or action) over the record; nobody does anything with what he may not read, and a record without surroundings is refused. */
export function isAllowed(
  asker: Asker,
  privilege: Privilege | (string & {}),
  id: string,
  surroundings: Surroundings,
): boolean {
  if (asker.rights.system) return true;
  return (
    reaches(asker, 'read', id, surroundings) &&
    (privilege === 'read' || reaches(asker, privilege, id, surroundings))
  );
}

function reaches(
  asker: Asker,
  privilege: Privilege | (string & {}),
  id: string,
  surroundings: Surroundings,
): boolean {
  const { model, rights } = asker;
  const record = surroundings.get(id);
  if (!record) return false;
  const object = objectOf(model, record.object);
  const depth = depthOf(rights, object.name, privilege);
  const { access } = object.definition;
  if (access.kind === 'common') return depth !== 'none';
  if (access.kind === 'part') {
    if (depth === 'none') return false;
    if (record.parentId === null)
      return access.unbound !== undefined && record.ownerId === rights.userId;
    if (isHeldHidden(rights, record.heldBy)) return false;
    if (surroundings.get(record.parentId)?.deleted !== false) return false;
    return isAllowed(
      notOpen(asker),
      privilege === 'read' ? 'read' : (access.by ?? 'edit'),
      record.parentId,
      surroundings,
    );
  }
  if (depth === 'none') return false;
  if (covers(rights, depth, record)) return true;
  if (privilege === 'read' && record.shared !== 'none') return true;
  if (privilege === 'edit' && record.shared === 'edit') return true;
  if (isOpenFor(rights, privilege, record.openId)) return true;
  if (
    privilege !== 'read' ||
    !parentLink(object) ||
    record.parentId === null ||
    isWalledOff(rights, record)
  )
    return false;
  const parent = surroundings.get(record.parentId);
  return (
    parent !== undefined &&
    !parent.deleted &&
    isAllowed(notOpen(asker), 'read', record.parentId, surroundings)
  );
}

const ofKeepers = new Set<string>(['read', 'edit', 'assign', 'delete']);

/** Whether a record that stands open there stands so for this privilege. */
export function isOpenFor({ open }: Rights, privilege: string, openId: string | null): boolean {
  if (openId === null) return false;
  if (open.kept.includes(openId)) return ofKeepers.has(privilege);
  return privilege === 'read' && open.ids.includes(openId);
}
