import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newWorkspace } from '../../../test/setup/scope.ts';
import { loadRights } from './rights.ts';

const now = new Date('2026-06-30T18:00:00Z');

async function add(scope: Scope, object: string, values: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  await commit(scope, { changes: [{ op: 'create', object, id, values }] });
  return id;
}

async function company() {
  const scope = await newWorkspace(now);
  const top = await add(scope, 'unit', { name: '总部', code: 'HQ', kind: 'headquarters' });
  const north = await add(scope, 'unit', { name: '北京', code: 'BJ', parent: top, walled: true });
  const south = await add(scope, 'unit', { name: '广州', code: 'GZ', parent: top });
  const role = await add(scope, 'role', {
    name: 'Sales',
    grants: { account: { read: 'own' } },
    fieldRights: { account: { revenue: 'hidden' } },
  });
  const boss = await add(scope, 'user', { name: 'Boss', mainUnit: top });
  const lead = await add(scope, 'user', { name: 'Lead', mainUnit: south, superior: boss });
  const wang = await add(scope, 'user', {
    name: '王芳',
    mainUnit: south,
    superior: lead,
    roles: [role],
  });
  const rights = (userId: string, at = now) => loadRights(scope.db, scope.workspaceId, userId, at);
  return { scope, top, north, south, role, boss, lead, wang, rights };
}

test('a person carries the rights of his roles, units, teams and line', async () => {
  const { scope, boss, lead, wang, north, south, top, rights } = await company();
  const team = await add(scope, 'team', { name: 'Hotels', members: [wang, boss] });
  await add(scope, 'team', { name: 'Gone', members: [wang, lead], active: false });
  const seen = await rights(wang);
  expect(seen).toMatchObject({
    userId: wang,
    mainUnitId: south,
    unitIds: [south],
    teamIds: [team],
    teamMemberIds: [boss],
    lineIds: [],
    walledOutUnitIds: [north],
  });
  expect(seen?.grants.get('account')?.get('read')).toBe('own');
  expect(seen?.fields.get('account')?.get('revenue')).toBe('hidden');
  const above = await rights(boss);
  expect(above?.lineIds.toSorted()).toEqual([lead, wang].toSorted());
  expect(above?.unitAndBelowIds.toSorted()).toEqual([top, north, south].toSorted());
  expect(above?.walledOutUnitIds).toEqual([]);
});

test("a stand-in has the absent colleague's records from the first to the last day of the workspace's zone", async () => {
  const { scope, wang, lead, rights } = await company();
  await add(scope, 'delegation', {
    fromUser: lead,
    toUser: wang,
    fromOn: '2026-07-01',
    untilOn: '2026-07-02',
  });
  // 18:00 UTC is two in the morning of the next day in Shanghai.
  expect((await rights(wang, new Date('2026-06-30T15:59:59Z')))?.ownerIds).toEqual([wang]);
  expect((await rights(wang, new Date('2026-06-30T16:00:00Z')))?.ownerIds).toEqual([wang, lead]);
  expect((await rights(wang, new Date('2026-07-02T15:59:59Z')))?.ownerIds).toEqual([wang, lead]);
  expect((await rights(wang, new Date('2026-07-02T16:00:00Z')))?.ownerIds).toEqual([wang]);
  expect((await rights(lead))?.ownerIds).toEqual([lead]);
});

test('who is switched off, deleted, unknown or of another workspace has no rights at all', async () => {
  const { scope, wang, lead, boss, rights } = await company();
  const other = await company();
  await commit(scope, {
    changes: [{ op: 'update', object: 'user', id: wang, values: { active: false } }],
  });
  await commit(scope, { changes: [{ op: 'delete', object: 'user', id: lead }] });
  expect(await rights(wang)).toBeNull();
  expect(await rights(lead)).toBeNull();
  expect(await rights(randomUUID())).toBeNull();
  expect(await rights(other.wang)).toBeNull();
  // His records stay within reach of whoever he reported to.
  expect((await rights(boss))?.lineIds.toSorted()).toEqual([lead, wang].toSorted());
});

test('a role in the recycle bin gives nothing', async () => {
  const { scope, wang, role, rights } = await company();
  await commit(scope, { changes: [{ op: 'delete', object: 'role', id: role }] });
  expect((await rights(wang))?.grants.get('account')).toBeUndefined();
});
