import type { ObjectModel } from '#model/model.ts';
import { maskValue } from '#model/mask.ts';
import type { Rights } from '../scope.ts';
import { fieldRightOf } from './reach.ts';

/** Shows a field's value to these rights: as it is, masked, or not at all (undefined). */
export function shown(rights: Rights, object: ObjectModel, name: string, value: unknown): unknown {
  const right = fieldRightOf(rights, object.name, name);
  if (right === 'hidden' || object.fields.get(name)?.field.internal) return undefined;
  return right === 'masked' ? maskValue(object.fields.get(name)?.field.mask, value) : value;
}
