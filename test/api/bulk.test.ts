import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { doJobs } from '../setup/do-jobs.ts';
import { find, make } from '../requirements/asking.ts';

const named = (ids: readonly string[]) => ({ field: 'id', op: 'in', value: [...ids] }) as const;

async function threeOf(person: Client): Promise<string[]> {
  const ids: string[] = [];
  for (const name of ['Alpha', 'Beta', 'Gamma']) ids.push(await make(person, 'account', { name }));
  return ids;
}

async function valuesOf(person: Client, ids: readonly string[], field: string) {
  const fields = ['name', field];
  const found = await find(person, 'account', { fields, sort: ['name'], filter: named(ids) });
  return found.map((one) => one[field]);
}

test('one value for many records is one changeset, undone as one', async () => {
  const office = await newOffice();
  const seller = await office.as('salesperson');
  const ids = await threeOf(seller);
  const change = { op: 'update', values: { industry: 'bank' } };
  const done = await seller.post('/records/account/bulk', { ids, change, reason: 'a sector' });
  expect(done.body).toMatchObject({ counts: { update: 3 }, reason: 'a sector', state: 'done' });
  expect(await valuesOf(seller, ids, 'industry')).toEqual(['bank', 'bank', 'bank']);
  await seller.post(`/changesets/${done.text('id')}/undo`);
  expect(await valuesOf(seller, ids, 'industry')).toEqual([null, null, null]);
});

test('tags are put on and taken off many records, and what else they bear stays', async () => {
  const office = await newOffice();
  const seller = await office.as('salesperson');
  const ids = await threeOf(seller);
  const [old, fresh] = [
    await make(seller, 'tag', { name: 'old' }),
    await make(seller, 'tag', { name: 'fresh' }),
  ];
  await seller.patch(`/records/account/${ids[0]}`, { tags: [old] });
  const tags = async () =>
    (await valuesOf(seller, ids, 'tags')).map((value) => JSON.stringify(value).match(/old|fresh/g));
  const put = { op: 'links', field: 'tags', add: [fresh] };
  const done = await seller.post('/records/account/bulk', { ids, change: put });
  expect(await tags()).toEqual([['old', 'fresh'], ['fresh'], ['fresh']]);
  // Where nothing changes nothing is written.
  const again = await seller.post('/records/account/bulk', { ids, change: put });
  expect(again.body).toMatchObject({ id: null, counts: { update: 0 } });
  const off = { op: 'links', field: 'tags', remove: [old] };
  expect((await seller.post('/records/account/bulk', { ids, change: off })).body).toMatchObject({
    counts: { update: 1 },
  });
  expect(await tags()).toEqual([['fresh'], ['fresh'], ['fresh']]);
  expect((await seller.post(`/changesets/${done.text('id')}/undo`)).status).toBe(409);
});

test('what a list shows is meant as a whole, within what the asker may see and change', async () => {
  const office = await newOffice();
  const [seller, colleague] = [await office.as('salesperson'), await office.as('salesperson')];
  const mine = await threeOf(seller);
  const other = await make(colleague, 'account', { name: 'Delta' });
  const change = { op: 'update', values: { industry: 'bank' } };
  const whole = await seller.post('/records/account/bulk', { filter: { all: [] }, change });
  expect(whole.body).toMatchObject({ counts: { update: 3 } });
  expect(await valuesOf(colleague, [other], 'industry')).toEqual([null]);
  // Named all the same, another's record refuses all of them.
  const ids = [...mine, other];
  for (const op of [{ op: 'delete' }, { op: 'links', field: 'tags', add: [] }]) {
    const refused = await seller.post('/records/account/bulk', { ids, change: op });
    expect([refused.status, refused.text('code')]).toEqual([404, 'record.missing']);
  }
  expect(await valuesOf(seller, mine, 'industry')).toEqual(['bank', 'bank', 'bank']);
  const stranger = await (await newOffice()).as('administrator');
  expect((await stranger.post('/records/account/bulk', { ids: mine, change })).status).toBe(404);
});

test('records are named or listed, not both, and only links take links', async () => {
  const seller = await (await newOffice()).as('salesperson');
  const ids = await threeOf(seller);
  const change = { op: 'delete' };
  for (const which of [{}, { ids, filter: { all: [] } }]) {
    const refused = await seller.post('/records/account/bulk', { ...which, change });
    expect([refused.status, refused.text('code')]).toEqual([400, 'bulk.which']);
  }
  const links = { op: 'links', field: 'name', add: [] };
  const refused = await seller.post('/records/account/bulk', { ids, change: links });
  expect([refused.status, refused.text('code')]).toEqual([400, 'field.unknown']);
});

test(
  'more than 5,000 records are one changeset of parts by a job, and undone as one',
  { timeout: 120_000 },
  async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    await fill(office, 5200);
    const change = { op: 'update', values: { color: 'red' } };
    const asked = await chief.post('/records/tag/bulk', { filter: { all: [] }, change });
    expect(asked.status).toBe(202);
    await work(office);
    const job = await chief.get(`/jobs/${asked.text('job')}`);
    expect(job.body).toMatchObject({ state: 'done', progress: 5200, result: { count: 5200 } });
    const red = { field: 'color', op: 'is', value: 'red' } as const;
    expect(await countOf(chief, red)).toBe(5200);
    const changeset = job.text('result.changeset');
    expect((await chief.get(`/changesets/${changeset}`)).body).toMatchObject({
      state: 'done',
      counts: { update: 5200 },
    });
    const undo = await chief.post(`/changesets/${changeset}/undo`);
    expect(undo.status).toBe(202);
    await work(office);
    expect(await countOf(chief, red)).toBe(0);
  },
);

async function fill({ scope }: Office, count: number): Promise<void> {
  const tags = Array.from({ length: count }, (_, index) => ({
    op: 'create' as const,
    object: 'tag',
    id: newId(),
    values: { name: `T${index}` },
  }));
  for (const from of [0, 2600]) await commit(scope, { changes: tags.slice(from, from + 2600) });
}

async function work({ workspaceId }: Office): Promise<void> {
  const { server } = await testServer();
  await doJobs(server.context, workspaceId);
}

async function countOf(person: Client, filter: unknown): Promise<unknown> {
  const query = { filter, fields: ['id'], limit: 1, count: 'exact' };
  return (await person.post('/records/tag/query', query)).at('count');
}
