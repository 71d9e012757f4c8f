import type { AnyCondition } from './condition.ts';
import type { Field, Kind } from './field.ts';
import type { ObjectDefinition } from './object.ts';

type Fields<F> = { readonly fields: ReadonlyMap<string, F> };
type Checked = Fields<{ readonly name: string; readonly kind: Kind; readonly field: Field }> & {
  readonly name: string;
  readonly owned: boolean;
  readonly definition: Pick<ObjectDefinition, 'kind'>;
};

/** When a number without gaps is given; undefined for every other field. */
export function issuedWhen(field: Field): AnyCondition | undefined {
  return field.kind === 'autoNumber' && field.scheme.kind === 'gap-free'
    ? field.scheme.issuedWhen
    : undefined;
}

/** The fields of an object that hold numbers without gaps. */
export function issuedNumbers<F extends { readonly field: Field }>(object: Fields<F>): F[] {
  return [...object.fields.values()].filter(({ field }) => issuedWhen(field) !== undefined);
}

/** Refuses schemes that cannot work (an error of the programmer). */
export function checkSchemes(object: Checked): void {
  for (const { name, field } of object.fields.values()) {
    if (field.kind !== 'autoNumber') continue;
    const { datedBy, perUnit, kind } = field.scheme;
    const dated = datedBy === undefined ? undefined : object.fields.get(datedBy)?.kind;
    if (datedBy !== undefined && dated !== 'day' && dated !== 'instant')
      throw new Error(`${object.name}.${name} is dated by ${datedBy}, which is no day or instant`);
    if (perUnit && !object.owned)
      throw new Error(`${object.name}.${name} counts for each unit, but records have none`);
    if (kind === 'gap-free' && object.definition.kind === 'fact')
      throw new Error(`${object.name}.${name}: a fact is not issued`);
  }
}
