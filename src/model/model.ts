import type { Text } from '#kit/text.ts';
import type { Field, Kind } from './field.ts';
import type { ObjectDefinition } from './object.ts';
import { factFields, mergedFields, ownedFields, standardFields } from './standard-fields.ts';
import type { Effect } from './effect.ts';
import { columnsOf, ownColumnsOf, type Column } from './columns.ts';
import { checkFact } from './fact.ts';
import { checkSchemes } from './number-scheme.ts';
import { ownFieldName, ownObjectName } from './own-shape/names.ts';
import type { OwnShape } from './own-shape/rows.ts';

/** A field as the engine and the screens read it. */
export type FieldModel = {
  readonly name: string;
  readonly field: Field;
  readonly kind: Kind;
  readonly label: Text;
  /** Columns of the table; none for roll-ups and to-many links. */
  readonly columns: readonly Column[];
  /** The object that a link points to; undefined for any-links. */
  readonly target?: string;
  readonly standard: boolean;
  /** Of a field that the workspace made itself: the id under which its values stand. */
  readonly own?: { readonly id: string };
};

/** An object as the engine and the screens read it. */
export type ObjectModel = {
  readonly name: string;
  readonly definition: ObjectDefinition;
  readonly table: string;
  readonly only?: { readonly column: string; readonly is: string };
  readonly fields: ReadonlyMap<string, FieldModel>;
  readonly owned: boolean;
  /** The yes/no field that makes a record private, where the object has one. */
  readonly privacy?: FieldModel;
  /** The link to where a record without owner stands open, where the object has one. */
  readonly opening?: FieldModel;
};

/** All objects of one workspace: the defined ones with what it made of them. */
export type Model = {
  readonly objects: ReadonlyMap<string, ObjectModel>;
  /** What the workspace made of the product's model; absent where nothing. */
  readonly own?: { readonly standard: Model; readonly shape: OwnShape };
  /** What changes entail, by the object that changes. */
  readonly effects: ReadonlyMap<string, readonly Effect[]>;
};

/** Builds the model and refuses definitions that contradict each other (an error of the programmer). */
export function createModel(
  definitions: Readonly<Record<string, ObjectDefinition>>,
  effects: readonly Effect[] = [],
): Model {
  const objects = new Map<string, ObjectModel>();
  for (const [key, definition] of Object.entries(definitions)) {
    if (key !== definition.name)
      throw new Error(`object ${definition.name} is registered as ${key}`);
    refuseOwnNames(definition);
    objects.set(key, objectModel(definition));
  }
  for (const object of objects.values()) checkObject(object, objects);
  return { objects, effects: Map.groupBy(effects, (effect) => effect.object) };
}

/** The object of that name; an unknown name is a bug of the caller. */
export function objectOf(model: Model, name: string): ObjectModel {
  const object = model.objects.get(name);
  if (!object) throw new Error(`no object ${name}`);
  return object;
}

/** The objects over parts of this object's table (account, contact and household of party); none where the object is no such whole. */
export function narrowerObjects(model: Model, object: ObjectModel): ObjectModel[] {
  if (object.only) return [];
  return [...model.objects.values()].filter(
    (one) => one.only !== undefined && one.table === object.table,
  );
}

/** The kind whose values, operators and columns a field has: a formula's or roll-up's is its result's. */
export function valueKind(field: Field): Kind {
  return field.kind === 'formula' || field.kind === 'rollUp' ? field.result : field.kind;
}

/** Whether the kind links to one record. */
export function isToOne(kind: Kind): boolean {
  return kind === 'link' || kind === 'user' || kind === 'file' || kind === 'anyLink';
}

/** Whether the kind links to many records. */
export function isToMany(kind: Kind): boolean {
  return kind === 'links' || kind === 'files';
}

