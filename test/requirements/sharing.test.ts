import { beforeEach, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { countsOf, takeInFile } from '../setup/files.ts';
import { zoneAtNoon } from '../setup/noon.ts';
import { act, find, groupsOf, make, namesOf, set } from './asking.ts';

let office: Office;
let chief: Client;

beforeEach(async () => {
  office = await newOffice();
  chief = await office.as('administrator');
});

test('an organisation of regions, branches and departments is set up, and managed by region [SDM-G03 L-02]', async () => {
  const region = (name: string) => office.unit(name, { kind: 'region' });
  const [north, south] = [await region('北方大区'), await region('南方大区')];
  const beijing = await office.unit('北京分公司', { kind: 'branch', parent: north });
  const sales = await office.unit('金融销售部', { kind: 'department', parent: beijing });
  const retail = await office.unit('零售销售部', { kind: 'department', parent: beijing });
  const guangzhou = await office.unit('广州分公司', { kind: 'branch', parent: south });
  const places = { 金融: sales, 零售: retail, 广州: guangzhou };
  for (const [name, unit] of Object.entries(places)) {
    const person = await office.as('salesperson', { unit });
    await make(person, 'account', { name: `${name}客户` });
    expect(await namesOf(person, 'account')).toEqual([`${name}客户`]);
  }
  const [ofNorth, ofBranch, ofAll] = [
    await office.as('sales-manager', { unit: north }),
    await office.as('sales-manager', { unit: beijing }),
    await office.as('general-manager'),
  ];
  // Each level manages what is below it, over departments and places alike.
  for (const manager of [ofNorth, ofBranch])
    expect((await namesOf(manager, 'account')).toSorted()).toEqual(
      ['金融客户', '零售客户'].toSorted(),
    );
  expect(await groupsOf(ofAll, 'account', 'unit', {})).toEqual({
    [sales]: { count: 1 },
    [retail]: { count: 1 },
    [guangzhou]: { count: 1 },
  });
  // A region takes over a branch, and with it its customers.
  await set(chief, 'unit', guangzhou, { parent: north });
  await expect
    .poll(async () => (await namesOf(ofNorth, 'account')).length, { timeout: 6000 })
    .toBe(3);
  const regions = { field: 'kind', op: 'is', value: 'region' } as const;
  expect((await namesOf(ofAll, 'unit', regions)).toSorted()).toEqual(
    ['北方大区', '南方大区'].toSorted(),
  );
});

test('what one has is shared wholly or in part, as rights allow [GC-402]', async () => {
  const unit = await office.unit('北京');
  const [owner, reader, editor] = [
    await office.as('salesperson', { unit }),
    await office.as('salesperson', { unit }),
    await office.as('salesperson', { unit }),
  ];
  const [shared, kept] = [
    await make(owner, 'account', { name: '共享的', legalName: '共享有限公司' }),
    await make(owner, 'account', { name: '不共享的' }),
  ];
  const share = (record: string, person: Client, level: string) =>
    make(owner, 'share', { record, grantee: person.userId, granteeKind: 'user', level });
  await share(shared, reader, 'read');
  await share(shared, editor, 'edit');
  const tried = async (person: Client, id: string) =>
    (await person.patch(`/records/account/${id}`, { industry: 'bank' })).status;
  expect([await tried(reader, shared), await tried(editor, shared)]).toEqual([403, 200]);
  expect([await tried(reader, kept), await tried(editor, kept)]).toEqual([404, 404]);
  expect(await namesOf(reader, 'account')).toEqual(['共享的']);
  // In part: a role sees the record, and of some fields nothing.
  const grants = { user: { read: 'all' }, account: { read: 'all' } };
  const role = await make(chief, 'role', {
    name: '部分可见',
    grants,
    fieldRights: { account: { legalName: 'hidden' } },
  });
  const partly = await office.as(role);
  const seen = await partly.get(`/records/account/${shared}`);
  expect([seen.at('name'), Object(seen.body).legalName]).toEqual(['共享的', undefined]);
  // Wholly: all of everybody's.
  const all = await office.as('general-manager');
  expect((await namesOf(all, 'account')).toSorted()).toEqual(['不共享的', '共享的'].toSorted());
  expect((await all.get(`/records/account/${shared}`)).at('legalName')).toBe('共享有限公司');
});

test('a salesperson has a customer’s file from the account manager in one act [GR-09]', async () => {
  const [keeper, seller] = [await office.as('salesperson'), await office.as('salesperson')];
  const party = await make(keeper, 'account', { name: '经理的客户' });
  await make(keeper, 'party-team', { party, member: keeper.userId, role: 'account-manager' });
  await make(keeper, 'contact', { name: '关键人', account: party, phone: '13812345678' });
  await act(keeper, party, { kind: 'visit', subject: '上次谈到价格' });
  expect((await seller.get(`/records/account/${party}`)).status).toBe(404);
  await make(keeper, 'party-team', { party, member: seller.userId, role: 'sales' });
  expect((await seller.get(`/records/account/${party}`)).at('name')).toBe('经理的客户');
  const people = await find(seller, 'contact', { fields: ['name', 'phone'] });
  expect(people).toMatchObject([{ name: '关键人', phone: '+8613812345678' }]);
  expect(await find(seller, 'activity', { fields: ['subject'] })).toMatchObject([
    { subject: '上次谈到价格' },
  ]);
  const keepers = { field: 'role', op: 'is', value: 'account-manager' } as const;
  expect(await find(seller, 'party-team', { filter: keepers, fields: ['member'] })).toMatchObject([
    { member: { id: keeper.userId } },
  ]);
});

test('of each salesperson there is a file for the manager: who he is, where he stands, his customers and his work [SJ-42]', async () => {
  const unit = await office.unit('上海分公司');
  const manager = await office.as('sales-manager', { unit });
  const seller = await office.as('salesperson', { unit, name: '李销售' });
  const values = { phone: '13812345678', jobTitle: '高级销售代表' };
  await set(chief, 'user', seller.userId, { ...values, superior: manager.userId });
  const account = await make(seller, 'account', { name: '李的客户' });
  await act(seller, account, { kind: 'visit' });
  const mine = { field: 'superior', op: 'is', value: manager.userId } as const;
  expect(
    await find(manager, 'user', {
      filter: mine,
      fields: ['name', 'phone', 'jobTitle', 'mainUnit', 'active'],
    }),
  ).toMatchObject([
    {
      ...values,
      name: '李销售',
      phone: '+8613812345678',
      mainUnit: { title: '上海分公司' },
      active: true,
    },
  ]);
  const count = (object: string) =>
    groupsOf(manager, object, 'owner', {
      filter: { field: 'owner', op: 'is', value: seller.userId },
    });
  for (const object of ['account', 'activity'])
    expect(await count(object)).toEqual({ [seller.userId]: { count: 1 } });
});

test('a text file of any size comes into the database, every line of it [GC-901]', async () => {
  // More than one transaction holds.
  const lines = Array.from({ length: 6000 }, (_, index) => `大文件客户${index},WJ-${index}`);
  const text = `Name,Customer number\n${lines.join('\r\n')}\n`;
  const taken = await takeInFile(office, chief, 'account', text, {
    mapping: { 'Name': 'name', 'Customer number': 'code' },
  });
  expect([taken.at('state'), countsOf(taken)]).toEqual(['done', { create: 6000 }]);
  const counted = await chief.post('/records/account/query', { count: 'exact', limit: 1 });
  expect(counted.at('count')).toBe(6000);
  for (const index of [0, 4999, 5000, 5999])
    expect(
      await namesOf(chief, 'account', { field: 'code', op: 'is', value: `WJ-${index}` }),
    ).toEqual([`大文件客户${index}`]);
}, 60_000);

test('the channel that a customer prefers is held, asked for, and stands before whoever contacts him by another [INT-09]', async () => {
  const person = await make(chief, 'contact', {
    name: '爱用微信的人',
    phone: '13812345678',
    email: 'wx@example.com',
    preferredChannel: 'wechat',
    zone: zoneAtNoon(),
  });
  await make(chief, 'identity', { party: person, kind: 'wechat', value: 'wx80' });
  const preferring = { field: 'preferredChannel', op: 'is', value: 'wechat' } as const;
  expect(await namesOf(chief, 'contact', preferring)).toEqual(['爱用微信的人']);
  const check = async (channel: string) =>
    (await chief.post('/contact-checks', { party: person, channel, purpose: 'service' })).body;
  expect(await check('phone')).toMatchObject({ warnings: ['channel-not-preferred'] });
  expect(await check('email')).toMatchObject({ warnings: ['channel-not-preferred'] });
  expect(await check('wechat')).toMatchObject({ allowed: true, warnings: [] });
});

test('how long to wait before a customer is contacted again is set, and kept to [TD-502]', async () => {
  const policy = { name: '间隔', purpose: 'marketing', minGapHours: 72 };
  const id = await make(chief, 'contact-policy', policy);
  const party = await make(chief, 'contact', {
    name: '刚联系过的人',
    email: 'gang@example.com',
    zone: zoneAtNoon(),
  });
  const ask = { party, channel: 'email', purpose: 'marketing', address: 'gang@example.com' };
  const check = () => chief.post('/contact-checks', ask);
  expect((await check()).at('allowed')).toBe(true);
  const doneAt = new Date(Date.now() - 24 * 3_600_000);
  const values = { kind: 'email', status: 'done', purpose: 'marketing', direction: 'out' };
  await make(chief, 'activity', {
    ...values,
    subject: '春季活动',
    regarding: party,
    doneAt: doneAt.toISOString(),
  });
  const refused = await check();
  expect(refused.at('allowed')).toBe(false);
  const again = Date.parse(String(refused.at('nextAllowedAt')));
  expect(again - doneAt.getTime()).toBe(72 * 3_600_000);
  await set(chief, 'contact-policy', id, { minGapHours: 12 });
  expect((await check()).at('allowed')).toBe(true);
});
