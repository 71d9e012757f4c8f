import type { ObjectModel } from '#model/model.ts';
import type { Mask } from '#model/field.ts';
import type { Rights } from '../scope.ts';
import { fieldRightOf } from './reach.ts';

/** What may be shown of a value under a mask: `***1234`, `***@example.com`, or `***`. */
export function maskValue(mask: Mask | undefined, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value !== 'string') return null;
  if (mask === 'tail') return value.length > 7 ? `***${value.slice(-4)}` : '***';
  if (mask === 'domain') return `***${value.slice(value.lastIndexOf('@'))}`;
  return '***';
}

/** Shows a field's value to these rights: as it is, masked, or not at all (undefined). */
export function shown(rights: Rights, object: ObjectModel, name: string, value: unknown): unknown {
  const right = fieldRightOf(rights, object.name, name);
  if (right === 'hidden' || object.fields.get(name)?.field.internal) return undefined;
  return right === 'masked' ? maskValue(object.fields.get(name)?.field.mask, value) : value;
}
