/** A target with the days that it holds for. */
export type Quota = {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly target: number;
};

/** What is to be reached between two days: the goals within them, the longer before the shorter, none counted twice; null where there is none. */
export function quotaWithin(goals: readonly Quota[], from: string, to: string): number | null {
  const inside = goals
    .filter(({ startsOn, endsOn }) => startsOn >= from && endsOn <= to)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a) || (a.startsOn < b.startsOn ? -1 : 1));
  const taken: Quota[] = [];
  for (const one of inside)
    if (taken.every(({ startsOn, endsOn }) => one.endsOn < startsOn || one.startsOn > endsOn))
      taken.push(one);
  return taken.length === 0 ? null : taken.reduce((sum, { target }) => sum + target, 0);
}

const lengthOf = ({ startsOn, endsOn }: Quota) => Date.parse(endsOn) - Date.parse(startsOn);
