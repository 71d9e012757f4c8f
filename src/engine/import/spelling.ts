import { canonicalPhone } from '#kit/phone.ts';
import { isId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { sortKey } from '#kit/sort-key.ts';
import type { ImportChild, ImportKey } from '#model/importing.ts';
import type { ObjectModel } from '#model/model.ts';
import { normalise } from '../commit/normalise.ts';
import type { Scope } from '../scope.ts';

/** The value of a key in the spelling that is compared; null where it cannot be one. */
export function spelled(
  scope: Scope,
  object: ObjectModel,
  key: ImportKey,
  value: unknown,
): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  if (text === '') return null;
  if (key.field === 'id') return isId(text.toLowerCase()) ? text.toLowerCase() : null;
  const field = object.fields.get(key.field);
  if (!field) return null;
  if (isByTitle(object, key))
    return sortKey(text.slice(0, 400), object.definition.names === 'person' ? 'person' : 'text');
  const kept = keptSpelling(() => normalise(field, text, scope));
  if (kept === null) return null;
  const plain = key.spell ? key.spell(kept) : kept;
  return plain === '' ? null : plain;
}

/** Whether the key is the title as the search table keeps it, found in any case and script. */
export function isByTitle(object: ObjectModel, key: ImportKey): boolean {
  return key.field === object.definition.title && key.in === undefined;
}

/** The spelling by which a part is known again among those of its record; null where it has none. */
export function spelledPart(scope: Scope, definition: ImportChild, value: unknown): string | null {
  if (typeof value === 'object' && value !== null)
    return JSON.stringify(
      Object.entries(value)
        .filter(([, part]) => part != null)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  if (typeof value !== 'string' || value.trim() === '') return null;
  const phone = definition.kind === 'phone' ? canonicalPhone(value, scope.workspace.country) : null;
  return phone?.replace(/;ext=\d+$/, '') ?? value.normalize('NFKC').trim().toLowerCase();
}

// What the door would refuse finds nothing; it is refused with its reason when it is written.
function keptSpelling(read: () => unknown): string | null {
  try {
    const value = read();
    return typeof value === 'string' ? value : null;
  } catch (problem) {
    if (problem instanceof Problem) return null;
    throw problem;
  }
}
