import type { Effect } from '#model/effect.ts';
import { objectOf, type Model } from '#model/model.ts';
import { neighbours } from '../commit/permit.ts';
import type { Planned } from '../commit/planned.ts';

type Need = NonNullable<Effect['needs']>[number];

/** Marks of what changes write: their records, and under what rules look for these. */
export function marksOfWriting(model: Model, changes: readonly Planned[]): string[] {
  const needs = [...model.effects.values()].flat().flatMap((effect) => effect.needs ?? []);
  const byTable = Map.groupBy(needs, ({ object }) => objectOf(model, object).table);
  return changes.flatMap(({ object, id, before, after }) => [
    id,
    ...(byTable.get(object.table) ?? []).flatMap((need) => [
      ...markOf(model, need, before?.[need.link]),
      ...markOf(model, need, after[need.link]),
    ]),
  ]);
}

/** Marks of what the plan of these changes has read: their records, what these point to, and what rules look for. */
export function marksOfReading(model: Model, changes: readonly Planned[]): string[] {
  const sought = changes.flatMap(({ object, id, after }) =>
    (model.effects.get(object.name) ?? []).flatMap(({ needs = [] }) =>
      needs.flatMap((need) => markOf(model, need, need.of === undefined ? id : after[need.of])),
    ),
  );
  return [...changes.map(({ id }) => id), ...neighbours(changes), ...sought];
}

function markOf(model: Model, { object, link }: Need, value: unknown): string[] {
  return typeof value === 'string' ? [`${objectOf(model, object).table}.${link}=${value}`] : [];
}
