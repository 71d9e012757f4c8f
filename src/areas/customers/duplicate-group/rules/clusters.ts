/** Two records that a rule calls one, and how alike they are. */
export type Pair = { readonly a: string; readonly b: string; readonly percent: number };

/** With more records than these a group says more of the rule than of the records. */
export const mostInGroup = 20;

/**
 * Puts records together that are likely one, the surest pairs first, onto the groups that there are. Two groups become one only
 * where every record of one may stand with every record of the other: so a chain, each like the next, never joins its two ends.
 */
export function clustersOf(
  pairs: readonly Pair[],
  {
    start = [],
    mayStand,
  }: {
    readonly start?: readonly (readonly string[])[];
    readonly mayStand: (a: string, b: string) => boolean;
  },
): string[][] {
  const clusterOf = new Map<string, string[]>();
  for (const group of start) {
    const cluster = [...new Set(group)].filter((id) => !clusterOf.has(id));
    for (const id of cluster) clusterOf.set(id, cluster);
  }
  for (const { a, b } of pairs.toSorted(bySureness)) {
    const [left, right] = [clusterOf.get(a) ?? [a], clusterOf.get(b) ?? [b]];
    if (left === right || left.length + right.length > mostInGroup) continue;
    if (!left.every((one) => right.every((other) => mayStand(one, other)))) continue;
    const joined = [...left, ...right];
    for (const id of joined) clusterOf.set(id, joined);
  }
  return [...new Set(clusterOf.values())].filter((cluster) => cluster.length > 1);
}

function bySureness(one: Pair, other: Pair): number {
  return other.percent - one.percent || compare(keyOf(one), keyOf(other));
}

function keyOf({ a, b }: Pair): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
