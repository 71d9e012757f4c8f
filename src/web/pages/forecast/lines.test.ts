import { expect, test } from 'vitest';
import { daysOf, linesOf, sumOf, type Cell, type Outlook } from './lines.ts';

const cell = (person: string, category: Cell['category'], amount: number): Cell => ({
  month: '2026-07',
  person,
  category,
  amount,
  weighted: amount / 2,
  byHistory: amount / 4,
  count: 1,
});

test('the lines of people come to that of all, and whoever has only a goal has a line', () => {
  const cells = [cell('li', 'won', 8), cell('li', 'commit', 4), cell('wang', 'overdue', 2)];
  const quota = { total: 30, people: [{ person: 'zhao', target: 10 }] };
  const outlook: Outlook = {
    cells,
    quota,
    history: [],
    ahead: [],
    foretold: [],
    gap: null,
    closers: [],
    short: 0,
  };
  const lines = linesOf(outlook);
  expect(lines.map(({ person }) => person)).toEqual(['li', 'wang', 'zhao']);
  const sum = sumOf(outlook);
  for (const name of ['won', 'commit', 'overdue', 'weighted', 'byHistory'] as const)
    expect(lines.reduce((total, line) => total + line[name], 0)).toBe(sum[name]);
  expect([lines[2]?.quota, sum.quota]).toEqual([10, 30]);
});

test('periods begin and end with their months', () => {
  expect(daysOf('this-quarter', '2026-11-22')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(daysOf('next-quarter', '2026-11-22')).toEqual({ from: '2027-01-01', to: '2027-03-31' });
  expect(daysOf('next-month', '2026-12-31')).toEqual({ from: '2027-01-01', to: '2027-01-31' });
  expect(daysOf('this-year', '2026-02-28')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});
