import type { FieldOfKind } from '#model/field.ts';
import { narrowerObjects, objectOf, type Model, type ObjectModel } from '#model/model.ts';

/** A roll-up of an object. */
export type RollUpField = {
  readonly object: ObjectModel;
  readonly name: string;
  readonly field: FieldOfKind<'rollUp'>;
};

/** A roll-up that the records of some object feed: its name, and the link to whose record it belongs. */
type Fed = { readonly field: string; readonly link: string };

/** The roll-ups of an object. */
export function rollUpsOf(object: ObjectModel): RollUpField[] {
  return [...object.fields.values()].flatMap(({ name, field }) =>
    field.kind === 'rollUp' ? [{ object, name, field }] : [],
  );
}

const known = new WeakMap<Model, ReadonlyMap<string, readonly Fed[]>>();

/** The roll-ups that each object's records feed, by the object's name. */
export function rollUpsFedBy(model: Model): ReadonlyMap<string, readonly Fed[]> {
  const there = known.get(model) ?? feeds(model);
  known.set(model, there);
  return there;
}

function feeds(model: Model): Map<string, Fed[]> {
  const fed = new Map<string, Map<string, Fed>>();
  for (const { name, field } of [...model.objects.values()].flatMap(rollUpsOf)) {
    const over = objectOf(model, field.over.object);
    // A whole (party) is written as the company or person that each record is.
    for (const { name: feeder } of [over, ...narrowerObjects(model, over)]) {
      const list = fed.get(feeder) ?? new Map<string, Fed>();
      list.set(`${name} ${field.over.link}`, { field: name, link: field.over.link });
      fed.set(feeder, list);
    }
  }
  return new Map([...fed].map(([feeder, list]) => [feeder, [...list.values()]]));
}
