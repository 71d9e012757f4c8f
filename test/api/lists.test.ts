import { expect, test } from 'vitest';
import { newOffice, type Client } from '../setup/app.ts';
import { objects } from '#areas/objects.ts';
import type { Whose } from '#model/view-settings.ts';
import { conditionOfWhose, whoseOffered } from '#web/list/whose.ts';
import { find, make, namesOf, set } from '../requirements/asking.ts';

const known = Object.values(objects);
const listed = (object: 'account' | 'activity') => ({
  name: object,
  owned: true,
  related: objects[object].related.map((one) => ({ ...one, label: { en: '', zh: '' } })),
});

async function shown(person: Client, whose: Whose): Promise<unknown[]> {
  const condition = conditionOfWhose(listed('account'), whose, known);
  return namesOf(person, 'account', condition ?? undefined);
}

test('a list opens on mine, my people’s, where I take part and what I follow, each within what I may see', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const manager = await office.as('sales-supervisor');
  const seller = await office.as('salesperson');
  const stranger = await office.as('salesperson');
  await set(chief, 'user', seller.userId, { superior: manager.userId });
  const account = (person: Client, name: string) => make(person, 'account', { name });
  await account(manager, 'Manager');
  const sold = await account(seller, 'Seller');
  const hidden = await account(stranger, 'Stranger');
  const joined = await account(stranger, 'Joined');
  await make(chief, 'party-team', { party: joined, member: manager.userId, role: 'technical' });
  await make(manager, 'follow', { record: sold });

  expect(await shown(manager, 'all')).toEqual(['Joined', 'Manager', 'Seller']);
  expect(await shown(manager, 'mine')).toEqual(['Manager']);
  expect(await shown(manager, 'people')).toEqual(['Seller']);
  expect(await shown(manager, 'part')).toEqual(['Joined']);
  expect(await shown(manager, 'follow')).toEqual(['Seller']);
  // Who has no people and follows nothing sees none, and never another's.
  expect(await shown(stranger, 'people')).toEqual([]);
  expect(await shown(stranger, 'follow')).toEqual([]);
  expect(await shown(seller, 'part')).toEqual([]);
  expect(hidden).toBeTruthy();
});

test('activities know who takes part in them', async () => {
  const office = await newOffice();
  const [seller, helper] = [await office.as('salesperson'), await office.as('salesperson')];
  const visit = { kind: 'visit', subject: 'Together' };
  const activity = await make(seller, 'activity', visit);
  await make(seller, 'activity', { kind: 'visit', subject: 'Alone' });
  await make(seller, 'participant', { activity, user: helper.userId });
  const filter = conditionOfWhose(listed('activity'), 'part', known);
  if (!filter) throw new Error('activities have participants');
  const found = await find(helper, 'activity', { filter, fields: ['subject'] });
  expect(found).toMatchObject([{ subject: 'Together' }]);
});

test('whose is offered where records have owners, part and follow where the product knows of them', () => {
  expect(whoseOffered(listed('account'), known)).toEqual([
    'all',
    'mine',
    'people',
    'part',
    'follow',
  ]);
  const plain = { name: 'file', owned: true, related: [] };
  expect(whoseOffered(plain, [])).toEqual(['all', 'mine', 'people']);
  expect(whoseOffered({ ...plain, owned: false }, known)).toEqual([]);
});

test('a view keeps how it shows its records, whose, and by what they are grouped', async () => {
  const office = await newOffice();
  const [seller, colleague] = [await office.as('salesperson'), await office.as('salesperson')];
  const values = {
    name: 'Funnel',
    object: 'account',
    layout: 'board',
    groupBy: 'status',
    whose: 'mine',
    settings: { measure: 'sum:revenue', folded: ['lost'] },
  };
  const id = await make(seller, 'saved-view', values);
  expect((await seller.get(`/records/saved-view/${id}`)).body).toMatchObject(values);
  const wrong = await seller.patch(`/records/saved-view/${id}`, { settings: { form: 'cake' } });
  expect(wrong.status).toBe(422);
  // Shared with a person it is his to open, and nobody else's.
  expect((await colleague.get(`/records/saved-view/${id}`)).status).toBe(404);
  await make(seller, 'share', {
    record: id,
    grantee: colleague.userId,
    granteeKind: 'user',
    level: 'read',
  });
  expect((await colleague.get(`/records/saved-view/${id}`)).status).toBe(200);
  expect((await colleague.patch(`/records/saved-view/${id}`, { name: 'x' })).status).toBe(403);
});

test('favourites are one’s own, each thing once, and a record or a view', async () => {
  const office = await newOffice();
  const [seller, colleague] = [await office.as('salesperson'), await office.as('salesperson')];
  const account = await make(seller, 'account', { name: 'Alpha' });
  const view = await make(seller, 'saved-view', { name: 'V', object: 'account' });
  await make(seller, 'favourite', { record: account });
  await make(seller, 'favourite', { view, opensFirst: true });
  const fields = ['record', 'view.name', 'view.object'];
  expect(await find(seller, 'favourite', { fields, sort: ['createdAt'] })).toMatchObject([
    { 'record': { id: account, title: 'Alpha', object: 'account' }, 'view.name': null },
    { 'record': null, 'view.name': 'V', 'view.object': 'account' },
  ]);
  expect(await find(colleague, 'favourite', {})).toEqual([]);
  expect((await seller.post('/records/favourite', { record: account })).status).toBe(409);
  const nothing = await seller.post('/records/favourite', {});
  expect([nothing.status, nothing.text('code')]).toEqual([422, 'favourite.one-thing']);
});
