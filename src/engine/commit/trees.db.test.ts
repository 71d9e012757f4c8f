import { expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { add, change, read } from '../../../test/setup/records.ts';
import { newWorkspace } from '../../../test/setup/scope.ts';
import { commit } from './index.ts';

async function tower() {
  const scope = await newWorkspace();
  const top = await add(scope, 'unit', { name: 'Top', code: 'T' });
  const middle = await add(scope, 'unit', { name: 'Middle', code: 'M', parent: top });
  const low = await add(scope, 'unit', { name: 'Low', code: 'L', parent: middle });
  return { scope, top, middle, low };
}

test('nothing comes to stand below itself or below what stands below it, and nothing is changed then', async () => {
  const { scope, top, middle, low } = await tower();
  await expect(change(scope, 'unit', top, { parent: low })).rejects.toThrow('link.ring');
  await expect(change(scope, 'unit', top, { parent: top })).rejects.toThrow('link.ring');
  expect(await read(scope, 'unit', top, ['parent'])).toEqual([null]);
  await change(scope, 'unit', low, { parent: top });
  await change(scope, 'unit', middle, { parent: low });
  expect(await read(scope, 'unit', middle, ['parent'])).toEqual([low]);
});

test('two that change places in one changeset do, two that take each other above do not', async () => {
  const { scope, top, middle } = await tower();
  await commit(scope, {
    changes: [
      { op: 'update', object: 'unit', id: middle, values: { parent: null } },
      { op: 'update', object: 'unit', id: top, values: { parent: middle } },
    ],
  });
  const [one, two] = [newId(), newId()];
  const pair = [
    {
      op: 'create' as const,
      object: 'account',
      id: one,
      values: { name: 'A', parentAccount: two },
    },
    {
      op: 'create' as const,
      object: 'account',
      id: two,
      values: { name: 'B', parentAccount: one },
    },
  ];
  await expect(commit(scope, { changes: pair })).rejects.toThrow('link.ring');
});

test('of two moves at the same time that close a ring together, one is refused', async () => {
  const scope = await newWorkspace();
  const one = await add(scope, 'unit', { name: 'One', code: 'A' });
  const two = await add(scope, 'unit', { name: 'Two', code: 'B' });
  const moves = await Promise.allSettled([
    change(scope, 'unit', one, { parent: two }),
    change(scope, 'unit', two, { parent: one }),
  ]);
  expect(moves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('people report to nobody who reports to them', async () => {
  const scope = await newWorkspace();
  const boss = await add(scope, 'user', { name: 'Boss' });
  const clerk = await add(scope, 'user', { name: 'Clerk', superior: boss });
  await expect(change(scope, 'user', boss, { superior: clerk })).rejects.toThrow('link.ring');
});
