import { occurrencesBetween } from '#kit/recurrence.ts';
import { addMilliseconds } from '#kit/instant.ts';

/** What a repeating activity says of its times. */
export type Series = {
  readonly startAt: string;
  readonly endAt: string | null;
  readonly repeats: string;
  readonly repeatsIn: string;
};

/** A time of a series: where the rule puts it, and how long it lasts. */
export type Occurrence = { readonly startAt: string; readonly endAt: string | null };

const mostInStretch = 500;

/** The times of a series that touch the stretch, but for those that were taken out of it. */
export function occurrencesOf(
  series: Series,
  taken: ReadonlySet<string>,
  { from, to }: { readonly from: string; readonly to: string },
): Occurrence[] {
  const length = lengthOf(series);
  const repetition = { rule: series.repeats, start: series.startAt, zone: series.repeatsIn };
  // What began before the stretch may reach into it.
  const stretch = { from: addMilliseconds(from, -length), to, most: mostInStretch };
  return occurrencesBetween(repetition, stretch)
    .filter((startAt) => !taken.has(startAt))
    .map((startAt) => ({
      startAt,
      endAt: series.endAt === null ? null : addMilliseconds(startAt, length),
    }))
    .filter(({ startAt, endAt }) => startAt >= from || (endAt !== null && endAt > from));
}

/** How many milliseconds each time of the series lasts. */
function lengthOf({ startAt, endAt }: Pick<Series, 'startAt' | 'endAt'>): number {
  return endAt === null ? 0 : Date.parse(endAt) - Date.parse(startAt);
}
