import { describe, expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { newOffice, testServer } from '../setup/app.ts';

// One sealer: another would wait for the lease of the first.
const sealer = newId();

describe('changesets over HTTP', () => {
  test('many changes are previewed, written as one, undone, and undone only once', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson');
    const changes = ['Alpha', 'Beta'].map((name) => ({
      op: 'create',
      object: 'account',
      values: { name },
    }));
    const preview = await seller.post('/changesets?dryRun=true', { changes });
    expect(preview.body).toMatchObject({ id: null, state: 'preview', counts: { create: 2 } });
    const done = await seller.post('/changesets', { changes, reason: 'two at once' });
    const id = done.text('id');
    expect((await seller.get(`/changesets/${id}`)).body).toMatchObject({
      reason: 'two at once',
      counts: { create: 2 },
    });
    expect((await seller.get('/changesets')).at('items.0.id')).toBe(id);

    const undone = await seller.post(`/changesets/${id}/undo`);
    expect(undone.body).toMatchObject({ undoes: id, counts: { delete: 2 } });
    expect((await seller.get('/records/account')).at('items')).toEqual([]);
    const again = await seller.post(`/changesets/${id}/undo`);
    expect([again.status, again.text('code')]).toEqual([409, 'undo.already']);
  });

  test('an undo with conflicts changes nothing and lists them; skipping undoes the rest', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson');
    const id = (
      await seller.post('/records/account', { name: 'Alpha', website: 'https://a.example' })
    ).text('id');
    const edit = await seller.patch(`/records/account/${id}`, {
      name: 'Beta',
      website: 'https://b.example',
    });
    const changeset = edit.headers.get('changeset-id') ?? '';
    await seller.patch(`/records/account/${id}`, { name: 'Gamma' });
    const refused = await seller.post(`/changesets/${changeset}/undo`);
    expect(refused.status).toBe(409);
    expect(refused.at('conflicts')).toContainEqual({
      object: 'account',
      id,
      field: 'name',
      code: 'changed-since',
    });
    expect((await seller.get(`/records/account/${id}`)).body).toMatchObject({
      name: 'Gamma',
      website: 'https://b.example',
    });
    const skipped = await seller.post(`/changesets/${changeset}/undo?conflicts=skip`);
    expect(skipped.status).toBe(200);
    const stayed = [
      { object: 'account', id, title: 'Gamma', field: 'name', code: 'changed-since' },
    ];
    expect((await seller.get(`/changesets/${skipped.text('id')}`)).at('stayed')).toEqual(stayed);
    const entry = (await seller.get(`/records/account/${id}/history`)).at('items.0');
    expect(entry).toMatchObject({ changeset: skipped.text('id'), undoes: changeset });
    expect((await seller.get(`/records/account/${id}/history`)).at('items.1.undoes')).toBeNull();
    expect((await seller.get(`/records/account/${id}`)).body).toMatchObject({
      name: 'Gamma',
      website: 'https://a.example',
    });
  });

  test('one wrong change refuses all of them', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson');
    const changes = [
      { op: 'create', object: 'account', values: { name: 'Alpha' } },
      { op: 'create', object: 'account', values: { name: 12 } },
    ];
    expect((await seller.post('/changesets', { changes })).status).toBe(422);
    expect((await seller.get('/records/account')).at('items')).toEqual([]);
  });

  test('another’s changesets are nobody’s business but an administrator’s', async () => {
    const [office, elsewhere] = [await newOffice(), await newOffice()];
    const [seller, other] = [await office.as('salesperson'), await office.as('salesperson')];
    const id =
      (await seller.post('/records/account', { name: 'Mine' })).headers.get('changeset-id') ?? '';
    expect((await other.get(`/changesets/${id}`)).status).toBe(404);
    expect((await other.post(`/changesets/${id}/undo`)).status).not.toBe(200);
    expect((await other.get('/changesets?everybody=true')).status).toBe(403);
    expect(
      (await (await office.as('administrator')).get('/changesets?everybody=true')).at('items.0.id'),
    ).toBe(id);
    expect((await (await elsewhere.as('administrator')).get(`/changesets/${id}`)).status).toBe(404);
    expect((await seller.get(`/records/account`)).at('items')).toHaveLength(1);
  });

  test('the feed gives sealed changes in order, once, to those who may read all', async () => {
    const office = await newOffice();
    const { server } = await testServer();
    const chief = await office.as('administrator');
    await sealAll(server.context.pool, sealer);
    const before = (await chief.get('/changes?limit=200')).at('next');
    for (const name of ['Alpha', 'Beta', 'Gamma']) await chief.post('/records/account', { name });
    expect((await chief.get(`/changes?after=${String(before)}`)).at('items')).toEqual([]);
    await sealAll(server.context.pool, sealer);
    const feed = await chief.get(`/changes?after=${String(before)}&limit=2`);
    const names = (answer: typeof feed) =>
      [0, 1].map((at) => answer.at(`items.${at}.changes.0.after.name`));
    expect(names(feed)).toEqual(['Alpha', 'Beta']);
    expect(names(await chief.get(`/changes?after=${String(feed.at('next'))}`))).toEqual([
      'Gamma',
      undefined,
    ]);
  });
});

