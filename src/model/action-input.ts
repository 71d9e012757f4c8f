import { z } from 'zod';
import type { Field, ValueOf } from './field.ts';
import { fieldModel, type FieldModel } from './model.ts';
import { inputShape } from './shapes.ts';

type Fields = Readonly<Record<string, Field>>;

type Held<F> = F extends { readonly kind: 'link' | 'user' | 'file' | 'anyLink' }
  ? string
  : F extends { readonly kind: 'links' | 'files' }
    ? readonly string[]
    : ValueOf<F>;

/** What an action gets of each field: null where it was left empty, links as ids. */
export type InputOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { readonly required: true }
    ? Held<F[K]>
    : Held<F[K]> | null;
};

const known = new WeakMap<z.ZodType, readonly FieldModel[]>();

/** The input of an action, asked for in fields with their labels: screens make its form of them, the API takes what writes take. */
export function fieldsInput<const F extends Fields>(fields: F): z.ZodType<InputOf<F>> {
  const shapes = Object.entries(fields).map(([name, field]) => {
    const shape = inputShape(field);
    return [name, field.required === true ? shape : shape.optional().transform(orNull)] as const;
  });
  const schema = z.strictObject(Object.fromEntries(shapes));
  known.set(
    schema,
    Object.entries(fields).map(([name, field]) => fieldModel(name, field)),
  );
  // Each shape gives the value of its field; zod cannot follow that through a list of entries.
  return schema as unknown as z.ZodType<InputOf<F>>;
}

/** The fields of an action's input; undefined where it was declared otherwise. */
export function inputFieldsOf(input: z.ZodType): readonly FieldModel[] | undefined {
  return known.get(input);
}

function orNull(value: unknown): unknown {
  return value ?? null;
}
