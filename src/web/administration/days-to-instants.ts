import { addDays } from '#kit/day.ts';
import { instantIn } from '#kit/instant.ts';

type Days = { readonly from?: string | undefined; readonly until?: string | undefined };

/** Days of a zone, both included, as the instants between which they lie. */
export function instantsOf(
  zone: string,
  { from, until }: Days,
): {
  from: string | undefined;
  until: string | undefined;
} {
  return {
    from: from === undefined ? undefined : instantIn(zone, from, '00:00:00'),
    until: until === undefined ? undefined : instantIn(zone, addDays(until, 1), '00:00:00'),
  };
}
