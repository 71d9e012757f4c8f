/** A stretch of a day in minutes. */
type Stretch = { readonly from: number; readonly to: number };

/** Where a stretch stands beside those that it overlaps: its lane, of how many, and over how many it may widen. */
export type Lane = { readonly lane: number; readonly of: number; readonly span: number };

// What is shorter than this is drawn as high as this, so it also takes that much room.
const least = 20;

/** Puts stretches that overlap side by side; the reply is in the order of the stretches given. */
export function lanesOf(stretches: readonly Stretch[]): Lane[] {
  const order = stretches
    .map(({ from, to }, index) => ({ index, from, to: Math.max(to, from + least) }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to || a.index - b.index);
  const lanes = new Map<number, Lane>();
  let group: Drawn[] = [];
  let end = -Infinity;
  for (const one of order) {
    if (one.from >= end) {
      settle(group, lanes);
      group = [];
    }
    group.push({ ...one, lane: firstFree(group, one.from) });
    end = Math.max(end, one.to);
  }
  settle(group, lanes);
  return stretches.map((_, index) => lanes.get(index) ?? { lane: 0, of: 1, span: 1 });
}

type Drawn = Stretch & { readonly index: number; readonly lane: number };

function firstFree(group: readonly Drawn[], from: number): number {
  const taken = new Set(group.filter((one) => one.to > from).map(({ lane }) => lane));
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}

function settle(group: readonly Drawn[], lanes: Map<number, Lane>): void {
  const of = Math.max(0, ...group.map(({ lane }) => lane + 1));
  for (const one of group)
    lanes.set(one.index, { lane: one.lane, of, span: spanOf(one, group, of) });
}

/** How many lanes to the right stay free as long as the stretch lasts, its own counted. */
function spanOf(one: Drawn, group: readonly Drawn[], of: number): number {
  const beside = group
    .filter((other) => other.lane > one.lane && other.from < one.to && one.from < other.to)
    .map(({ lane }) => lane);
  return Math.min(of, ...beside) - one.lane;
}
