import { beforeEach, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { find, make, namesOf, set } from './asking.ts';

let office: Office;
let chief: Client;
let beijing: string;
let shanghai: string;

beforeEach(async () => {
  office = await newOffice();
  chief = await office.as('administrator');
  beijing = await office.unit('北京分公司', { kind: 'branch' });
  shanghai = await office.unit('上海分公司', { kind: 'branch' });
});

const ownerOf = async (id: string) => (await chief.get(`/records/account/${id}`)).at('owner.id');

test('units form a tree with employees in it, and both are rearranged [YD-08 Y-18c Y1-14]', async () => {
  const sales = await make(chief, 'unit', { name: '销售部', code: 'XS', parent: beijing });
  const group = await make(chief, 'unit', { name: '一组', code: 'XS1', parent: sales });
  const lead = await make(chief, 'user', { name: '组长', mainUnit: group, jobTitle: '组长' });
  const employee = {
    name: '员工甲',
    email: `${crypto.randomUUID()}@example.com`,
    phone: '13812345678',
    jobTitle: '销售代表',
    mainUnit: group,
    superior: lead,
  };
  const id = await make(chief, 'user', employee);
  const colleague = await office.as('salesperson');
  expect((await colleague.get(`/records/user/${id}`)).body).toMatchObject({
    name: '员工甲',
    email: employee.email,
    phone: '+8613812345678',
    jobTitle: '销售代表',
    mainUnit: { title: '一组' },
    superior: { title: '组长' },
  });
  const below = (parent: string) =>
    namesOf(colleague, 'unit', { field: 'parent', op: 'is', value: parent });
  expect([await below(beijing), await below(sales)]).toEqual([['销售部'], ['一组']]);
  await set(chief, 'unit', group, { parent: shanghai, name: '沪一组' });
  expect([await below(sales), await below(shanghai)]).toEqual([[], ['沪一组']]);
  await set(chief, 'user', id, { mainUnit: sales });
  const people = { field: 'mainUnit', op: 'is', value: sales } as const;
  expect(await namesOf(colleague, 'user', people)).toEqual(['员工甲']);
});

test('customers of departments and regions are managed together, read from afar and shared across [L-08 U-T15]', async () => {
  const headquarters = await office.as('general-manager');
  const [north, east] = [
    await office.as('salesperson', { unit: beijing }),
    await office.as('salesperson', { unit: shanghai }),
  ];
  const first = await make(north, 'account', { name: '北方客户', address: { province: '北京市' } });
  await make(east, 'account', { name: '东部客户', address: { province: '上海市' } });
  expect(await namesOf(headquarters, 'account')).toEqual(['北方客户', '东部客户']);
  const inRegion = { field: 'address.province', op: 'is', value: '上海市' } as const;
  expect(await namesOf(headquarters, 'account', inRegion)).toEqual(['东部客户']);
  const ofUnit = { field: 'unit', op: 'is', value: beijing } as const;
  expect(await namesOf(headquarters, 'account', ofUnit)).toEqual(['北方客户']);
  // What a branch writes, headquarters reads at once, and changes.
  await set(north, 'account', first, { industry: 'bank' });
  expect((await headquarters.get(`/records/account/${first}`)).at('industry')).toBe('bank');
  await set(headquarters, 'account', first, { industry: 'insurance' });
  expect((await north.get(`/records/account/${first}`)).at('industry')).toBe('insurance');
  // Across departments by a share with the whole other one.
  expect(await namesOf(east, 'account')).toEqual(['东部客户']);
  await make(north, 'share', {
    record: first,
    grantee: shanghai,
    granteeKind: 'unit',
    level: 'read',
  });
  await expect
    .poll(() => namesOf(east, 'account'), { timeout: 6000 })
    .toEqual(['北方客户', '东部客户']);
});

test('a department’s manager sees all its customers and hands them out; each has one owner [SJ-02 MY-14 A-G07]', async () => {
  const manager = await office.as('sales-manager', { unit: beijing });
  const [wang, li, other] = [
    await office.as('salesperson', { unit: beijing }),
    await office.as('salesperson', { unit: beijing }),
    await office.as('salesperson', { unit: shanghai }),
  ];
  const id = await make(wang, 'account', { name: '王的客户' });
  await make(wang, 'contact', { name: '客户的联系人', account: id });
  await make(li, 'account', { name: '李的客户' });
  await make(other, 'account', { name: '外部门客户' });
  expect((await namesOf(manager, 'account')).toSorted()).toEqual(
    ['王的客户', '李的客户'].toSorted(),
  );
  expect(await ownerOf(id)).toBe(wang.userId);
  // Handing out is the manager's: the owner himself may not.
  expect((await wang.patch(`/records/account/${id}`, { owner: li.userId })).status).toBe(403);
  await set(manager, 'account', id, { owner: li.userId });
  expect(await ownerOf(id)).toBe(li.userId);
  expect(await namesOf(wang, 'account')).toEqual([]);
  expect((await namesOf(li, 'account')).toSorted()).toEqual(['王的客户', '李的客户'].toSorted());
  expect(await namesOf(li, 'contact')).toEqual(['客户的联系人']);
  expect((await wang.patch(`/records/account/${id}`, { industry: 'bank' })).status).toBe(404);
  // One voice: two owners at once cannot even be written.
  const both = await manager.patch(`/records/account/${id}`, { owner: [wang.userId, li.userId] });
  expect(both.status).toBe(422);
});

test('the customers of who leaves stay, and go over to a successor in one act [Y-47 GC-403]', async () => {
  const manager = await office.as('sales-manager', { unit: beijing });
  const [leaver, successor] = [
    await office.as('salesperson', { unit: beijing, name: '离职员工' }),
    await office.as('salesperson', { unit: beijing }),
  ];
  for (const name of ['客户甲', '客户乙', '客户丙']) {
    const account = await make(leaver, 'account', { name, description: '已谈三次' });
    await make(leaver, 'contact', { name: `${name}联系人`, account });
  }
  await set(chief, 'user', leaver.userId, { active: false });
  await expect
    .poll(async () => (await leaver.get('/records/account')).status, { timeout: 6000 })
    .toBe(401);
  const left = { field: 'owner', op: 'is', value: leaver.userId } as const;
  const changes = [];
  for (const object of ['account', 'contact'])
    for (const { id } of await find(manager, object, { filter: left }))
      changes.push({ op: 'update', object, id, values: { owner: successor.userId } });
  expect(changes).toHaveLength(6);
  const handed = await manager.post('/changesets', { changes, reason: '交接' });
  expect(handed.at('counts')).toMatchObject({ update: 6 });
  expect(await namesOf(manager, 'account', left)).toEqual([]);
  expect(await namesOf(successor, 'account')).toHaveLength(3);
  expect(await namesOf(successor, 'contact')).toHaveLength(3);
  const [first] = await find(successor, 'account', {
    filter: { field: 'name', op: 'is', value: '客户甲' },
  });
  expect(first).toMatchObject({ description: '已谈三次' });
  const history = await successor.get(`/records/account/${String(first?.['id'])}/history`);
  expect(history.body).toMatchObject({
    items: [{ reason: '交接' }, { op: 'create', by: { title: '离职员工' } }],
  });
});

test('another business gets a work group of its own with the same objects, unseen from beside [MY-22]', async () => {
  const headquarters = (await chief.get(`/records/user/${chief.userId}`)).at('mainUnit.id');
  const buying = await office.unit('采购组', { walled: true, parent: headquarters });
  const [buyer, fellow, seller, manager] = [
    await office.as('salesperson', { unit: buying }),
    await office.as('sales-manager', { unit: buying }),
    await office.as('salesperson', { unit: beijing }),
    await office.as('sales-manager', { unit: beijing }),
  ];
  const supplier = await make(buyer, 'account', { name: '供应商丙' });
  await make(buyer, 'party-role', { party: supplier, role: 'supplier' });
  await make(buyer, 'contact', { name: '供方联系人', account: supplier });
  await make(seller, 'account', { name: '销售客户' });
  expect(await namesOf(fellow, 'account')).toEqual(['供应商丙']);
  expect(await namesOf(fellow, 'contact')).toEqual(['供方联系人']);
  for (const person of [seller, manager]) {
    expect(await namesOf(person, 'account')).toEqual(['销售客户']);
    expect(await namesOf(person, 'contact')).toEqual([]);
    expect((await person.get(`/search?q=${encodeURIComponent('供应商')}`)).at('items')).toEqual([]);
  }
  expect((await namesOf(chief, 'account')).toSorted()).toEqual(['供应商丙', '销售客户'].toSorted());
});

test('a special group is formed across regions, adjusted, and shares what it works on [SW-21]', async () => {
  const [owner, inNorth, inEast] = [
    await office.as('salesperson', { unit: beijing }),
    await office.as('salesperson', { unit: beijing }),
    await office.as('salesperson', { unit: shanghai }),
  ];
  const record = await make(owner, 'account', { name: '银行业项目客户' });
  const group = await make(chief, 'team', { name: '银行业专项组', members: [inEast.userId] });
  await make(owner, 'share', { record, grantee: group, granteeKind: 'team', level: 'edit' });
  const seenBy = (person: Client) => () => namesOf(person, 'account');
  const soon = { timeout: 6000 };
  await expect.poll(seenBy(inEast), soon).toEqual(['银行业项目客户']);
  expect(await namesOf(inNorth, 'account')).toEqual([]);
  await set(inEast, 'account', record, { industry: 'bank' });
  await set(chief, 'team', group, { members: [inNorth.userId] });
  await expect.poll(seenBy(inNorth), soon).toEqual(['银行业项目客户']);
  await expect.poll(seenBy(inEast), soon).toEqual([]);
});

test('a customer’s file names its contacts, who is responsible and which related persons may view it [YD-06]', async () => {
  const [owner, related, stranger] = [
    await office.as('salesperson', { unit: beijing }),
    await office.as('salesperson', { unit: shanghai, name: '相关人员甲' }),
    await office.as('salesperson', { unit: shanghai }),
  ];
  const party = await make(owner, 'account', { name: '档案客户' });
  await make(owner, 'contact', { name: '档案联系人', account: party });
  const place = await make(owner, 'party-team', {
    party,
    member: related.userId,
    role: 'related',
  });
  const file = await related.get(`/records/account/${party}`);
  expect(file.body).toMatchObject({ name: '档案客户', owner: { id: owner.userId } });
  expect(await namesOf(related, 'contact')).toEqual(['档案联系人']);
  const team = await find(related, 'party-team', { fields: ['member', 'role'] });
  expect(team).toMatchObject([{ member: { title: '相关人员甲' }, role: 'related' }]);
  expect((await related.patch(`/records/account/${party}`, { industry: 'bank' })).status).toBe(403);
  expect((await stranger.get(`/records/account/${party}`)).status).toBe(404);
  expect((await owner.delete(`/records/party-team/${place}`)).status).toBe(200);
  expect((await related.get(`/records/account/${party}`)).status).toBe(404);
});
