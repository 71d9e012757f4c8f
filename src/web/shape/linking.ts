import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { isCustomer } from '#web/api/customers.ts';

/** A field of an object whose records point at records of another. */
export type Linking = { readonly object: ObjectMeta; readonly field: FieldMeta };

/** All fields that point at an object's records; what points at any customer points at companies, people and households too. */
export function linkingTo(
  objects: readonly ObjectMeta[],
  name: string,
  isOffered: (object: ObjectMeta) => boolean,
): Linking[] {
  const here = isCustomer(name) ? [name, 'party'] : [name];
  return objects
    .filter(isOffered)
    .flatMap((object) =>
      object.fields
        .filter(({ kind, target }) => kind === 'link' && here.includes(target ?? ''))
        .map((field) => ({ object, field })),
    );
}
