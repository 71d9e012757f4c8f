import { describe, expect, test } from 'vitest';
import { newOffice } from '../setup/app.ts';

describe('records over HTTP', () => {
  test('a record is made, read, changed, deleted and restored', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson');
    const made = await seller.post('/records/account', { name: '华夏银行' });
    expect(made.status).toBe(201);
    const id = made.text('id');
    expect(made.headers.get('location')).toBe(`/api/v1/records/account/${id}`);
    expect(made.headers.get('changeset-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(made.body).toMatchObject({ name: '华夏银行', version: 1, owner: { id: seller.userId } });

    const changed = await seller.patch(
      `/records/account/${id}`,
      { name: '华夏银行总行' },
      { 'if-match': '"1"' },
    );
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).toBe('"2"');
    const stale = await seller.patch(
      `/records/account/${id}`,
      { name: 'other' },
      { 'if-match': '"1"' },
    );
    expect(stale.status).toBe(409);
    expect(stale.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(stale.text('code')).toBe('record.changed');

    const deleted = await seller.delete(`/records/account/${id}`);
    expect(deleted.body).toMatchObject({ counts: { delete: 1 } });
    expect((await seller.get(`/records/account/${id}`)).status).toBe(404);
    expect((await seller.get('/records/account?deleted=true')).at('items.0.id')).toBe(id);
    expect((await seller.post(`/records/account/${id}/restore`)).text('name')).toBe('华夏银行总行');
    const history = await seller.get(`/records/account/${id}/history`);
    expect(history.at('items')).toHaveLength(4);
  });

  test('a list filters, sorts, counts and pages; what it does not know is refused', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson');
    for (const name of ['Alpha', 'Beta', 'Gamma']) await seller.post('/records/account', { name });
    const filter = encodeURIComponent(
      JSON.stringify({ field: 'name', op: 'isNot', value: 'Beta' }),
    );
    const first = await seller.get(
      `/records/account?filter=${filter}&sort=-name&fields=name&limit=1&count=true`,
    );
    expect(first.body).toMatchObject({ items: [{ name: 'Gamma' }], count: 2, countIsExact: true });
    const cursor = encodeURIComponent(first.text('next'));
    const second = await seller.get(
      `/records/account?filter=${filter}&sort=-name&fields=name&limit=1&cursor=${cursor}`,
    );
    expect(second.body).toMatchObject({ items: [{ name: 'Alpha' }], next: null });

    const unknown = await seller.get('/records/account?colour=red', { 'accept-language': 'zh' });
    expect(unknown.status).toBe(422);
    expect(unknown.body).toMatchObject({ code: 'input.unknown', field: 'colour' });
    expect((await seller.get('/records/account?sort=name&sort=id')).status).toBe(422);
    expect((await seller.get('/records/account?filter={')).text('code')).toBe('input.not-json');
    expect((await seller.get('/records/unicorn')).status).toBe(404);
    expect((await seller.get('/records/account?fields=colour')).status).toBe(400);
    expect((await seller.get('/records/account?limit=201')).status).toBe(422);
  });

  test('a record and a list are read as they were at an instant', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson');
    const id = (await seller.post('/records/account', { name: 'Before' })).text('id');
    const between = (await seller.get(`/changesets?limit=1`)).text('items.0.at');
    await seller.patch(`/records/account/${id}`, { name: 'After' });
    const asOf = encodeURIComponent(between);
    expect((await seller.get(`/records/account/${id}?asOf=${asOf}`)).text('name')).toBe('Before');
    expect((await seller.get(`/records/account?asOf=${asOf}`)).at('items.0.name')).toBe('Before');
    expect((await seller.get(`/records/account/${id}`)).text('name')).toBe('After');
    await seller.delete(`/records/account/${id}`);
    expect((await seller.get(`/records/account/${id}?deleted=true`)).text('name')).toBe('After');
  });

  test('a dry run shows the diff and writes nothing', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson');
    const preview = await seller.post('/records/account?dryRun=true', { name: 'Alpha' });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({ id: null, state: 'preview', counts: { create: 1 } });
    expect((await seller.get('/records/account')).at('items')).toEqual([]);
  });

  test('the wrong person is refused, and another workspace does not even see', async () => {
    const [here, there] = [await newOffice('Here'), await newOffice('There')];
    const [one, other, foreign] = [
      await here.as('salesperson'),
      await here.as('salesperson'),
      await there.as('administrator'),
    ];
    const id = (await one.post('/records/account', { name: 'Mine' })).text('id');
    expect((await foreign.get(`/records/account/${id}`)).status).toBe(404);
    expect((await foreign.patch(`/records/account/${id}`, { name: 'x' })).status).toBe(404);
    expect((await foreign.delete(`/records/account/${id}`)).status).toBe(404);
    expect((await other.get(`/records/account/${id}`)).status).toBe(404);
    expect(
      (await here.as('administrator').then((chief) => chief.get(`/records/account/${id}`))).status,
    ).toBe(200);
  });

  test('groups, search and the query by POST answer within the same rights', async () => {
    const office = await newOffice();
    const [seller, other] = [await office.as('salesperson'), await office.as('salesperson')];
    await seller.post('/records/account', { name: '北京知音' });
    const found = await seller.get(`/search?q=${encodeURIComponent('zhiyin')}`);
    expect(found.at('items.0')).toMatchObject({ object: 'account', title: '北京知音' });
    expect((await other.get(`/search?q=${encodeURIComponent('知音')}`)).at('items')).toEqual([]);
    const groups = await seller.post('/records/account/query', {
      groupBy: ['owner'],
      measures: [{ measure: 'count' }],
    });
    expect(groups.at('groups.0.values.count')).toBe(1);
    expect(
      (await seller.post('/records/account/query', { sort: ['name'], search: '知音' })).at(
        'items.0.name',
      ),
    ).toBe('北京知音');
  });

  test('why one may see a record is told in the reader’s language; another’s rights to administrators only', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson', { language: 'zh' });
    const other = await office.as('salesperson');
    const chief = await office.as('administrator');
    const id = (await seller.post('/records/account', { name: 'Mine' })).text('id');
    const own = await seller.get(`/records/account/${id}/explain`);
    expect(own.at('privileges.0')).toMatchObject({ privilege: 'read', allowed: true });
    const of = await chief.get(`/records/account/${id}/explain?user=${other.userId}`);
    expect(of.at('privileges.0')).toMatchObject({ privilege: 'read', allowed: false });
    expect((await seller.get(`/records/account/${id}/explain?user=${other.userId}`)).status).toBe(
      403,
    );
  });
});
