import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, read, remove } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';

describe('the organisation chart of a customer', () => {
  async function chart(scope: Scope) {
    const account = await add(scope, 'account', { name: '华夏银行' });
    const top = await add(scope, 'org-node', { account, name: '行长室', kind: 'department' });
    const branch = await add(scope, 'org-node', { account, name: '信息部', above: top });
    const person = await add(scope, 'contact', { name: '张伟', account });
    const post = await add(scope, 'org-node', { account, name: '主任', above: branch, person });
    return { account, top, branch, post, person };
  }

  test('[Y1-11] holds departments and positions with who stands below whom, and no ring', async () => {
    const scope = await newWorkspace();
    const { top, branch, post, person } = await chart(scope);
    expect(await read(scope, 'org-node', post, ['above', 'person'])).toEqual([branch, person]);
    await expect(change(scope, 'org-node', top, { above: post })).rejects.toMatchObject({
      code: 'link.ring',
    });
    await change(scope, 'org-node', post, { above: top });
    expect(await read(scope, 'org-node', post, ['above'])).toEqual([top]);
  });

  test('is of one company', async () => {
    const scope = await newWorkspace();
    const { top } = await chart(scope);
    const other = await add(scope, 'account', { name: '中兴' });
    await expect(
      add(scope, 'org-node', { account: other, name: '财务部', above: top }),
    ).rejects.toMatchObject({ code: 'org-node.other-chart' });
  });

  test('closes up when a position is taken out, and opens again by undo', async () => {
    const scope = await newWorkspace();
    const { top, branch, post } = await chart(scope);
    const { id } = await remove(scope, 'org-node', branch);
    expect(await read(scope, 'org-node', post, ['above'])).toEqual([top]);
    await undo(scope, id ?? '');
    expect(await read(scope, 'org-node', post, ['above'])).toEqual([branch]);
  });
});

test('[Y1-13] one person has a role in buying once, and may have several', async () => {
  const scope = await newWorkspace();
  const account = await add(scope, 'account', { name: '华夏银行' });
  const person = await add(scope, 'contact', { name: '张伟', account });
  const role = { account, person, role: 'decider', attitude: 'for' };
  const id = await add(scope, 'buying-role', role);
  await add(scope, 'buying-role', { ...role, role: 'user' });
  expect(await read(scope, 'buying-role', id, ['person', 'role', 'attitude'])).toEqual([
    person,
    'decider',
    'for',
  ]);
  await expect(
    commit(scope, {
      changes: [{ op: 'create', object: 'buying-role', id: randomUUID(), values: role }],
    }),
  ).rejects.toMatchObject({ code: 'value.taken' });
});
