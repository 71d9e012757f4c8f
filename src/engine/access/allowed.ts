import type { Privilege } from '#model/api.ts';
import { objectOf, type Model } from '#model/model.ts';
import type { Surroundings } from '../commit/surroundings.ts';
import type { Rights } from '../scope.ts';
import { covers, depthOf, isWalledOff, parentLink } from './reach.ts';

/** Whether the rights allow the privilege (or action) over the record; a record without surroundings is refused. */
export function isAllowed(
  context: { model: Model; rights: Rights },
  privilege: Privilege | (string & {}),
  id: string,
  surroundings: Surroundings,
): boolean {
  const { model, rights } = context;
  if (rights.system) return true;
  const record = surroundings.get(id);
  if (!record) return false;
  const object = objectOf(model, record.object);
  const depth = depthOf(rights, object.name, privilege);
  const { access } = object.definition;
  if (access.kind === 'common') return depth !== 'none';
  if (access.kind === 'part') {
    if (depth === 'none' || record.parentId === null || surroundings.get(record.parentId)?.deleted !== false) return false;
    return isAllowed(context, privilege === 'read' ? 'read' : (access.by ?? 'edit'), record.parentId, surroundings);
  }
  if (depth === 'none') return false;
  if (covers(rights, depth, record)) return true;
  if (privilege === 'read' && record.shared !== 'none') return true;
  if (privilege === 'edit' && record.shared === 'edit') return true;
  if (privilege !== 'read' || !parentLink(object) || record.parentId === null || isWalledOff(rights, record)) return false;
  const parent = surroundings.get(record.parentId);
  return parent !== undefined && !parent.deleted && isAllowed(context, 'read', record.parentId, surroundings);
}
