import { beforeEach, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { eraseRecord } from '#engine/ledger/erase.ts';
import type { Scope } from '#engine/scope.ts';
import { takeIn } from '../../../../test/setup/imports.ts';
import { add, change, read, remove } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';

const refusal = { code: 'user.last-administrator' };

let scope: Scope;
let chief: string;
let clerk: string;
let me: string;

beforeEach(async () => {
  const ground = await newWorkspace();
  chief = await add(ground, 'role', { name: 'Chief', administrator: true });
  clerk = await add(ground, 'role', { name: 'Clerk' });
  me = await add(ground, 'user', { name: 'Me', email: 'me@example.com', roles: [chief] });
  scope = asPerson(ground, { userId: me, administrator: true });
});

test('nobody switches off, deletes, erases or strips the last administrator, nor the role that makes him one', async () => {
  await add(scope, 'user', { name: 'Clerk', roles: [clerk] });
  const asked = [
    () => change(scope, 'user', me, { active: false }),
    () => change(scope, 'user', me, { roles: [clerk] }),
    () => remove(scope, 'user', me),
    () => change(scope, 'role', chief, { administrator: false }),
    () => remove(scope, 'role', chief),
    () => eraseRecord(scope, 'user', me),
    () => eraseRecord(scope, 'role', chief),
  ];
  for (const ask of asked) await expect(ask(), String(ask)).rejects.toMatchObject(refusal);
  expect(await read(scope, 'user', me, ['active', 'roles'])).toMatchObject([true, [{ id: chief }]]);
  await change(scope, 'user', me, { jobTitle: 'Head', phone: '13812345678' });
});

test('one of two may go, whoever is switched off or in the recycle bin does not count, and both at once may not', async () => {
  const off = await add(scope, 'user', { name: 'Off', roles: [chief], active: false });
  const gone = await add(scope, 'user', { name: 'Gone', roles: [chief] });
  await remove(scope, 'user', gone);
  await expect(remove(scope, 'user', me)).rejects.toMatchObject(refusal);

  await change(scope, 'user', off, { active: true });
  const both = commit(scope, {
    changes: [
      { op: 'update', object: 'user', id: me, values: { active: false } },
      { op: 'update', object: 'user', id: off, values: { roles: [] } },
    ],
  });
  await expect(both).rejects.toMatchObject(refusal);
  await commit(scope, {
    changes: [
      { op: 'update', object: 'user', id: me, values: { active: false } },
      { op: 'create', object: 'user', values: { name: 'Next', roles: [chief] } },
    ],
  });
});

test('an undo does not take him away either', async () => {
  const second = await add(scope, 'user', { name: 'Second' });
  const { id } = await change(scope, 'user', second, { roles: [chief] });
  await remove(scope, 'user', me);
  await expect(undo(scope, id ?? '')).rejects.toMatchObject(refusal);
});

test('an import refuses the row that would, and takes the others in', async () => {
  const other = await add(scope, 'user', { name: 'Other', email: 'other@example.com' });
  const text = 'E-mail,Name,Active\nme@example.com,Me,no\nother@example.com,Other,no\n';
  const { rows } = await takeIn(
    scope,
    'user',
    { text },
    {
      mapping: { 'E-mail': 'email', 'Name': 'name', 'Active': 'active' },
      match: ['email'],
      onMatch: 'update',
    },
  );
  expect(rows.map((row) => [row.line, row.outcome])).toEqual([
    ['2', 'error'],
    ['3', 'update'],
  ]);
  expect(await read(scope, 'user', me, ['active'])).toEqual([true]);
  expect(await read(scope, 'user', other, ['active'])).toEqual([false]);
});

test('of two who each take one of the last two at the same moment, one is refused', async () => {
  const second = await add(scope, 'user', { name: 'Second', roles: [chief] });
  const results = await Promise.allSettled([
    change(scope, 'user', me, { active: false }),
    change(scope, 'user', second, { roles: [] }),
  ]);
  expect(results.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find((one) => one.status === 'rejected')).toMatchObject({ reason: refusal });
});

test('a workspace that never had one is left to whoever sets it up', async () => {
  const ground = await newWorkspace();
  const only = await add(ground, 'user', { name: 'Only' });
  await change(ground, 'user', only, { active: false });
  expect(await read(ground, 'user', only, ['active'])).toEqual([false]);
});
