/** A figure at a moment, in seconds since the beginning. */
export type Point = { readonly at: number; readonly value: number };

/**
 * By how much the figure grows a minute once it has settled: of the second half of the time, the least of each stretch (what
 * is left when garbage is gone), and of all pairs of these the median of the slopes, which a few odd ones do not move.
 */
export function growthAMinute(points: readonly Point[], stretches = 10): number {
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const half = points.filter(({ at }) => at >= (first + last) / 2);
  const from = half[0]?.at ?? 0;
  const length = (last - from) / stretches;
  const lows = Array.from({ length: stretches }, (_none, index) => {
    const inside = half.filter(
      ({ at }) => at >= from + index * length && at <= from + (index + 1) * length,
    );
    return inside.toSorted((one, other) => one.value - other.value)[0];
  }).filter((low) => low !== undefined);
  const slopes = lows.flatMap((one, index) =>
    lows
      .slice(index + 1)
      .filter(({ at }) => at > one.at)
      .map((other) => (other.value - one.value) / (other.at - one.at)),
  );
  return median(slopes) * 60;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0;
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** What is held open, by kind: file handles, connections, timers. */
export type Held = Readonly<Record<string, number>>;

/** What is held open more than before, once nobody works any longer, beyond a few that come and go. */
export function leftOpen(before: Held, after: Held, few = 5): string[] {
  return Object.entries(after).flatMap(([kind, count]) => {
    const more = count - (before[kind] ?? 0);
    return more > few ? [`${more} ${kind} more than before`] : [];
  });
}
