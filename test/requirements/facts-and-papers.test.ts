import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { bringFile } from '../setup/files.ts';
import { act, find, having, make, namesOf, reckon, set } from './asking.ts';

let office: Office;
let chief: Client;
let seller: Client;

beforeAll(async () => {
  office = await newOffice();
  chief = await office.as('administrator');
});

// Whoever is new has no customers of the tests before.
beforeEach(async () => {
  seller = await office.as('salesperson');
});

const of = (field: string, value: string) => ({ filter: { field, op: 'is', value } }) as const;

test('regions and categories of customers are set up, given to customers and asked for [YD-04 Y-17a]', async () => {
  const scheme = async (name: string, names: readonly string[]) => {
    const values = { name, appliesTo: ['organisation', 'person'] };
    const classification = await make(chief, 'classification', values);
    const made = new Map<string, string>();
    for (const one of names)
      made.set(one, await make(chief, 'class-value', { name: one, classification }));
    return { classification, made };
  };
  const region = await scheme('客户所在地区', ['华北', '华东']);
  const category = await scheme('客户类别', ['最终用户', '代理商']);
  const customers = { 甲: ['华北', '代理商'], 乙: ['华北', '最终用户'], 丙: ['华东', '代理商'] };
  for (const [name, classes] of Object.entries(customers)) {
    const party = await make(seller, 'account', { name });
    const places = classes.map((one) => ({
      ...(region.made.has(one) ? region : category),
      value: region.made.get(one) ?? category.made.get(one),
    }));
    for (const { classification, value } of places)
      await make(seller, 'party-class', { party, classification, value });
  }
  const classed = (value = '') => having('party-class.party', { value });
  const [north, agents] = [region.made.get('华北') ?? '', category.made.get('代理商')];
  expect((await namesOf(seller, 'account', classed(north))).toSorted()).toEqual(
    ['甲', '乙'].toSorted(),
  );
  expect(await namesOf(seller, 'account', { all: [classed(north), classed(agents)] })).toEqual([
    '甲',
  ]);
  await set(chief, 'class-value', north, { name: '北方大区' });
  const shown = await find(seller, 'party-class', {
    ...of('value', north),
    fields: ['value.name'],
  });
  expect(shown.map((one) => one['value.name'])).toEqual(['北方大区', '北方大区']);
  expect((await seller.patch(`/records/class-value/${north}`, { name: 'x' })).status).toBe(403);
});

test('contracts and quotations of a customer are kept with him as files, for those who may see him [MY-19]', async () => {
  const stranger = await office.as('salesperson');
  const regarding = await make(seller, 'account', { name: '有合同的客户' });
  const ids: string[] = [];
  for (const name of ['合同.txt', '报价.txt']) {
    const brought = await bringFile(seller, name, `${name}正文`, { regarding });
    expect(brought.status).toBe(201);
    ids.push(brought.text('id'));
  }
  const files = { ...of('regarding', regarding), fields: ['name'], sort: ['createdAt'] };
  expect(await find(seller, 'file', files)).toMatchObject([
    { name: '合同.txt' },
    { name: '报价.txt' },
  ]);
  expect((await seller.get(`/files/${ids[0]}`)).body).toBe('合同.txt正文');
  expect(await find(stranger, 'file', files)).toEqual([]);
  expect((await stranger.get(`/files/${ids[0]}`)).status).toBe(404);
});

test('the telephone number of every contact is on record, found by its digits, and the one before it is not lost [GR-35]', async () => {
  const person = await make(seller, 'contact', { name: '换号的人', phone: '13812345678' });
  await make(seller, 'identity', { party: person, kind: 'phone', value: '010-65529988' });
  await set(seller, 'contact', person, { phone: '13987654321' });
  const numbers = await find(seller, 'identity', { ...of('party', person), fields: ['value'] });
  const values = numbers.map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining(['+8613987654321', '+861065529988']));
  const found = await seller.get('/search?q=13987654321');
  expect(found.body).toMatchObject({ items: [{ id: person }] });
  expect((await seller.get(`/records/contact/${person}/history`)).body).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({
        before: expect.objectContaining({ phone: '+8613812345678' }),
        after: expect.objectContaining({ phone: '+8613987654321' }),
      }),
    ]),
  });
  await act(seller, person, { kind: 'call', subject: '打给新号' });
  await reckon();
  expect((await seller.get(`/records/contact/${person}`)).at('lastContactVia')).toBe('call');
});

test('customers, contacts and competitors have attributes that we define, with values to choose from [UN-31]', async () => {
  const attribute = async (name: string, kind: string, values: readonly string[]) => {
    const classification = await make(chief, 'classification', { name, appliesTo: [kind] });
    const ids = new Map<string, string>();
    for (const value of values)
      ids.set(value, await make(chief, 'class-value', { name: value, classification }));
    return { classification, ids };
  };
  const size = await attribute('客户规模', 'organisation', ['大型', '小型']);
  const style = await attribute('沟通风格', 'person', ['直接', '委婉']);
  const threat = await attribute('竞争威胁', 'organisation', ['强', '弱']);
  const customer = await make(seller, 'account', { name: '属性客户' });
  const contact = await make(seller, 'contact', { name: '属性联系人', account: customer });
  const competitor = await make(seller, 'account', { name: '属性对手' });
  await make(seller, 'party-role', { party: customer, role: 'customer' });
  await make(seller, 'party-role', { party: competitor, role: 'competitor' });
  const give = (party: string, { classification, ids }: typeof size, value: string) =>
    make(seller, 'party-class', { party, classification, value: ids.get(value) });
  await give(customer, size, '大型');
  await give(contact, style, '委婉');
  await give(competitor, size, '小型');
  await give(competitor, threat, '强');
  const having_ = (value: string | undefined) => having('party-class.party', { value });
  expect(await namesOf(seller, 'account', having_(size.ids.get('大型')))).toEqual(['属性客户']);
  expect(await namesOf(seller, 'contact', having_(style.ids.get('委婉')))).toEqual(['属性联系人']);
  expect(
    await namesOf(seller, 'account', {
      all: [having('party-role.party', { role: 'competitor' }), having_(threat.ids.get('强'))],
    }),
  ).toEqual(['属性对手']);
  const shown = await find(seller, 'party-class', {
    ...of('party', competitor),
    fields: ['classification', 'value'],
    sort: ['createdAt'],
  });
  expect(shown).toMatchObject([
    { classification: { title: '客户规模' }, value: { title: '小型' } },
    { classification: { title: '竞争威胁' }, value: { title: '强' } },
  ]);
});

test('what our own people heard from a customer is a source of what is known of him, as others are [SVC-17]', async () => {
  const party = await make(seller, 'account', { name: '一线反馈', industry: 'bank' });
  await make(seller, 'party-source', {
    party,
    field: 'industry',
    kind: 'staff',
    source: '客服小刘的反馈',
    learntAt: '2026-06-01T02:00:00Z',
  });
  await make(seller, 'party-source', { party, kind: 'yearbook', source: '年鉴' });
  const heard = await find(seller, 'party-source', {
    filter: { field: 'kind', op: 'is', value: 'staff' },
    fields: ['source', 'field', 'learntAt', 'party'],
  });
  expect(heard).toMatchObject([
    {
      source: '客服小刘的反馈',
      field: 'industry',
      learntAt: '2026-06-01T02:00:00.000Z',
      party: { id: party },
    },
  ]);
  const known = having('party-source.party', { kind: 'staff' });
  expect(await namesOf(seller, 'account', known)).toEqual(['一线反馈']);
});