describe('a write that carries an Idempotency-Key', () => {
  test('happens once, however often and at once it is sent', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson');
    const key = { 'idempotency-key': newId() };
    const first = await seller.post('/records/account', { name: 'Once' }, key);
    const second = await seller.post('/records/account', { name: 'Once' }, key);
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    for (const name of ['location', 'etag', 'changeset-id']) {
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    }
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    const other = await seller.post('/records/account', { name: 'Twice' }, key);
    expect([other.status, other.text('code')]).toEqual([422, 'idempotency.other-request']);

    const racing = { 'idempotency-key': newId() };
    const race = await Promise.all(
      [1, 2, 3, 4, 5].map(() => seller.post('/records/account', { name: 'Race' }, racing)),
    );
    expect(
      race.every((one) => one.status === 201 || one.text('code') === 'idempotency.running'),
    ).toBe(true);
    const list = await seller.get('/records/account?fields=name&sort=name');
    expect(list.at('items')).toMatchObject([{ name: 'Once' }, { name: 'Race' }]);
  });

  test('may be tried again after a refusal, and belongs to one person', async () => {
    const office = await newOffice();
    const [seller, other] = [await office.as('salesperson'), await office.as('salesperson')];
    const key = { 'idempotency-key': 'my-key' };
    expect((await seller.post('/records/account', { name: 12 }, key)).status).toBe(422);
    expect((await seller.post('/records/account', { name: 'Right' }, key)).status).toBe(201);
    expect((await other.post('/records/account', { name: 'Right too' }, key)).status).toBe(201);
    expect(
      (await seller.post('/records/account', { name: 'x' }, { 'idempotency-key': 'a b' })).text(
        'code',
      ),
    ).toBe('idempotency.key');
  });

  test('whose first try died is carried out only where its changeset is missing', async () => {
    const office = await newOffice();
    const { server } = await testServer();
    const seller = await office.as('salesperson');
    const key = { 'idempotency-key': 'died' };
    await seller.post('/records/account', { name: 'Done' }, key);
    const lose = (request: string) =>
      server.context.pool.query(
        `update idempotency_key set status = null, reply = null, at = now() - interval '1 hour' ${request} where workspace_id = $1`,
        [office.workspaceId],
      );
    await lose('');
    const answer = await seller.post('/records/account', { name: 'Done' }, key);
    expect([answer.status, answer.text('code')]).toEqual([409, 'idempotency.answer-lost']);
    expect(answer.text('changeset')).toMatch(/^[0-9a-f-]{36}$/);
    const { rows } = await server.context.pool.query<{ id: string }>(
      'select id from party where workspace_id = $1',
      [office.workspaceId],
    );
    await seller.delete(`/records/account/${rows[0]?.id}`);
    await lose(", request_id = 'never-wrote'");
    expect((await seller.post('/records/account', { name: 'Done' }, key)).status).toBe(201);
  });
});
