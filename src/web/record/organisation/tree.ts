import { stratify, tree } from 'd3-hierarchy';
import { readLink, readText } from '#web/kinds/values.ts';
import type { Row } from '#web/api/row.ts';

/** A position of the chart with those below it. */
export type Post = { readonly row: Row; readonly below: readonly Post[] };

/** Where a box of the chart stands, its middle in pixels. */
export type Placed = { readonly row: Row; readonly x: number; readonly y: number };

const box = { width: 200, height: 112 };

/** The positions as trees, those of a row in their order; one whose superior is not there stands on top. */
export function treesOf(rows: readonly Row[]): Post[] {
  const known = new Set(rows.map((row) => row.id));
  const below = Map.groupBy(rows.toSorted(inRow), (row) => {
    const above = readLink(row['above'])?.id;
    return above !== undefined && known.has(above) ? above : '';
  });
  const postOf = (row: Row): Post => ({ row, below: (below.get(row.id) ?? []).map(postOf) });
  return (below.get('') ?? []).map(postOf);
}

/** The boxes of the chart, none upon another, each row of the tree on one line. */
export function placedPosts(rows: readonly Row[]): Placed[] {
  const known = new Set(rows.map((row) => row.id));
  type Point = { readonly id: string; readonly above: string; readonly row: Row | null };
  const points: Point[] = rows.toSorted(inRow).map((row) => {
    const above = readLink(row['above'])?.id;
    return { id: row.id, above: above !== undefined && known.has(above) ? above : 'ground', row };
  });
  // Several may stand on top; what they would hang on is not drawn.
  const root = stratify<Point>()
    .id(({ id }) => id)
    .parentId(({ id, above }) => (id === 'ground' ? null : above))([
    { id: 'ground', above: '', row: null },
    ...points,
  ]);
  return tree<Point>()
    .nodeSize([box.width, box.height])
    .separation(() => 1.08)(root)
    .descendants()
    .flatMap(({ data, x, y }) => (data.row ? [{ row: data.row, x, y }] : []));
}

/** Whether the position stands below the other, at whatever depth, or is it. */
export function isBelow(rows: readonly Row[], id: string, other: string): boolean {
  const above = new Map(rows.map((row) => [row.id, readLink(row['above'])?.id]));
  for (let at: string | undefined = id; at !== undefined; at = above.get(at))
    if (at === other) return true;
  return false;
}

function inRow(a: Row, b: Row): number {
  const order = Number(a['place'] ?? 9999) - Number(b['place'] ?? 9999);
  return order === 0 ? (readText(a['name']) ?? '').localeCompare(readText(b['name']) ?? '') : order;
}
