import { expect, test } from 'vitest';
import type { GroupsReply } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { summed, type GroupOfList } from './group-of-list.ts';
import { linesOf, pageOfGroup, placesOf, waitingIn, type Part } from './lines.ts';

const group = (id: string, count: number): GroupOfList => ({
  id,
  key: id || null,
  title: null,
  count,
  sums: {},
});
const row = (id: string): Row => ({ id, version: 1 });
const part = (ids: readonly string[], hasMore = false): Part => ({
  rows: ids.map(row),
  hasMore,
  more: () => undefined,
});
const none: ReadonlySet<string> = new Set();

test('rows stand under the head of their group, in the order of the groups', () => {
  const groups = [group('bank', 2), group('retail', 1)];
  const parts = new Map([
    ['retail', part(['c'])],
    ['bank', part(['a', 'b'])],
  ]);
  const { lines, rows } = linesOf(groups, parts, none);
  expect(lines.map(({ kind }) => kind)).toEqual(['head', 'row', 'row', 'head', 'row']);
  expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(placesOf(lines)).toEqual([1, 2, 4]);
});

test('a folded group keeps its head and gives up its rows', () => {
  const parts = new Map([['bank', part(['a', 'b'])]]);
  const { lines, rows } = linesOf([group('bank', 2), group('', 5)], parts, new Set(['bank', '']));
  expect(lines.map((line) => line.kind === 'head' && line.isOpen)).toEqual([false, false]);
  expect(rows).toEqual([]);
});

test('what was not read keeps its room, and says whose rows are missing once they come into sight', () => {
  const groups = [group('bank', 3), group('retail', 4000)];
  const unread = linesOf(groups, new Map(), none).lines;
  expect(unread).toHaveLength(2 + 3 + pageOfGroup);
  expect(waitingIn(unread, 0, 2)).toEqual(['bank']);
  expect(waitingIn(unread, 0, 10)).toEqual(['bank', 'retail']);
  const parts = new Map([
    ['bank', part(['a', 'b', 'c'])],
    ['retail', part(['d'], true)],
  ]);
  const { lines } = linesOf(groups, parts, none);
  expect(waitingIn(lines, 0, 5)).toEqual([]);
  expect(waitingIn(lines, 0, lines.length)).toEqual(['retail']);
});

test('choices stand in the order of their field, those without one last, with sums where there are any', () => {
  const reply: GroupsReply = {
    groups: [
      { keys: { stage: null }, titles: {}, values: { 'count': 9, 'sum:revenue': null } },
      { keys: { stage: 'won' }, titles: {}, values: { 'count': 5, 'sum:revenue': '12.50' } },
      { keys: { stage: 'new' }, titles: {}, values: { 'count': 2, 'sum:revenue': '3' } },
    ],
    truncated: false,
  };
  const option = (en: string) => ({ label: { en, zh: en } });
  const field = {
    name: 'stage',
    valueKind: 'choice',
    options: { new: option('New'), won: option('Won') },
  } as const;
  const groups = summed(reply, field, ['revenue']);
  expect(groups.map(({ id, count }) => [id, count])).toEqual([
    ['new', 2],
    ['won', 5],
    ['', 9],
  ]);
  expect(groups.map(({ sums }) => sums['revenue'])).toEqual(['3', '12.50', null]);
});
