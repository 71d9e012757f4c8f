import { expect, test } from 'vitest';
import { customerIn, watchCustomers } from './customer-reads.ts';

const reader = { workspaceId: 1, userId: 'u' };
const read = (record: string, isPerson = true) => ({
  object: isPerson ? 'contact' : 'account',
  record,
  isPerson,
  requestId: 'r',
});
const wanted = (customerReads: 'none' | 'people' | 'all') => new Map([[1, { customerReads }]]);

test('one note for a reader, a customer and an hour', () => {
  let now = new Date('2026-01-05T08:10:00Z');
  const reads = watchCustomers(() => now);
  for (const record of ['a', 'a', 'b']) reads.saw(reader, read(record));
  reads.saw({ ...reader, viewedBy: 'x' }, read('a'));
  expect(reads.busy()).toEqual([1]);
  const first = reads.take(wanted('people'));
  expect(first.map((one) => [one.record, one.viewedBy])).toEqual([
    ['a', undefined],
    ['b', undefined],
    ['a', 'x'],
  ]);
  expect(reads.busy()).toEqual([]);
  now = new Date('2026-01-05T08:59:59Z');
  reads.saw(reader, read('a'));
  expect(reads.take(wanted('all'))).toEqual([]);
  now = new Date('2026-01-05T09:00:00Z');
  reads.saw(reader, read('a'));
  expect(reads.take(wanted('all'))).toHaveLength(1);
});

test('a workspace has people noted, everybody or nobody', () => {
  const noted = (customerReads: 'none' | 'people' | 'all') => {
    const reads = watchCustomers(() => new Date());
    reads.saw(reader, read('a'));
    reads.saw(reader, read('b', false));
    return reads.take(wanted(customerReads)).map((one) => one.record);
  };
  expect(noted('none')).toEqual([]);
  expect(noted('people')).toEqual(['a']);
  expect(noted('all')).toEqual(['a', 'b']);
});

test('what counts as a customer, and which of them as a person', () => {
  expect(customerIn('contact', { id: 'a' })).toMatchObject({ record: 'a', isPerson: true });
  expect(customerIn('party', { id: 'a' })).toMatchObject({ isPerson: true });
  expect(customerIn('party', { id: 'a', kind: 'organisation' })).toMatchObject({ isPerson: false });
  expect(customerIn('account', { id: 'a' })).toMatchObject({ isPerson: false });
  expect(customerIn('activity', { id: 'a' })).toBeNull();
});
