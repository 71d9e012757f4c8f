import { Problem } from '#kit/problem.ts';
import type { Column } from './columns.ts';
import type { Kind } from './field.ts';
import { isToMany, valueKind, type FieldModel, type Model, type ObjectModel } from './model.ts';

/** One link of a path: the field of the object that leads to the target. */
export type PathStep = {
  readonly object: ObjectModel;
  readonly field: FieldModel;
  readonly target: ObjectModel;
};

/** A path over to-one links to a field or a part of it, as conditions, sorting and grouping read it. */
export type FieldPath = {
  readonly text: string;
  readonly steps: readonly PathStep[];
  /** The object that the field belongs to. */
  readonly object: ObjectModel;
  readonly field: FieldModel;
  /** The kind that is compared: of the part, of the result of a formula or roll-up, else of the field. */
  readonly kind: Kind;
  /** The column that is compared; none for to-many links, roll-ups and values of several columns. */
  readonly column?: Column;
};

/** A to-many link: a field of the object itself, or a field of `target` whose records point here. */
export type ManyLink = {
  readonly text: string;
  /** The object whose records are meant. */
  readonly target: ObjectModel;
  /** The object that the field belongs to. */
  readonly owner: ObjectModel;
  readonly field: FieldModel;
  /** own: our list of links; back: their link to us; back-list: their list of links with us in it. */
  readonly way: 'own' | 'back' | 'back-list';
};

/** How many names a path may have, the part of a value not counted. */
const longestPath = 3;

/** The field at the path, or undefined where there is none. */
export function findPath(model: Model, object: ObjectModel, text: string): FieldPath | undefined {
  const names = text.split('.');
  const steps: PathStep[] = [];
  let here = object;
  for (const [index, name] of names.entries()) {
    const field = here.fields.get(name);
    if (!field || index >= longestPath) return undefined;
    const rest = names.slice(index + 1);
    const ended = endAt(field, rest);
    if (ended) return { text, steps, object: here, field, ...ended };
    const target = stepTarget(model, field);
    if (!target) return undefined;
    steps.push({ object: here, field, target });
    here = target;
  }
  return undefined;
}

/** The field at the path; refuses what is not there with the code that a hidden field has too. */
export function pathOf(model: Model, object: ObjectModel, text: string): FieldPath {
  const path = findPath(model, object, text);
  if (!path) throw new Problem('condition.field-unknown', { field: text }, { field: text });
  return path;
}

/** The to-many link of that name (`members`, or `contact.account` for records that point here), or undefined. */
export function findMany(model: Model, object: ObjectModel, text: string): ManyLink | undefined {
  const [name, linkName, ...more] = text.split('.');
  if (name === undefined || more.length > 0) return undefined;
  if (linkName === undefined) return ownMany(model, object, name);
  const owner = model.objects.get(name);
  const field = owner?.fields.get(linkName);
  if (!owner || !field || !pointsTo(model, field, object)) return undefined;
  return { text, target: owner, owner, field, way: isToMany(field.kind) ? 'back-list' : 'back' };
}

/** The to-many link of that name; refuses what is not there. */
export function manyOf(model: Model, object: ObjectModel, text: string): ManyLink {
  const many = findMany(model, object, text);
  if (!many) throw new Problem('condition.link-unknown', { link: text }, { field: text });
  return many;
}

function ownMany(model: Model, object: ObjectModel, name: string): ManyLink | undefined {
  const field = object.fields.get(name);
  const target = field?.target === undefined ? undefined : model.objects.get(field.target);
  if (!field || !target || !isToMany(field.kind)) return undefined;
  return { text: name, target, owner: object, field, way: 'own' };
}

// Several objects may stand over one table: a link to the party leads to the account of the same id.
function pointsTo(model: Model, field: FieldModel, object: ObjectModel): boolean {
  if (field.field.kind === 'anyLink') {
    return field.field.objects === undefined || field.field.objects.includes(object.name);
  }
  const target = field.target === undefined ? undefined : model.objects.get(field.target);
  if (target?.table !== object.table) return false;
  return !target.only || !object.only || target.only.is === object.only.is;
}

function endAt(
  field: FieldModel,
  rest: readonly string[],
): Pick<FieldPath, 'kind' | 'column'> | undefined {
  if (rest.length === 0) return { kind: valueKind(field.field), column: comparedColumn(field) };
  const column = field.columns.find((one) => one.part === rest[0] && one.partKind !== undefined);
  if (rest.length > 1 || !column?.partKind) return undefined;
  return { kind: column.partKind, column };
}

// Amounts of several currencies compare only in the base currency.
function comparedColumn(field: FieldModel): Column | undefined {
  if (valueKind(field.field) === 'money')
    return field.columns.find((column) => column.part === 'base');
  const [first] = field.columns;
  return first?.part === undefined ? first : undefined;
}

function stepTarget(model: Model, field: FieldModel): ObjectModel | undefined {
  if (isToMany(field.kind) || field.target === undefined) return undefined;
  return model.objects.get(field.target);
}
