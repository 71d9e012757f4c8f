import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '#web/api/row.ts';
import { readLink } from '#web/kinds/values.ts';
import { isBelow, placedPosts, treesOf } from './tree.ts';

function post(id: number, above: number | null, place = 0): Row {
  const link = above === null ? null : { id: String(above), title: String(above) };
  return { id: String(id), version: 1, name: `N${id}`, above: link, place };
}

// Every position stands below an earlier one, or on top.
const charts = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .map((numbers) =>
    numbers.map((number, id) => post(id, number % (id + 1) === id ? null : number % (id + 1))),
  );

test('every position is drawn once, below its superior, and no box lies upon another', () => {
  fc.assert(
    fc.property(charts, (rows) => {
      const placed = placedPosts(rows);
      expect(placed.map(({ row }) => row.id).toSorted()).toEqual(
        rows.map(({ id }) => id).toSorted(),
      );
      const at = new Map(placed.map((one) => [one.row.id, one]));
      for (const { row, y } of placed) {
        const above = readLink(row['above']);
        if (above) expect(y).toBeGreaterThan(at.get(above.id)?.y ?? Number.NaN);
      }
      for (const [, line] of Map.groupBy(placed, ({ y }) => y)) {
        const xs = line.map(({ x }) => x).toSorted((a, b) => a - b);
        for (const [index, x] of xs.entries())
          if (index > 0) expect(x - (xs[index - 1] ?? x)).toBeGreaterThanOrEqual(190);
      }
    }),
  );
});

test('an outline has the same positions, in the order of their row', () => {
  const [top] = treesOf([post(3, 1, 2), post(2, 1, 1), post(1, null), post(4, 9)]);
  expect(top?.below.map(({ row }) => row.id)).toEqual(['2', '3']);
  expect(treesOf([post(4, 9)]).map(({ row }) => row.id)).toEqual(['4']);
});

test('nobody is put below himself or his own', () => {
  const rows = [post(1, null), post(2, 1), post(3, 2)];
  expect(isBelow(rows, '3', '1')).toBe(true);
  expect(isBelow(rows, '1', '1')).toBe(true);
  expect(isBelow(rows, '1', '3')).toBe(false);
});
