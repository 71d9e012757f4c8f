import { addDecimals, subtractDecimals } from '#kit/decimal.ts';
import type { Goal } from './goals.ts';

/** A goal with its parts and how deep it stands. */
export type Node = { readonly goal: Goal; readonly parts: readonly Node[]; readonly depth: number };

/** Goals as a tree; one whose whole is not among them stands on top. */
export function treeOf(goals: readonly Goal[]): Node[] {
  const known = new Set(goals.map(({ id }) => id));
  const below = Map.groupBy(goals, ({ parent }) =>
    parent !== null && known.has(parent.id) ? parent.id : '',
  );
  const nodes = (of: string, depth: number): Node[] =>
    (below.get(of) ?? [])
      .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn) || a.name.localeCompare(b.name))
      .map((goal) => ({ goal, depth, parts: nodes(goal.id, depth + 1) }));
  return nodes('', 0);
}

/** The rows that are to be seen while those goals are unfolded. */
export function rowsOf(nodes: readonly Node[], open: ReadonlySet<string>): Node[] {
  return nodes.flatMap((node) => [
    node,
    ...(open.has(node.goal.id) ? rowsOf(node.parts, open) : []),
  ]);
}

/** By how much the parts fall short of the whole; negative where they exceed it, null where there are none. */
export function unsplitOf({ goal, parts }: Node): string | null {
  if (parts.length === 0) return null;
  return subtractDecimals(goal.target, addDecimals(...parts.map((part) => part.goal.target)));
}
