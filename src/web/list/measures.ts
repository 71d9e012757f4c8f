import type { ObjectMeta } from '#model/api.ts';
import { figureFields } from './grouping.ts';

const names = ['count', 'sum', 'avg', 'min', 'max'] as const;
type MeasureName = (typeof names)[number];

/** Reads `sum:revenue`; whatever is not understood counts. */
export function readMeasure(text: string): {
  readonly name: MeasureName;
  readonly field: string | null;
} {
  const [asked, field = null] = text.split(':');
  const name = names.find((one) => one === asked);
  return name && name !== 'count' && field ? { name, field } : { name: 'count', field: null };
}

/** The measures that are offered for an object, by their name. */
export function offeredMeasures(
  object: Pick<ObjectMeta, 'fields'>,
  wanted: readonly MeasureName[] = names,
): string[] {
  const figures = wanted.filter((name) => name !== 'count');
  return [
    'count',
    ...figureFields(object).flatMap(({ name }) => figures.map((figure) => `${figure}:${name}`)),
  ];
}

/** The measure that the object can answer: the asked one, or the number of records. */
export function knownMeasure(object: Pick<ObjectMeta, 'fields'>, asked: string): string {
  return offeredMeasures(object).includes(asked) ? asked : 'count';
}
