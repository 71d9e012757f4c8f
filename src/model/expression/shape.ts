import type { Text } from '#kit/text.ts';
import type { Kind } from '../field.ts';
import { valueKind, type FieldModel, type Model } from '../model.ts';
import { isPartOf } from './parts.ts';

/** A field as formulas know it: what a definition says, and what the meta reply says of it. */
export type FormulaField = {
  readonly name: string;
  readonly kind: Kind;
  readonly valueKind: Kind;
  readonly label: Text;
  readonly target?: string;
  readonly options?: Readonly<Record<string, { readonly label: Text }>>;
  /** Of a formula: the paths that it reads. */
  readonly from?: readonly string[];
};

/** An object as formulas know it. */
export type FormulaObject = {
  readonly name: string;
  readonly label: Text;
  readonly fields: ReadonlyMap<string, FormulaField>;
};

/** The objects by name: of a workspace's model, or of what an administrator may see of it. */
export type FormulaShape = ReadonlyMap<string, FormulaObject>;

/** Where a path leads: over the fields of its links to a field, or a part of it (`address.city`). */
export type FormulaPath = {
  readonly links: readonly FormulaField[];
  readonly object: FormulaObject;
  readonly field: FormulaField;
  readonly part: string | null;
};

/** How many names a path may have. */
export const longestPath = 3;

const shapes = new WeakMap<Model, FormulaShape>();

/** What formulas may speak of in the model. */
export function shapeOf(model: Model): FormulaShape {
  const known = shapes.get(model) ?? shapeOfObjects(model.objects);
  shapes.set(model, known);
  return known;
}

/** What formulas may speak of among these objects. */
export function shapeOfObjects(objects: Model['objects']): FormulaShape {
  return new Map(
    [...objects.values()].map(({ name, definition, fields }) => [
      name,
      {
        name,
        label: definition.label.one,
        fields: new Map(
          [...fields.values()]
            .filter(({ field }) => !field.internal)
            .map((field) => [field.name, formulaField(field)]),
        ),
      },
    ]),
  );
}

function formulaField({ name, kind, label, target, field }: FieldModel): FormulaField {
  return {
    name,
    kind,
    valueKind: valueKind(field),
    label,
    ...(target === undefined ? {} : { target }),
    ...('options' in field && field.options ? { options: field.options } : {}),
    ...(field.kind === 'formula' ? { from: field.from } : {}),
  };
}

/** Where the path leads, or the name in it that leads nowhere; `tooLong` where it has more names than a path may have. */
export function resolvePath(
  shape: FormulaShape,
  object: FormulaObject,
  text: string,
):
  | FormulaPath
  | { readonly missing: string; readonly in: FormulaObject; readonly tooLong: boolean } {
  const names = text.split('.');
  const links: FormulaField[] = [];
  let here = object;
  for (const [index, name] of names.entries()) {
    const field = here.fields.get(name);
    if (!field || index >= longestPath)
      return { missing: name, in: here, tooLong: index >= longestPath };
    const rest = names.slice(index + 1);
    const [next] = rest;
    if (next === undefined) return { links, object: here, field, part: null };
    if (rest.length === 1 && isPartOf(field.kind, next))
      return { links, object: here, field, part: next };
    const target = isOneLink(field.kind) ? shape.get(field.target ?? '') : undefined;
    if (!target) return { missing: next, in: here, tooLong: false };
    links.push(field);
    here = target;
  }
  throw new Error('a path has a name');
}

/** Whether a path may lead on over a field of the kind. */
export function isOneLink(kind: Kind): boolean {
  return kind === 'link' || kind === 'user';
}
