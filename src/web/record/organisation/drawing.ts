import { readLink, readText } from '#web/kinds/values.ts';
import type { Row } from '#web/api/row.ts';
import { placedPosts } from './tree.ts';

/** A box of the drawing with what is written in it. */
export type DrawnBox = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly isDepartment: boolean;
  readonly lines: readonly string[];
};

/** The chart as a drawing for paper: boxes, the lines between them, and the sheet that they need. */
export type Drawing = {
  readonly boxes: readonly DrawnBox[];
  /** Each as the path of an SVG. */
  readonly joints: readonly { readonly id: string; readonly path: string }[];
  readonly width: number;
  readonly height: number;
};

/** The size of a box. */
export const boxSize = { width: 184, height: 76 } as const;

const inside = boxSize.width - 24;
const margin = 4;

/** Draws the chart; `vacant` is written where a post has nobody. */
export function drawingOf(rows: readonly Row[], vacant: string): Drawing {
  const placed = placedPosts(rows);
  const left = Math.min(0, ...placed.map(({ x }) => x)) - margin;
  const top = Math.min(...placed.map(({ y }) => y)) - margin;
  const boxes = placed.map(({ row, x, y }) => ({
    id: row.id,
    x: x - left,
    y: y - top,
    isDepartment: row['kind'] === 'department',
    lines: linesOf(row, vacant).map((line) => fitted(line, inside)),
  }));
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const joints = rows.flatMap((row) => {
    const [above, below] = [byId.get(readLink(row['above'])?.id ?? ''), byId.get(row.id)];
    return above && below ? [{ id: row.id, path: jointOf(above, below) }] : [];
  });
  return {
    boxes,
    joints,
    width: Math.max(...boxes.map(({ x }) => x)) + boxSize.width + margin,
    height: Math.max(...boxes.map(({ y }) => y)) + boxSize.height + margin,
  };
}

/** The text, cut where it would run out of its box; Chinese characters are about twice as wide as others. */
export function fitted(text: string, width: number): string {
  let used = 0;
  const end = [...text].findIndex((sign) => (used += widthOf(sign)) > width);
  return end < 0 ? text : `${[...text].slice(0, Math.max(1, end - 1)).join('')}…`;
}

function widthOf(sign: string): number {
  return (sign.codePointAt(0) ?? 0) > 0x2e7f ? 13 : 7.5;
}

function linesOf(row: Row, vacant: string): string[] {
  const person = readLink(row['person'])?.title;
  const who = person ?? (row['kind'] === 'department' ? null : vacant);
  return [readText(row['name']), who, readText(row['duty'])].flatMap((line) => line || []);
}

// Down from the middle of the one, across, and down to the middle of the other.
function jointOf(above: DrawnBox, below: DrawnBox): string {
  const [from, to] = [above, below].map(({ x }) => x + boxSize.width / 2);
  const start = above.y + boxSize.height;
  return `M${from} ${start}V${(start + below.y) / 2}H${to}V${below.y}`;
}
