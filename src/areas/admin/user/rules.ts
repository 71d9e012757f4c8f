import { isZone } from '#kit/instant.ts';
import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { textAt } from '#model/reading.ts';

/** A time zone that nobody knows would end every day and hour shown to this person, or reckoned for him. */
export function zoneIsKnown(object: string): Effect {
  return {
    object,
    on: ['zone'],
    derive: ({ op, after }) => {
      const zone = textAt(after, 'zone');
      const isWrong = op !== 'delete' && zone !== null && !isZone(zone);
      refuseIf(isWrong, 'user.unknown-zone', { zone }, { field: 'zone' });
      return [];
    },
  };
}
