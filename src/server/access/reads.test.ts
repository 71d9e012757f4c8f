import { expect, test } from 'vitest';
import { countReads } from './reads.ts';

const reader = { workspaceId: 1, userId: 'u' };
const read = (rows: number, object = 'account') => ({ object, rows, requestId: 'r' });
const limits = new Map([[1, 500]]);

test('one entry a crossing, with the amount that grew', () => {
  let now = new Date('2026-01-05T08:10:00Z');
  const reads = countReads(() => now);
  reads.count(reader, read(99));
  expect(reads.busy()).toEqual([]);
  reads.count(reader, read(400));
  expect(reads.busy()).toEqual([1]);
  expect(reads.crossings(limits)).toEqual([]);
  expect(reads.busy()).toEqual([]);
  reads.count(reader, read(2, 'contact'));
  const [first] = reads.crossings(limits);
  expect(first).toMatchObject({
    kind: 'reads.many',
    object: 'account',
    details: { rows: 501, limit: 500, objects: { account: 499, contact: 2 } },
  });
  expect(reads.crossings(limits)).toEqual([]);
  reads.count(reader, read(50));
  const [again] = reads.crossings(limits);
  expect(again).toMatchObject({ id: first?.id, at: first?.at, details: { rows: 551 } });
  now = new Date('2026-01-05T09:00:00Z');
  reads.count(reader, read(499));
  expect(reads.crossings(limits)).toEqual([]);
  reads.count(reader, read(1));
  expect(reads.crossings(limits)[0]?.id).not.toBe(first?.id);
});

test('readers are counted apart, whoever looks through another’s eyes too', () => {
  const reads = countReads(() => new Date('2026-01-05T08:10:00Z'));
  reads.count(reader, read(300));
  reads.count({ ...reader, viewedBy: 'a' }, read(300));
  reads.count({ workspaceId: 2, userId: 'u' }, read(900));
  expect(reads.crossings(limits)).toEqual([]);
});
