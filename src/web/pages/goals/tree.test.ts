import { expect, test } from 'vitest';
import type { Goal } from './goals.ts';
import { rowsOf, treeOf, unsplitOf } from './tree.ts';

const goal = (id: string, target: string, parent: string | null = null): Goal => ({
  id,
  name: id,
  period: 'year',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  target,
  state: 'draft',
  parent: parent === null ? null : { id: parent, title: parent },
});

test('goals stand below their wholes, those of others on top, and what is not split is told', () => {
  const nodes = treeOf([
    goal('south', '40', 'all'),
    goal('all', '100'),
    goal('north', '50.5', 'all'),
    goal('foreign', '7', 'unseen'),
    goal('li', '60', 'north'),
  ]);
  const told = (open: string[]) =>
    rowsOf(nodes, new Set(open)).map(({ goal: { id }, depth }) => `${depth} ${id}`);
  expect(told([])).toEqual(['0 all', '0 foreign']);
  expect(told(['all', 'north'])).toEqual(['0 all', '1 north', '2 li', '1 south', '0 foreign']);
  expect(rowsOf(nodes, new Set(['all', 'north'])).map(unsplitOf)).toEqual([
    '9.5',
    '-9.5',
    null,
    null,
    null,
  ]);
});
