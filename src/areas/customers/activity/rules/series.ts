import { occurrencesBefore, readRule, writeRule, type Repetition } from '#kit/recurrence.ts';
import type { ChangeInput } from '#model/api.ts';
import { textAt } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';

// What the next one takes over; what came of the last one stays with it.
const copied = [
  'kind',
  'subject',
  'text',
  'regarding',
  'customer',
  'owner',
  'unit',
  'priority',
  'allDay',
  'remindBefore',
  'availability',
  'direction',
  'location',
  'private',
  'tags',
] as const;

/** What another one of the same series is made with. */
export function copyOf(record: StoredRecord): Record<string, unknown> {
  return Object.fromEntries(
    copied.flatMap((name) => (record[name] == null ? [] : [[name, record[name]]])),
  );
}

/** The same people for another activity, their replies still to come. */
export function copiedParticipants(
  participants: readonly StoredRecord[],
  activity: string,
): ChangeInput[] {
  return participants.map((one) => ({
    op: 'create',
    object: 'participant',
    values: {
      activity,
      user: textAt(one, 'user'),
      party: textAt(one, 'party'),
      address: textAt(one, 'address'),
      role: textAt(one, 'role') ?? 'required',
    },
  }));
}

/** The rule from one of its times on: of a number of times, those that are left. */
export function remainingRule(repetition: Repetition, from: string): string {
  const parts = new Map(readRule(repetition.rule));
  const count = parts.get('COUNT');
  if (count === undefined) return repetition.rule;
  const left = Number(count) - occurrencesBefore(repetition, from);
  return writeRule(parts.set('COUNT', String(Math.max(1, left))));
}
