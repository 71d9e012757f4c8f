import { narrowerObjects, objectOf, type ObjectModel } from '#model/model.ts';
import type { Scope } from '../scope.ts';
import { fieldsNotShown, heldByColumn } from './held-parts.ts';
import { depthOf, parentLink } from './reach.ts';
import { isAllOpen } from './visible.ts';

/**
 * Whether the asker may read every record of the object that is not private, of a part through what it hangs on: what
 * streams without a look at each record asks this, and leaves out what `tellsNothingPrivate` does.
 */
export function readsAll(scope: Scope, object: ObjectModel): boolean {
  if (scope.rights.system) return true;
  const { access } = object.definition;
  if (access.kind !== 'part' || narrowerObjects(scope.model, object).length > 0)
    return isAllOpen(scope, object);
  if (depthOf(scope.rights, object.name, 'read') === 'none') return false;
  if (heldByColumn(object) !== undefined && fieldsNotShown(scope.rights).length > 0) return false;
  const target = parentLink(object)?.target;
  const parents =
    target === undefined
      ? [...scope.model.objects.values()].filter((one) => one.definition.access.kind !== 'part')
      : [objectOf(scope.model, target)];
  return parents.every((parent) => readsAll(scope, parent));
}
