import type { Text } from '#kit/text.ts';
import type { Kind } from '#model/field.ts';
import type { ImportChild } from '#model/importing.ts';
import { isToMany, isToOne, objectOf, type FieldModel, type ObjectModel } from '#model/model.ts';
import { fieldRightOf } from '../access/reach.ts';
import type { Scope } from '../scope.ts';
import { joinLabels, partsOfKind } from './part-labels.ts';

/** A place that a cell may go to. */
export type Target = {
  readonly path: string;
  readonly label: Text;
  readonly kind: Kind;
  readonly field: FieldModel;
  /** Of a value of several columns. */
  readonly part?: string;
  /** The link of the row's record that leads to the record with the field. */
  readonly link?: { readonly field: FieldModel; readonly target: ObjectModel };
  readonly child?: {
    readonly definition: ImportChild;
    readonly object: ObjectModel;
    readonly index: number;
  };
};

const origin = new Set(['createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

/** Every place that columns may be mapped to by this user: fields, their parts, linked records, parts of the record, author and dates. */
export function targetsOf(scope: Scope, object: ObjectModel): Target[] {
  const fields = [...object.fields.values()].filter((field) => isSettable(scope, object, field));
  const id = object.fields.get('id');
  return [
    ...(id ? [plain(id)] : []),
    ...fields.flatMap((field) => fieldTargets(field)),
    ...fields.flatMap((field) => linkTargets(scope, field)),
    ...(object.definition.importing?.children ?? []).flatMap((child) => childTargets(scope, child)),
    ...[...object.fields.values()].filter((field) => origin.has(field.name)).map(plain),
  ];
}

/** Whether the field keeps an author or date of the record itself. */
export function isOrigin(name: string): boolean {
  return origin.has(name);
}

function plain(field: FieldModel): Target {
  return { path: field.name, label: field.label, kind: field.kind, field };
}

function isSettable(
  scope: Scope,
  object: ObjectModel,
  { name, kind, field, standard }: FieldModel,
): boolean {
  if (['formula', 'rollUp', 'file', 'files', 'anyLink', 'id'].includes(kind)) return false;
  if (field.readOnly || (standard && name !== 'owner' && name !== 'unit')) return false;
  return fieldRightOf(scope.rights, object.name, name) === 'full';
}

function fieldTargets(field: FieldModel): Target[] {
  const parts = Object.entries(partsOfKind[field.kind] ?? {});
  return [
    plain(field),
    ...parts.map(([part, { label, kind }]) => ({
      path: `${field.name}.${part}`,
      label: joinLabels(field.label, label),
      kind,
      field,
      part,
    })),
  ];
}

// Of people of ours a file knows the name or the address of mail, never more.
function linkTargets(scope: Scope, field: FieldModel): Target[] {
  if (!isToOne(field.kind) || field.kind === 'user' || field.target === undefined) return [];
  const target = objectOf(scope.model, field.target);
  return [...target.fields.values()]
    .filter((one) => isSettable(scope, target, one) && !isToOne(one.kind) && !isToMany(one.kind))
    .flatMap(fieldTargets)
    .map((one) => ({
      ...one,
      path: `${field.name}.${one.path}`,
      label: joinLabels(field.label, one.label),
      link: { field, target },
    }));
}

function childTargets(scope: Scope, definition: ImportChild): Target[] {
  const object = objectOf(scope.model, definition.object);
  const fields = definition.fields.flatMap((name) => object.fields.get(name) ?? []);
  const settable = fields.filter((field) => isSettable(scope, object, field));
  const numbers = Array.from({ length: definition.most }, (_, at) => at + 1);
  return numbers.flatMap((index) =>
    settable.flatMap(fieldTargets).map((one) => ({
      ...one,
      path: `${definition.name}[${index}].${one.path}`,
      label: joinLabels(numbered(definition.label, index, definition.most), one.label),
      kind: one.field.name === definition.fields[0] && definition.kind ? definition.kind : one.kind,
      child: { definition, object, index },
    })),
  );
}

function numbered(label: Text, index: number, most: number): Text {
  return most === 1 ? label : { en: `${label.en} ${index}`, zh: `${label.zh}${index}` };
}