function refuseOwnNames({ name, fields }: ObjectDefinition): void {
  const own = Object.keys(fields).find((one) => ownFieldName.test(one));
  if (ownObjectName.test(name) || own !== undefined)
    throw new Error(`${name} ${own ?? ''} has a name that is kept for what workspaces make`);
}

/** The model of one object by its definition. */
export function objectModel(definition: ObjectDefinition): ObjectModel {
  const owned = definition.access.kind === 'owned';
  const fields = new Map<string, FieldModel>();
  const standard: Record<string, Field> = {
    ...standardFields,
    ...(owned ? ownedFields : {}),
    ...(definition.kind === 'fact' ? factFields : {}),
  };
  const merged: Record<string, Field> = definition.mergeable
    ? mergedFields(definition.table?.name ?? definition.name)
    : {};
  const all: Record<string, Field> = { ...definition.fields, ...merged, ...standard };
  for (const [name, field] of Object.entries(all)) {
    fields.set(
      name,
      fieldModel(name, field, { standard: name in standard, title: name === definition.title }),
    );
  }
  const only = definition.table?.only;
  return {
    name: definition.name,
    definition,
    table: definition.table?.name ?? definition.name.replaceAll('-', '_'),
    ...(only ? { only: { column: only.field, is: only.is } } : {}),
    fields,
    owned,
    ...privacyOf(definition, fields),
    ...openingOf(definition, fields),
  };
}

function privacyOf(
  { name, access }: ObjectDefinition,
  fields: ReadonlyMap<string, FieldModel>,
): { privacy?: FieldModel } {
  if (access.kind !== 'owned' || access.private === undefined) return {};
  const privacy = fields.get(access.private);
  if (privacy?.kind !== 'yesNo')
    throw new Error(`${name} is private by ${access.private}, which is no yes/no field`);
  return { privacy };
}

function openingOf(
  { name, access }: ObjectDefinition,
  fields: ReadonlyMap<string, FieldModel>,
): { opening?: FieldModel } {
  if (access.kind !== 'owned' || access.openIn === undefined) return {};
  const opening = fields.get(access.openIn);
  if (opening?.kind !== 'link')
    throw new Error(`${name} stands open in ${access.openIn}, which is no link`);
  return { opening };
}

/** A field under its name, as the engine and the screens read it. */
export function fieldModel(
  name: string,
  field: Field,
  is: { standard: boolean; title: boolean; own?: { id: string } } = {
    standard: false,
    title: false,
  },
): FieldModel {
  const target = targetOf(field);
  return {
    name,
    field,
    kind: field.kind,
    label: field.label,
    columns: is.own ? ownColumnsOf(name, field, is.own.id) : columnsOf(name, field, is.title),
    standard: is.standard,
    ...(is.own ? { own: is.own } : {}),
    ...(target ? { target } : {}),
  };
}

function targetOf(field: Field): string | undefined {
  if (field.kind === 'link' || field.kind === 'links') return field.object;
  if (field.kind === 'user') return 'user';
  if (field.kind === 'file' || field.kind === 'files') return 'file';
  return undefined;
}

function checkObject(object: ObjectModel, objects: ReadonlyMap<string, ObjectModel>): void {
  checkSchemes(object);
  checkFact(object, objects);
  const { definition, fields } = object;
  const named = [
    definition.title,
    ...definition.list.columns,
    ...definition.form.flatMap((section) => section.fields),
    ...(definition.search ?? []),
  ];
  for (const name of named) {
    if (!fields.has(name.split('.')[0] ?? name))
      throw new Error(`${object.name} names a field ${name} that it lacks`);
  }
  for (const field of fields.values()) {
    if (field.target && !objects.has(field.target)) {
      throw new Error(
        `${object.name}.${field.name} links to ${field.target}, which is not defined`,
      );
    }
  }
  for (const related of definition.related ?? []) {
    if (!objects.get(related.object)?.fields.has(related.link)) {
      throw new Error(
        `${object.name} lists ${related.object} by ${related.link}, which is not defined`,
      );
    }
  }
}
