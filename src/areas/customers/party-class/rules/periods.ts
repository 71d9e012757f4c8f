import { addDays, compareDays } from '#kit/day.ts';

/** A stretch of days with a value; open where `untilOn` is null. */
export type Period = {
  readonly id: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
};

/** The last day that each period may have so that none overlaps the next: what differs, by id. */
export function shortened(periods: readonly Period[]): ReadonlyMap<string, string> {
  const ordered = periods.toSorted((a, b) => compareDays(a.fromOn, b.fromOn));
  return new Map(
    ordered.flatMap((period, index) => {
      const next = ordered[index + 1];
      if (!next) return [];
      const last = addDays(next.fromOn, -1);
      const overlaps = period.untilOn === null || compareDays(period.untilOn, last) > 0;
      return overlaps ? [[period.id, last] as const] : [];
    }),
  );
}

/** The period that holds on that day. */
export function holdingOn<P extends Period>(periods: readonly P[], day: string): P | undefined {
  return periods.find(
    ({ fromOn, untilOn }) =>
      compareDays(fromOn, day) <= 0 && (untilOn === null || compareDays(day, untilOn) <= 0),
  );
}
