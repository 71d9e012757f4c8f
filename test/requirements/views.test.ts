import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { takeInFile, countsOf } from '../setup/files.ts';
import { find, make, namesOf, set } from './asking.ts';

let office: Office;
let seller: Client;
let chief: Client;

beforeAll(async () => {
  office = await newOffice();
  chief = await office.as('administrator');
});

// Whoever is new has no customers of the tests before.
beforeEach(async () => {
  seller = await office.as('salesperson');
});

/** What a person sees who opens a view: its records in its order, with its columns. */
async function open(person: Client, view: Record<string, unknown> | undefined) {
  const { object, filter, columns, sort } = view ?? {};
  const answer = await person.post(`/records/${String(object)}/query`, {
    filter,
    fields: columns,
    ...(sort ? { sort } : {}),
  });
  return answer.at('items');
}

const viewsOf = (person: Client) =>
  find(person, 'saved-view', { filter: { field: 'object', op: 'is', value: 'account' } });

test('a person keeps the customers he watches as views of his own, within his rights [TC-005]', async () => {
  const colleague = await office.as('salesperson');
  for (const [name, industry] of Object.entries({ 甲银行: 'bank', 乙工厂: 'manufacturing' }))
    await make(seller, 'account', { name, industry });
  await make(colleague, 'account', { name: '同事的银行', industry: 'bank' });
  const view = {
    name: '我关注的银行',
    object: 'account',
    filter: { field: 'industry', op: 'is', value: 'bank' },
    columns: ['name', 'industry'],
    sort: ['-name'],
  };
  const id = await make(seller, 'saved-view', view);
  const [mine] = await viewsOf(seller);
  expect(mine).toMatchObject(view);
  expect(await open(seller, mine)).toMatchObject([{ name: '甲银行', industry: 'bank' }]);
  expect(await viewsOf(colleague)).toEqual([]);
  // The same view under other eyes shows what those may see.
  expect(await open(colleague, mine)).toMatchObject([{ name: '同事的银行' }]);
  expect((await colleague.patch(`/records/saved-view/${id}`, { name: 'x' })).status).toBe(404);
  await set(seller, 'saved-view', id, {
    filter: { field: 'industry', op: 'isNot', value: 'bank' },
  });
  const [changed] = await viewsOf(seller);
  expect(await open(seller, changed)).toMatchObject([{ name: '乙工厂' }]);
});

test('customers are found quickly, by keywords, by combined conditions, and by conditions that were kept [SW-15]', async () => {
  const companies = {
    北京知音科技: { industry: 'software', employees: 50, description: '音乐' },
    上海知音乐器: { industry: 'retail', employees: 200 },
    广州机床: { industry: 'manufacturing', employees: 500 },
  };
  for (const [name, values] of Object.entries(companies))
    await make(seller, 'account', { name, ...values });
  const quick = await seller.get(`/search?q=${encodeURIComponent('jichuang')}`);
  expect(quick.at('items')).toMatchObject([{ object: 'account', title: '广州机床' }]);
  const keyword = await find(seller, 'account', { search: '知音', fields: ['name'] });
  expect(keyword.map((one) => one['name']).toSorted()).toEqual(
    ['北京知音科技', '上海知音乐器'].toSorted(),
  );
  const combined = {
    any: [
      {
        all: [
          { field: 'name', op: 'contains', value: '知音' },
          { field: 'employees', op: 'gt', value: 100 },
        ],
      },
      { field: 'industry', op: 'is', value: 'manufacturing' },
    ],
  } as const;
  const expected = ['上海知音乐器', '广州机床'].toSorted();
  expect((await namesOf(seller, 'account', combined)).toSorted()).toEqual(expected);
  await make(seller, 'saved-view', { name: '组合条件', object: 'account', filter: combined });
  const [kept] = await viewsOf(seller);
  expect(kept).toMatchObject({ filter: combined });
  const again = await namesOf(seller, 'account', combined);
  expect(again.toSorted()).toEqual(expected);
});

test('a customer has one id, whichever department or entrance reaches it, and what one writes all read [Z-F13]', async () => {
  const manager = await office.as('general-manager');
  const person = await make(seller, 'contact', {
    name: '唯一客户',
    code: 'C-77',
    phone: '13812345678',
  });
  // As a contact, as a customer, in a search, in a file that goes out: the same.
  expect((await manager.get(`/records/contact/${person}`)).text('id')).toBe(person);
  expect((await manager.get(`/records/party/${person}`)).text('name')).toBe('唯一客户');
  const found = await manager.get(`/search?q=${encodeURIComponent('唯一客户')}`);
  expect(found.at('items')).toMatchObject([{ id: person }]);
  const file = await manager.get('/exports/contact.ndjson?fields=id,code');
  expect(file.body).toMatchObject({ id: person, code: 'C-77' });
  // Through another entrance, a file of another department, it is known again and brought up to date.
  const rows = 'Customer number,Name,Job title\nC-77,唯一客户,总监\n';
  const taken = await takeInFile(office, chief, 'contact', rows, { match: ['code'] });
  expect(countsOf(taken)).toEqual({ update: 1 });
  expect((await seller.get(`/records/contact/${person}`)).body).toMatchObject({
    id: person,
    jobTitle: '总监',
    phone: '+8613812345678',
  });
  await set(manager, 'party', person, { phone: '13900139000' });
  expect((await seller.get(`/records/contact/${person}`)).at('phone')).toBe('+8613900139000');
  expect(await namesOf(chief, 'party', { field: 'code', op: 'is', value: 'C-77' })).toEqual([
    '唯一客户',
  ]);
});

test('changes meet field by field, and each person sets his own fields [Z-F14]', async () => {
  const colleague = await office.as('general-manager');
  const id = await make(seller, 'account', { name: '字段级', phone: '010-65529988' });
  // Both read the first version; each changes another field.
  const [first, second] = await Promise.all([
    seller.patch(`/records/account/${id}`, { industry: 'bank' }),
    colleague.patch(`/records/account/${id}`, { employees: 12 }),
  ]);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect((await seller.get(`/records/account/${id}`)).body).toMatchObject({
    industry: 'bank',
    employees: 12,
    phone: '+861065529988',
  });
  const history = await seller.get(`/records/account/${id}/history`);
  const changed = JSON.stringify(history.at('items'));
  expect(changed).toContain('employees');
  expect(changed).toContain('industry');

  const columns = async (person: Client, fields: string[]) => {
    await make(person, 'saved-view', { name: '我的字段', object: 'account', columns: fields });
    const [view] = await find(person, 'saved-view', {
      filter: { field: 'owner', op: 'is', value: person.userId },
    });
    return open(person, { ...view, filter: { field: 'id', op: 'is', value: id } });
  };
  const mine = await columns(seller, ['name', 'industry']);
  const theirs = await columns(colleague, ['name', 'employees']);
  expect(mine).toMatchObject([{ name: '字段级', industry: 'bank' }]);
  expect(JSON.stringify(mine)).not.toContain('employees');
  expect(theirs).toMatchObject([{ name: '字段级', employees: 12 }]);
  expect(JSON.stringify(theirs)).not.toContain('industry');
});
