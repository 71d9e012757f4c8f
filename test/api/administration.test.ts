import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createJobRegistry } from '#engine/jobs/index.ts';
import { runJob } from '#engine/jobs/run.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import { ledgerCheck } from '#server/ledger-check.ts';
import { model } from '#server/product-model.ts';
import { newOffice, testServer, type Office } from '../setup/app.ts';
import { invited } from '../setup/invited.ts';

describe('the ledger as administrators read it', () => {
  test('is narrowed by person, object, source and time', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const seller = await office.as('salesperson');
    const before = new Date().toISOString();
    await seller.post('/records/account', { name: 'Alpha' });
    await chief.post('/records/tag', { name: 'Key' });
    const asked = (query: string) => chief.get(`/changesets?everybody=true&${query}`);

    expect((await asked(`object=account&from=${before}`)).at('items')).toHaveLength(1);
    expect((await asked(`object=tag&from=${before}`)).at('items.0.by.id')).toBe(chief.userId);
    expect((await asked(`user=${seller.userId}`)).at('items')).toHaveLength(1);
    expect((await asked('object=account&source=import')).at('items')).toEqual([]);
    expect((await asked(`object=account&until=${before}`)).at('items')).toEqual([]);
    expect((await asked('source=gossip')).status).toBe(422);
    expect((await asked('object=account')).at('items.0.changes')).toEqual([
      expect.objectContaining({ object: 'account', op: 'create', title: 'Alpha', after: null }),
    ]);
  });

  test('says how far it is sealed, and a check in the background finds it whole', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    await chief.post('/records/tag', { name: 'Key' });
    const { pool } = (await testServer()).server.context;
    await sealAll(pool, newId());
    const state = await chief.get('/ledger');
    expect(state.body).toMatchObject({ waiting: 0, check: null });
    expect(Number(state.at('seq'))).toBeGreaterThan(0);

    const begun = await chief.post('/ledger/verify');
    expect([begun.status, begun.text('state')]).toEqual([202, 'queued']);
    await work(office, begun.text('id'));
    expect((await chief.get('/ledger')).at('check')).toMatchObject({
      state: 'done',
      result: { brokenCount: 0, broken: [], changesets: state.at('seq') },
    });
  });

  test('is nobody else’s', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson');
    expect((await seller.get('/ledger')).status).toBe(403);
    expect((await seller.post('/ledger/verify')).status).toBe(403);
    expect((await seller.get('/access-log')).status).toBe(403);
  });
});

test('the access log says who looked with whose eyes, in this workspace alone', async () => {
  const office = await newOffice();
  const { userId } = await invited(office);
  const chief = await office.as('administrator');
  const log = await chief.get('/access-log?kind=sign-in-link');
  expect(log.at('items.0')).toMatchObject({
    kind: 'sign-in-link.invitation',
    by: { id: chief.userId, title: 'Ada Admin' },
    record: { id: userId, title: 'Ines' },
  });
  expect((await chief.get('/access-log?kind=view-as')).at('items')).toEqual([]);
  const first = await chief.get('/access-log?limit=1');
  expect(first.at('items')).toHaveLength(1);

  const other = await (await newOffice()).as('administrator');
  expect((await other.get('/access-log')).at('items')).toEqual([]);
});

test('a sign-in service is offered or not without entering its secret again', async () => {
  const { providers } = (await testServer()).server.context;
  const offered = () => providers.offered().map(({ id }) => id);
  await providers.save(
    { kind: 'dingtalk', id: 'dingtalk', clientId: 'app', secret: 'app-secret' },
    true,
  );
  await providers.refresh();
  expect(offered()).toContain('dingtalk');
  expect(await providers.turn('dingtalk', false)).toBe(true);
  await providers.refresh();
  expect(offered()).not.toContain('dingtalk');
  expect(await providers.turn('dingtalk', true)).toBe(true);
  await providers.refresh();
  expect(offered()).toContain('dingtalk');
  expect(await providers.turn('nobody', true)).toBe(false);

  const seller = await (await newOffice()).as('salesperson');
  const tried = await seller.ask('PATCH', '/sign-in-providers/dingtalk', { enabled: false });
  expect(tried.status).toBe(403);
});

async function work(office: Office, jobId: string): Promise<void> {
  const { pool } = (await testServer()).server.context;
  const folder = await mkdtemp(join(tmpdir(), 'rapport-heads-'));
  await runJob(
    {
      db: pool,
      jobs: createJobRegistry([ledgerCheck(folder)]),
      scopeOf: (workspaceId) => systemScope(pool, model, workspaceId),
      tell: (problem) => ({ en: problem.code, zh: problem.code }),
    },
    { workspaceId: office.workspaceId, jobId, name: 'ledger.verify' },
    { signal: AbortSignal.timeout(10_000), isLastTry: true },
  );
}
