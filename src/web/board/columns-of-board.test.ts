import { expect, test } from 'vitest';
import type { FieldMeta } from '#model/api.ts';
import type { Group } from '#web/list/grouping.ts';
import { columnsOfBoard, mostColumns, valueOfColumn } from './columns-of-board.ts';

const stage: FieldMeta = {
  name: 'stage',
  kind: 'choice',
  valueKind: 'choice',
  label: { en: 'Stage', zh: '阶段' },
  required: false,
  readOnly: false,
  right: 'full',
  sortable: false,
  filterable: true,
  options: {
    first: { label: { en: 'First', zh: '一' } },
    second: { label: { en: 'Second', zh: '二' } },
  },
};
const owner: FieldMeta = { ...stage, name: 'owner', kind: 'user', valueKind: 'user' };
const group = (key: string | null, count: number, figure: string | null = null): Group => ({
  key,
  title: key && `Title of ${key}`,
  count,
  figure,
});

test('stages of a method stand in their order, empty ones too, and others after them', () => {
  const ordered = [
    { id: 'b', title: 'Second' },
    { id: 'a', title: 'First' },
  ];
  const columns = columnsOfBoard(owner, [group('c', 5), group('a', 2)], ordered);
  expect(columns.slice(0, 3).map(({ key, title, count }) => [key, title, count])).toEqual([
    ['b', 'Second', 0],
    ['a', 'First', 2],
    ['c', 'Title of c', 5],
  ]);
});

test('choices stand in the order of their definition, empty ones too, and those without a value last', () => {
  const columns = columnsOfBoard(stage, [group('second', 3, '30'), group(null, 1)]);
  expect(columns.map(({ id, count, figure }) => [id, count, figure])).toEqual([
    ['first', 0, null],
    ['second', 3, '30'],
    ['', 1, null],
  ]);
});

test('a required field has no column without a value, unless a record lacks it', () => {
  const required = { ...stage, required: true };
  expect(columnsOfBoard(required, [group('first', 1)]).map(({ id }) => id)).toEqual([
    'first',
    'second',
  ]);
  expect(columnsOfBoard(required, [group(null, 1)]).map(({ id }) => id)).toContain('');
});

test('linked records make columns in the order of the reply, no more than a screen can bear', () => {
  const many = Array.from({ length: mostColumns + 5 }, (_, index) =>
    group(`u${index}`, 99 - index),
  );
  const columns = columnsOfBoard(owner, many);
  expect(columns.slice(0, 2).map(({ id, title }) => [id, title])).toEqual([
    ['u0', 'Title of u0'],
    ['u1', 'Title of u1'],
  ]);
  expect(columns).toHaveLength(mostColumns + 1);
});

test('a card dropped on a column gets its value in the shape of the field', () => {
  const [column] = columnsOfBoard(owner, [group('u1', 1)]);
  if (!column) throw new Error('no column');
  expect(valueOfColumn(owner, column)).toEqual({ id: 'u1', title: 'Title of u1' });
  expect(valueOfColumn(stage, { ...column, key: 'first' })).toBe('first');
  expect(valueOfColumn({ ...stage, valueKind: 'yesNo' }, { ...column, key: 'false' })).toBe(false);
  expect(valueOfColumn(stage, { ...column, key: null })).toBeNull();
});
