import type { ObjectMeta } from '#model/api.ts';

const isSlot = (name: string): boolean => /^class[1-6]$/.test(name);

/** Shows the class fields of customers under the names of their schemes; those that no scheme fills are not there. */
export function withClassNames(
  objects: readonly ObjectMeta[],
  names: ReadonlyMap<string, string>,
): ObjectMeta[] {
  const isThere = (path: string): boolean => !isSlot(path) || names.has(path);
  return objects.map((object) =>
    object.fields.some(({ name }) => isSlot(name))
      ? {
          ...object,
          fields: object.fields.flatMap((field) => {
            const scheme = names.get(field.name);
            if (scheme !== undefined && isSlot(field.name))
              return [{ ...field, label: { en: scheme, zh: scheme } }];
            return isThere(field.name) ? [field] : [];
          }),
          list: { ...object.list, columns: object.list.columns.filter(isThere) },
          form: object.form.map((section) => ({
            ...section,
            fields: section.fields.filter(isThere),
          })),
        }
      : object,
  );
}
