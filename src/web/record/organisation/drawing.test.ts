import { expect, test } from 'vitest';
import type { Row } from '#web/api/row.ts';
import { boxSize, drawingOf, fitted } from './drawing.ts';

const post = (id: string, above: string | null, rest: Record<string, unknown> = {}): Row => ({
  id,
  version: 1,
  name: id,
  kind: 'position',
  above: above === null ? null : { id: above, title: above },
  ...rest,
});

test('every box stands on the sheet, and a line leads from it to the one above', () => {
  const rows = [post('top', null), ...['a', 'b', 'c'].map((id) => post(id, 'top')), post('d', 'a')];
  const { boxes, joints, width, height } = drawingOf(rows, 'vacant');
  expect(boxes.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd', 'top']);
  for (const { x, y } of boxes) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + boxSize.width).toBeLessThanOrEqual(width);
    expect(y + boxSize.height).toBeLessThanOrEqual(height);
  }
  expect(joints.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  const [top, below] = ['top', 'd'].map((id) => boxes.find((box) => box.id === id));
  expect(top?.y).toBeLessThan(below?.y ?? 0);
});

test('a box says who stands there, that nobody does, and what for', () => {
  const person = { id: 'p', title: '王芳' };
  const rows = [
    post('held', null, { person, duty: 'signs contracts' }),
    post('free', 'held'),
    post('house', 'held', { kind: 'department' }),
  ];
  const { boxes } = drawingOf(rows, 'vacant');
  const linesOf = (id: string) => boxes.find((box) => box.id === id)?.lines;
  expect(linesOf('held')).toEqual(['held', '王芳', 'signs contracts']);
  expect(linesOf('free')).toEqual(['free', 'vacant']);
  expect(linesOf('house')).toEqual(['house']);
  expect(boxes.find(({ id }) => id === 'house')?.isDepartment).toBe(true);
});

test('what is too long for its box is cut, Chinese sooner than Latin', () => {
  expect(fitted('Head of sales', 160)).toBe('Head of sales');
  expect(fitted('华北区大客户销售一部', 160)).toBe('华北区大客户销售一部');
  expect(fitted('华北区大客户与战略合作销售一部', 160)).toMatch(/^华北区大客户与战略合.*…$/);
  expect(fitted('x'.repeat(60), 160)).toHaveLength(21);
});
