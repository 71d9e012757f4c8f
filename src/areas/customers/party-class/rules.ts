import { addDays } from '#kit/day.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect } from '#model/effect.ts';
import { relatedOf, textAt, updateOf } from '#model/reading.ts';

/** A customer has one class of a classification at a time: a new one ends the one before on the day before. */
export const oneClassAtATime: Effect = {
  object: 'party-class',
  on: ['fromOn', 'classification'],
  needs: [{ object: 'party-class', link: 'party', of: 'party' }],
  derive: ({ op, id, after }, context): ChangeInput[] => {
    const from = textAt(after, 'fromOn');
    if (op === 'delete' || from === null) return [];
    return relatedOf(context, 'party-class')
      .filter(
        (other) =>
          other['id'] !== id && textAt(other, 'classification') === textAt(after, 'classification'),
      )
      .filter(
        (other) => startsBefore(other['fromOn'], from) && holdsOn(textAt(other, 'untilOn'), from),
      )
      .flatMap((other) => updateOf('party-class', other, { untilOn: addDays(from, -1) }));
  },
};

function startsBefore(fromOn: unknown, day: string): boolean {
  return typeof fromOn === 'string' && fromOn < day;
}

function holdsOn(untilOn: string | null, day: string): boolean {
  return untilOn === null || untilOn >= day;
}
