import type { ImportKey } from '#model/importing.ts';
import type { ObjectModel } from '#model/model.ts';

const textual = new Set(['text', 'email', 'autoNumber']);

/** The fields by which rows find records of the object, best first: the declared ones, or those that are unique or indexed texts; id and title always. */
export function keysOf(object: ObjectModel): ImportKey[] {
  const { importing, title } = object.definition;
  const declared =
    importing?.keys ??
    [...object.fields.values()]
      .filter((field) => isIndexed(field.name, object))
      .map((field) => ({ field: field.name }));
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

function isIndexed(name: string, object: ObjectModel): boolean {
  const field = object.fields.get(name);
  if (!field || field.standard || !textual.has(field.kind) || name === object.definition.title)
    return false;
  return field.field.unique === true || field.field.sortable === true;
}
