import type { ImportKey } from '#model/importing.ts';
import type { FieldModel, ObjectModel } from '#model/model.ts';

const textual = new Set(['text', 'email', 'autoNumber']);

/** The fields by which rows find records of the object, best first: the declared ones and one's own, or those that are unique or indexed texts; id and title always. */
export function keysOf(object: ObjectModel): ImportKey[] {
  const { importing, title } = object.definition;
  const indexed = [...object.fields.values()]
    .filter((field) => isIndexed(field.name, object))
    .filter((field) => !importing?.keys || isOwn(field))
    .map((field) => ({ field: field.name }));
  const declared = [...(importing?.keys ?? []), ...indexed];
  const known = new Set(declared.map((key) => key.field));
  return [
    { field: 'id' },
    ...declared,
    ...(known.has(title) || !object.fields.has(title) ? [] : [{ field: title }]),
  ];
}

/** The key of that field, or undefined where none is. */
export function keyOf(object: ObjectModel, field: string): ImportKey | undefined {
  return keysOf(object).find((key) => key.field === field);
}

// A field that the workspace made for itself, no definition could name.
function isOwn({ columns }: FieldModel): boolean {
  return columns[0]?.key !== undefined;
}

function isIndexed(name: string, object: ObjectModel): boolean {
  const field = object.fields.get(name);
  if (!field || field.standard || !textual.has(field.kind) || name === object.definition.title)
    return false;
  return field.field.unique === true || field.field.sortable === true;
}
