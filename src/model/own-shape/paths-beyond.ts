import type { Condition } from '../condition.ts';
import type { Model, ObjectModel } from '../model.ts';
import { findPath } from '../path.ts';

/** The paths of a condition that lead over links, each as far as its field: what is looked up before the condition can be judged. */
export function pathsBeyond(model: Model, object: ObjectModel, condition: Condition): string[] {
  if ('link' in condition) return [];
  if ('field' in condition) {
    const path = findPath(model, object, condition.field);
    if (!path || path.steps.length === 0) return [];
    return [[...path.steps, path].map(({ field }) => field.name).join('.')];
  }
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.none;
  return parts.flatMap((part) => pathsBeyond(model, object, part));
}
