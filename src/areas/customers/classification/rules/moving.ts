import { addDays, compareDays } from '#kit/day.ts';
import type { ChangeInput } from '#model/api.ts';

/** A customer whose class is another from that day on, with the stretch of the one that he has. */
type Moving = {
  readonly id: string;
  readonly next: string | null;
  readonly period: string | null;
  readonly fromOn: string | null;
};

/** The change that gives a customer his new class from the day on; the stretch before it ends by itself. */
export function classChange(
  { id: party, next, period, fromOn }: Moving,
  {
    classification,
    given,
    day,
  }: {
    readonly classification: string;
    readonly given: 'by-rule' | 'by-ranking';
    readonly day: string;
  },
): ChangeInput[] {
  const object = 'party-class';
  const isOfToday = fromOn !== null && compareDays(fromOn, day) === 0;
  if (period !== null && isOfToday)
    return next === null
      ? [{ op: 'delete', object, id: period }]
      : [{ op: 'update', object, id: period, values: { value: next, given, reason: null } }];
  if (next !== null)
    return [
      { op: 'create', object, values: { party, classification, value: next, fromOn: day, given } },
    ];
  if (period === null) return [];
  return [{ op: 'update', object, id: period, values: { untilOn: addDays(day, -1) } }];
}
