import { evaluate } from '#model/evaluate.ts';
import { objectOf } from '#model/model.ts';
import { parentLink } from '../access/reach.ts';
import type { Scope } from '../scope.ts';
import type { Loaded } from './load.ts';
import { linkOf } from './planned.ts';

type Left = { object: string; id: string; field: null; code: 'left-house' };

/** What of these changes has left the house (a mail that went out) and is named by an undo, not undone; what is part of it stays with it and needs no naming. */
export function leftHouse(
  scope: Scope,
  rows: readonly { readonly object: string; readonly record_id: string }[],
  loaded: Loaded,
): ReadonlyMap<string, readonly Left[]> {
  const gone = new Map<string, readonly Left[]>();
  for (const { object, record_id: id } of rows) {
    const condition = objectOf(scope.model, object).definition.leftHouseWhen;
    const record = loaded.get(id);
    if (condition && record && evaluate(condition, record, { model: scope.model, object }))
      gone.set(id, [{ object, id, field: null, code: 'left-house' }]);
  }
  if (gone.size === 0) return gone;
  for (const { object, record_id: id } of rows) {
    const parent = parentLink(objectOf(scope.model, object));
    const record = loaded.get(id);
    const parentId = parent && record ? linkOf(record, parent.field) : null;
    if (parentId !== null && gone.has(parentId) && !gone.has(id)) gone.set(id, []);
  }
  return gone;
}
