import { stratify, tree } from 'd3-hierarchy';
import type { Network } from '#web/api/around.ts';

export type Spot = { readonly id: string; readonly x: number; readonly y: number };

const step = 200;

/** Where each party stands: the customer in the middle, the others on rings by their distance, each near whom it is known by. */
export function spotsOf({ nodes, links }: Network): Spot[] {
  const depthOf = new Map(nodes.map(({ id, depth }) => [id, depth]));
  const points = nodes.map(({ id, depth }) => ({
    id,
    by: depth === 0 ? null : knownBy(id, depth - 1),
  }));
  const root = stratify<(typeof points)[number]>()
    .id(({ id }) => id)
    .parentId(({ by }) => by)(points);
  // Names are wide: a ring grows with those who stand on it.
  const widest = Math.max(
    ...[1, 2].map((depth) => nodes.filter((one) => one.depth === depth).length),
  );
  const radius = Math.max(step, (widest * 150) / (2 * Math.PI));
  return tree<(typeof points)[number]>()
    .size([2 * Math.PI, radius * root.height])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.4))(root)
    .descendants()
    .map(({ data, x, y }) => ({
      id: data.id,
      // The place for it is higher than wide.
      x: Math.round(Math.cos(x - Math.PI / 2) * y * 0.75),
      y: Math.round(Math.sin(x - Math.PI / 2) * y),
    }));

  function knownBy(id: string, depth: number): string | null {
    const link = links.find(
      ({ from, to }) =>
        (from === id && depthOf.get(to) === depth) || (to === id && depthOf.get(from) === depth),
    );
    if (!link) return nodes[0]?.id ?? null;
    return link.from === id ? link.to : link.from;
  }
}
