import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { listChangesets, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { model, testPool } from '../../test/setup/scope.ts';
import { giveNewerGrants } from './newer-grants.ts';
import { foundWorkspace } from './workspaces.ts';

async function sellers(scope: Scope) {
  const { items } = await listRecords(scope, 'role', {
    fields: ['grants'],
    filter: { field: 'code', op: 'is', value: 'salesperson' },
  });
  return items[0];
}

test('an older workspace gets the rights to what is new, once, and keeps what it changed itself', async () => {
  const pool = await testPool();
  const { workspaceId } = await foundWorkspace(pool, model, {
    name: 'Older',
    zone: 'UTC',
    currency: 'EUR',
    country: 'DE',
    language: 'en',
    administrator: { name: 'Ada', email: null },
  });
  const scope = await systemScope(pool, model, workspaceId);
  const role = await sellers(scope);
  expect(role).toHaveProperty('grants.follow.create', 'own');
  const older = { contact: { read: 'team' } };
  const change = { op: 'update', object: 'role', id: String(role?.['id']) } as const;
  await commit(scope, { changes: [{ ...change, values: { grants: older } }], byAction: true });
  await pool.query(`update workspace set settings = settings - 'grants' where workspace_id = $1`, [
    workspaceId,
  ]);

  await giveNewerGrants({ pool, model });
  const brought = await sellers(scope);
  expect(brought).toHaveProperty('grants.follow.create', 'own');
  // What the first version had is theirs to give and take: contact stays narrow, account stays away.
  expect(brought).toHaveProperty('grants.contact', { read: 'team' });
  expect(brought).not.toHaveProperty('grants.account');
  const before = await listChangesets(scope, { limit: 50, everybody: true });

  await commit(scope, { changes: [{ ...change, values: { grants: older } }], byAction: true });
  await giveNewerGrants({ pool, model });
  expect(await sellers(scope)).toHaveProperty('grants', older);
  const after = await listChangesets(scope, { limit: 50, everybody: true });
  expect(after.items.length).toBe(before.items.length + 1);
});
