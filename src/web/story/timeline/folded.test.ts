import { expect, test } from 'vitest';
import type { Told } from '#web/api/around.ts';
import { foldEntries, isToldElsewhere } from './folded.ts';

const zone = 'Asia/Shanghai';

function bought(id: string, at: string, sourceDocument: string | null = null): Told {
  const record = { id, version: 1, sourceDocument };
  return { kind: 'transaction', object: 'transaction', id, at, isDay: false, record, change: null };
}

function changed(values: Record<string, unknown>): Told {
  const change = {
    object: 'account',
    id: 'a',
    title: 'A',
    op: 'update',
    before: {},
    after: values,
    changeset: 'c',
    at: '2026-06-30T01:00:00.000Z',
    by: null,
    source: 'ui',
    reason: null,
    undoes: null,
    undoneBy: null,
  } as const;
  return {
    kind: 'change',
    object: 'account',
    id: 'c',
    at: change.at,
    isDay: false,
    record: null,
    change,
  };
}

test('purchases of one document or day are one line, and other things part them', () => {
  const lines = foldEntries(
    [
      bought('1', '2026-06-30T02:00:00.000Z', 'SO-1'),
      bought('2', '2026-06-30T02:00:00.000Z', 'SO-1'),
      bought('3', '2026-06-30T01:00:00.000Z', 'SO-2'),
      bought('4', '2026-06-29T17:00:00.000Z'),
      bought('5', '2026-06-29T16:30:00.000Z'),
      bought('6', '2026-06-29T15:30:00.000Z'),
      changed({ phone: '1' }),
      bought('7', '2026-06-29T15:00:00.000Z'),
    ],
    zone,
  );
  const ids = lines.map(({ entries }) => entries.map(({ id }) => id).join(''));
  // Sixteen hours UTC is midnight in Shanghai.
  expect(ids).toEqual(['12', '3', '45', '6', 'c', '7']);
});

test('a change of the owner alone is told by the owner, not twice', () => {
  expect(isToldElsewhere(changed({ owner: null, unit: null }))).toBe(true);
  expect(isToldElsewhere(changed({ owner: null, phone: '1' }))).toBe(false);
  expect(isToldElsewhere(changed({}))).toBe(false);
});
