import type { Field, Kind } from './field.ts';
import type { ObjectDefinition } from './object.ts';

type Dated<F> = {
  readonly definition: Pick<ObjectDefinition, 'kind' | 'datedBy'>;
  readonly fields: ReadonlyMap<string, F>;
};
type Checked = Dated<{
  readonly name: string;
  readonly kind: Kind;
  readonly field: Field;
  readonly target?: string;
}> & { readonly name: string; readonly definition: ObjectDefinition };

/** The field that says when a fact happened; undefined for records and documents. */
export function factDate<F>({ definition, fields }: Dated<F>): F | undefined {
  const { kind, datedBy = '' } = definition;
  return kind === 'fact' ? fields.get(datedBy) : undefined;
}

/** Refuses facts that a table partitioned by month cannot hold (an error of the programmer). */
export function checkFact(object: Checked, objects: ReadonlyMap<string, Checked>): void {
  for (const { name, target } of object.fields.values())
    if (target !== undefined && objects.get(target)?.definition.kind === 'fact')
      throw new Error(`${object.name}.${name} links to a fact, whose id alone is no key`);
  if (object.definition.kind !== 'fact') return;
  const date = factDate(object);
  if (date?.kind !== 'instant' || date.field.required !== true)
    throw new Error(`${object.name} is a fact and so needs a required instant that it is dated by`);
  const alone = [...object.fields.values()].find(({ field }) => field.unique);
  if (alone || object.definition.uniqueTogether)
    throw new Error(`${object.name} is a fact, of which nothing can be unique over all months`);
}
