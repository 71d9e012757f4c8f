import { instantIn } from '#kit/instant.ts';
import { refuseIf } from '#kit/problem.ts';
import { textAt } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';

/** The stages of a method in the order in which they are gone through. */
export function inOrder(stages: readonly StoredRecord[]): StoredRecord[] {
  return stages.toSorted(
    (a, b) =>
      orderOf(a) - orderOf(b) || (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0),
  );
}

/** How an opportunity goes from a stage to another of the same method; `switched` where it comes from elsewhere. */
export type Way = 'onward' | 'jumped' | 'back' | 'switched';

/** Tells a step onward from one that leaves stages out and one that goes back. */
export function wayBetween(stages: readonly StoredRecord[], from: string, to: string): Way {
  const path = inOrder(stages).map((stage) => textAt(stage, 'id'));
  const [start, end] = [path.indexOf(from), path.indexOf(to)];
  if (start === -1) return 'switched';
  if (end < start) return 'back';
  return end - start > 1 ? 'jumped' : 'onward';
}

/** The days between two instants, to the hundredth; none where the later is the earlier. */
export function daysBetween(from: string | null, to: string): string | null {
  if (from === null) return null;
  const days = Math.max(0, Date.parse(to) - Date.parse(from)) / 86_400_000;
  return String(Math.round(days * 100) / 100);
}

type Clock = { readonly now: string; readonly today: string; readonly zone: string };

/** When something happened of which only the day is known: noon of it, but never before what came last; now, if it is today. */
export function instantOn(
  day: string | null,
  { now, today, zone }: Clock,
  since: string | null,
): string {
  if (day === null || day === today) return now;
  refuseIf(day > today, 'opportunity.future-day', {}, { field: 'on' });
  const noon = instantIn(zone, day, '12:00');
  const isSameDay = since !== null && since > noon && since < instantIn(zone, day, '23:59');
  return isSameDay ? since : noon;
}

function orderOf(stage: StoredRecord): number {
  return typeof stage['order'] === 'number' ? stage['order'] : 0;
}

function nameOf(stage: StoredRecord): string {
  return textAt(stage, 'name') ?? '';
}
