/** A stretch of somebody's time; the end of what has none is its beginning. */
export type Stretch = { readonly startAt: string; readonly endAt: string };

/** The stretches without gaps between those that touch, in order: how many there were can no longer be told. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => (a.startAt < b.startAt ? -1 : 1))) {
    const last = whole.at(-1);
    if (!last || last.endAt < next.startAt) whole.push(next);
    else if (last.endAt < next.endAt)
      whole[whole.length - 1] = { startAt: last.startAt, endAt: next.endAt };
  }
  return whole;
}
