import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import { loadRights } from '#areas/admin/rights.ts';
import { testDatabaseUrl } from '../../test/setup/database.ts';
import { listen } from './listener.ts';
import { model } from './product-model.ts';
import { createScopes, type Scopes } from './scope.ts';
import { foundWorkspace } from './workspaces.ts';

let pool: Pool;
let loads = 0;
const occasion = { requestId: 'r', source: 'api', language: 'en' } as const;

beforeAll(async () => {
  pool = openPool(await testDatabaseUrl(), { max: 4, name: 'rapport-test' });
});
afterAll(() => pool.end());

function counted(): Scopes {
  loads = 0;
  return createScopes({
    pool,
    model,
    now: () => new Date('2026-06-30T08:00:00Z'),
    loadRights: (...given) => {
      loads += 1;
      return loadRights(...given);
    },
  });
}

async function found(currency = 'CNY') {
  return foundWorkspace(pool, model, {
    name: 'Test',
    zone: 'Asia/Shanghai',
    currency,
    country: 'CN',
    language: 'zh',
    administrator: { name: 'Ada', email: null },
  });
}

// The last one may not be switched off.
function anotherAdministrator(): ChangeInput[] {
  const role = newId();
  const roleOf = { name: 'Second', administrator: true, grants: {}, fieldRights: {} };
  return [
    { op: 'create', object: 'role', id: role, values: roleOf },
    { op: 'create', object: 'user', values: { name: 'Eve', roles: [role] } },
  ];
}

test('rights are asked once for many requests, and again when they are dropped', async () => {
  const scopes = counted();
  const actor = await found();
  const made = await Promise.all([1, 2, 3, 4, 5].map(() => scopes.of(actor, occasion)));
  expect(loads).toBe(1);
  expect(made.every((scope) => scope?.rights.administrator)).toBe(true);
  scopes.forget(actor.workspaceId + 1);
  await scopes.of(actor, occasion);
  expect(loads).toBe(1);
  scopes.forget(actor.workspaceId);
  await scopes.of(actor, occasion);
  expect(loads).toBe(2);
});

test('the scope carries workspace, language, zone, clock and who looks through whose eyes', async () => {
  const actor = await found();
  const scope = await counted().of({ ...actor, viewedBy: 'somebody' }, occasion);
  expect(scope).toMatchObject({
    workspaceId: actor.workspaceId,
    language: 'zh',
    zone: 'Asia/Shanghai',
    viewedBy: 'somebody',
    requestId: 'r',
    workspace: { currency: 'CNY', country: 'CN' },
  });
  expect(scope?.now.toISOString()).toBe('2026-06-30T08:00:00.000Z');
});

test('rates of the workspace come with the scope, newest first', async () => {
  const actor = await found();
  const system = await systemScope(pool, model, actor.workspaceId);
  const currency = await commit(system, {
    changes: [{ op: 'create', object: 'currency', values: { code: 'USD', name: 'Dollar' } }],
  });
  const rate = (validOn: string, value: string) =>
    ({
      op: 'create',
      object: 'rate',
      values: { currency: currency.changes[0]?.id, validOn, rate: value },
    }) as const;
  await commit(system, { changes: [rate('2026-01-01', '7.1'), rate('2026-06-01', '7.2')] });
  const scope = await counted().of(actor, occasion);
  expect(scope?.workspace.rates.get('USD')).toEqual([
    { on: '2026-06-01', rate: '7.2' },
    { on: '2026-01-01', rate: '7.1' },
  ]);
});

test('who is deleted, switched off or in a suspended workspace has no scope', async () => {
  const actor = await found();
  const system = await systemScope(pool, model, actor.workspaceId);
  expect(
    await counted().of({ ...actor, userId: '00000000-0000-7000-8000-000000000000' }, occasion),
  ).toBeNull();
  await commit(system, { changes: anotherAdministrator() });
  await commit(system, {
    changes: [{ op: 'update', object: 'user', id: actor.userId, values: { active: false } }],
  });
  expect(await counted().of(actor, occasion)).toBeNull();
  const other = await found();
  await pool.query("update workspace set state = 'suspended' where workspace_id = $1", [
    other.workspaceId,
  ]);
  expect(await counted().of(other, occasion)).toBeNull();
});

test('a change of rights is heard from the database, with the number of its workspace', async () => {
  const actor = await found();
  const heard: (string | null)[] = [];
  const listener = listen(await testDatabaseUrl(), ['rapport_rights'], (_channel, payload) =>
    heard.push(payload),
  );
  try {
    await expect.poll(() => heard.includes(null)).toBe(true);
    const system = await systemScope(pool, model, actor.workspaceId);
    await commit(system, {
      changes: [
        { op: 'update', object: 'user', id: actor.userId, values: { name: 'Ada Lovelace' } },
      ],
    });
    await expect.poll(() => heard).toContain(String(actor.workspaceId));
    // A broken connection comes back by itself and says that something may have been missed.
    heard.length = 0;
    await pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rapport-listen' and datname = current_database()",
    );
    await expect.poll(() => heard.includes(null), { timeout: 5000 }).toBe(true);
  } finally {
    await listener.close();
  }
});
