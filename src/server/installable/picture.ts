import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];
type Color = readonly [red: number, green: number, blue: number];

// The mark of favicon.svg, on its grid of 32: two strokes that meet.
const grid = 32;
const accent: Color = [0x0f, 0x76, 0x6e];
const ink: Color = [255, 255, 255];
const half = 1.7;
const strokes: readonly (readonly Point[])[] = [
  curve([8.5, 23.5], [9, 15.5], [12, 10.5], [18, 8]),
  curve([23.5, 24], [22.5, 19], [20, 15.8], [13.2, 15.2]),
];

/** The product's mark as a square PNG; maskable ones fill the square and keep the mark within the inner circle. */
export function markPicture(size: number, isMaskable: boolean): Buffer {
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  const scale = grid / size;
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const at: Point = [(x + 0.5) * scale, (y + 0.5) * scale];
      const drawn: Point = isMaskable ? inner(at) : at;
      const soft = isMaskable ? scale / 0.72 : scale;
      const stroke = cover(half - distanceToStrokes(drawn), soft);
      const ground = isMaskable ? 1 : cover(insideRounded(at), scale);
      const color = accent.map((value, index) =>
        Math.round(value + ((ink[index] ?? 0) - value) * stroke),
      );
      pixels.set([...color, Math.round(ground * 255)], y * (size * 4 + 1) + 1 + x * 4);
    }
  return png(size, pixels);
}

// The safe zone of a maskable icon is a circle of 80 %.
function inner([x, y]: Point): Point {
  return [(x - grid / 2) / 0.72 + grid / 2, (y - grid / 2) / 0.72 + grid / 2];
}

function cover(distance: number, pixel: number): number {
  return Math.min(1, Math.max(0, distance / pixel + 0.5));
}

function insideRounded([x, y]: Point): number {
  const radius = 8;
  const [dx, dy] = [Math.abs(x - grid / 2) - (grid / 2 - radius), Math.abs(y - grid / 2) - 8];
  return radius - Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
}

function distanceToStrokes(at: Point): number {
  return Math.min(
    ...strokes.flatMap((line) =>
      line.slice(1).map((to, index) => distanceToPiece(at, line[index] ?? to, to)),
    ),
  );
}

function distanceToPiece([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function curve(a: Point, b: Point, c: Point, d: Point): Point[] {
  return Array.from({ length: 25 }, (_, index) => {
    const t = index / 24;
    const at = (axis: 0 | 1): number =>
      (1 - t) ** 3 * a[axis] +
      3 * (1 - t) ** 2 * t * b[axis] +
      3 * (1 - t) * t ** 2 * c[axis] +
      t ** 3 * d[axis];
    return [at(0), at(1)];
  });
}

function png(size: number, pixels: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
