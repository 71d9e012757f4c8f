import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { act, find, make, namesOf, reckon, set } from './asking.ts';

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

const relationType = (name: string, reverseName: string, nature: string) =>
  make(chief, 'relation-type', { name, reverseName, nature });

const of = (field: string, value: string) => ({ filter: { field, op: 'is', value } }) as const;

test('the file of a customer holds basics, dealings, people, type, relations and the inner organisation, one for everybody who deals with him [SAL-04]', async () => {
  const colleague = await office.as('salesperson');
  const account = await make(seller, 'account', { name: '档案公司', industry: 'bank' });
  const person = await make(seller, 'contact', { name: '档案人', account, jobTitle: '行长' });
  await make(seller, 'party-team', { party: account, member: colleague.userId, level: 'edit' });
  await make(seller, 'party-role', { party: account, role: 'customer' });
  const scheme = { name: '客户类型', appliesTo: ['organisation'] };
  const classification = await make(chief, 'classification', scheme);
  const value = await make(chief, 'class-value', { name: '大客户', classification });
  await make(seller, 'party-class', { party: account, classification, value });
  const partner = await make(seller, 'account', { name: '合作方' });
  const type = await relationType('采购自', '供货给', 'business');
  await make(seller, 'relation', { from: account, type, to: partner, note: '向其采购' });
  await make(seller, 'org-node', { account, name: '行长室', person });
  await act(seller, person, { kind: 'visit', subject: '拜访行长' });
  await make(seller, 'commitment', { party: account, promise: '送样机' });
  await reckon();
  // Whoever deals with him next finds all of it, and so says the same.
  expect((await colleague.get(`/records/account/${account}`)).body).toMatchObject({
    name: '档案公司',
    industry: 'bank',
    contactCount: 1,
    lastContactBy: expect.any(String),
    openCommitments: 1,
  });
  const parts = await Promise.all([
    find(colleague, 'contact', { ...of('account', account), fields: ['name', 'jobTitle'] }),
    find(colleague, 'activity', { ...of('account', account), fields: ['subject'] }),
    find(colleague, 'party-class', { ...of('party', account), fields: ['value'] }),
    find(colleague, 'relation', { ...of('from', account), fields: ['note', 'type'] }),
    find(colleague, 'org-node', { ...of('account', account), fields: ['name', 'person'] }),
    find(colleague, 'commitment', { ...of('party', account), fields: ['promise'] }),
  ]);
  expect(parts).toMatchObject([
    [{ name: '档案人', jobTitle: '行长' }],
    [{ subject: '拜访行长' }],
    [{ value: { title: '大客户' } }],
    [{ note: '向其采购', type: { title: '采购自' } }],
    [{ name: '行长室', person: { id: person } }],
    [{ promise: '送样机' }],
  ]);
});

test('a customer’s contacts and the structure of his organisation are kept, seen as a whole and rearranged [Z-11 UN-13 U-B13]', async () => {
  const account = await make(seller, 'account', { name: '有部门的公司' });
  const head = await make(seller, 'contact', { name: '总经理', account });
  const buyer = await make(seller, 'contact', { name: '采购员', account });
  const node = (name: string, values: Record<string, unknown> = {}) =>
    make(seller, 'org-node', { account, name, ...values });
  const board = await node('总经理室', { kind: 'department', person: head });
  const buying = await node('采购部', { kind: 'department', above: board, place: 1 });
  const making = await node('生产部', { kind: 'department', above: board, place: 2 });
  const desk = await node('采购岗', { above: buying, person: buyer, duty: '原料' });
  const overview = async () =>
    (
      await find(seller, 'org-node', {
        ...of('account', account),
        fields: ['name', 'above', 'person', 'duty'],
        sort: ['createdAt'],
      })
    ).map((one) => [one['name'], one['above'], one['person'], one['duty']]);
  const linked = (id: string) => expect.objectContaining({ id });
  expect(await overview()).toEqual([
    ['总经理室', null, linked(head), null],
    ['采购部', linked(board), null, null],
    ['生产部', linked(board), null, null],
    ['采购岗', linked(buying), linked(buyer), '原料'],
  ]);
  await set(seller, 'org-node', desk, { above: making });
  expect((await overview())[3]?.[1]).toEqual(linked(making));
  const turned = await seller.patch(`/records/org-node/${board}`, { above: desk });
  expect(turned.status).toBeGreaterThanOrEqual(400);
  expect(await find(seller, 'contact', { ...of('account', account) })).toHaveLength(2);
});

test('a contact has a family, social ties, a career and needs [SW-54]', async () => {
  const [former, now] = [
    await make(seller, 'account', { name: '前东家' }),
    await make(seller, 'account', { name: '现东家' }),
  ];
  const person = await make(seller, 'contact', {
    name: '有来历的人',
    account: former,
    jobTitle: '工程师',
    needs: '想要缩短换模时间',
  });
  await set(seller, 'contact', person, { account: now, jobTitle: '总工程师' });
  const [child, friend] = [
    await make(seller, 'contact', { name: '女儿' }),
    await make(seller, 'contact', { name: '老同学' }),
  ];
  const [parent, mates] = [
    await relationType('父女', '女父', 'family'),
    await relationType('同学', '同学（对方）', 'social'),
  ];
  await make(seller, 'relation', { from: person, type: parent, to: child });
  await make(seller, 'relation', { from: person, type: mates, to: friend });
  const career = await find(seller, 'membership', {
    ...of('person', person),
    fields: ['organisation', 'jobTitle', 'untilOn', 'main'],
    sort: ['createdAt'],
  });
  expect(career).toMatchObject([
    { organisation: { title: '前东家' }, jobTitle: '工程师', untilOn: expect.any(String) },
    { organisation: { title: '现东家' }, jobTitle: '总工程师', untilOn: null, main: true },
  ]);
  const ties = await find(seller, 'relation', {
    ...of('from', person),
    fields: ['to', 'type.nature'],
    sort: ['createdAt'],
  });
  expect(ties).toMatchObject([
    { 'to': { title: '女儿' }, 'type.nature': 'family' },
    { 'to': { title: '老同学' }, 'type.nature': 'social' },
  ]);
  const needing = { field: 'needs', op: 'contains', value: '换模' } as const;
  expect(await namesOf(seller, 'contact', needing)).toEqual(['有来历的人']);
});

test('a customer is known with business, person, every way to reach him, star sign and eating habits [GC-101]', async () => {
  const person = await make(seller, 'contact', {
    name: '什么都知道的人',
    gender: 'female',
    birthOn: '1980-11-23',
    marriage: 'married',
    diet: '不吃海鲜',
    phone: '13812345678',
    email: 'zhidao@example.com',
  });
  for (const [kind, value] of [
    ['wechat', 'zhidao80'],
    ['fax', '010-65529988'],
  ] as const)
    await make(seller, 'identity', { party: person, kind, value });
  await make(seller, 'address', { party: person, use: 'home', address: { city: '北京市' } });
  await act(seller, person, { kind: 'call', subject: '业务往来' });
  expect((await seller.get(`/records/contact/${person}`)).body).toMatchObject({
    gender: 'female',
    marriage: 'married',
    starSign: 'sagittarius',
    diet: '不吃海鲜',
  });
  await set(seller, 'contact', person, { birthOn: '1980-11-22' });
  expect((await seller.get(`/records/contact/${person}`)).at('starSign')).toBe('scorpio');
  // Whose day of birth is not known may still have told his sign.
  const shy = await make(seller, 'contact', { name: '只说星座的人', starSign: 'leo' });
  expect((await seller.get(`/records/contact/${shy}`)).at('starSign')).toBe('leo');
  const ways = await find(seller, 'identity', { ...of('party', person), fields: ['kind'] });
  expect(ways.map(({ kind }) => kind).toSorted()).toEqual(['email', 'fax', 'phone', 'wechat']);
  expect(await find(seller, 'address', of('party', person))).toHaveLength(1);
  const dealings = await find(seller, 'activity', {
    ...of('customer', person),
    fields: ['subject'],
  });
  expect(dealings).toMatchObject([{ subject: '业务往来' }]);
});

test('the list of what to know of a person and of a company is kept whole [BK-C16]', async () => {
  const account = await make(seller, 'account', {
    name: '信息完整公司',
    industry: 'manufacturing',
    employees: 300,
    revenue: { amount: '50000000', currency: 'CNY' },
    credit: 'good',
    bankName: '工商银行',
  });
  const person = await make(seller, 'contact', {
    name: '信息完整人',
    account,
    jobTitle: '厂长',
    gender: 'male',
    marriage: 'married',
    education: '本科',
    interests: '早起，喜欢下棋',
    preferredChannel: 'visit',
    brandView: 'favourable',
  });
  await make(seller, 'life-event', { party: person, kind: 'wedding', happensOn: '2005-05-01' });
  await make(seller, 'buying-role', { account, person, role: 'decider', attitude: 'for' });
  for (const party of [person, account])
    await make(seller, 'transaction', {
      party,
      at: '2026-05-01T02:00:00Z',
      product: '机床',
      amount: { amount: '1000', currency: 'CNY' },
    });
  const competitor = await make(seller, 'account', { name: '对手机床' });
  const rival = { maker: 'competitor', competitor, product: '对手的机床' };
  await make(seller, 'holding', { party: account, ...rival });
  const child = await make(seller, 'contact', { name: '厂长之子' });
  const type = await relationType('父子', '子父', 'family');
  await make(seller, 'relation', { from: person, type, to: child });
  await reckon();
  expect((await seller.get(`/records/contact/${person}`)).body).toMatchObject({
    jobTitle: '厂长',
    gender: 'male',
    marriage: 'married',
    education: '本科',
    interests: '早起，喜欢下棋',
    preferredChannel: 'visit',
    brandView: 'favourable',
    transactionCount: 1,
  });
  expect((await seller.get(`/records/account/${account}`)).body).toMatchObject({
    industry: 'manufacturing',
    employees: 300,
    revenue: { amount: '50000000.00', currency: 'CNY' },
    credit: 'good',
    bankName: '工商银行',
    contactCount: 1,
    transactionCount: 1,
  });
  const known = await Promise.all([
    find(seller, 'life-event', { ...of('party', person), fields: ['kind'] }),
    find(seller, 'relation', { ...of('from', person), fields: ['to'] }),
    find(seller, 'membership', { ...of('person', person), fields: ['jobTitle'] }),
    find(seller, 'buying-role', { ...of('account', account), fields: ['role', 'attitude'] }),
    find(seller, 'holding', { ...of('party', account), fields: ['competitor'] }),
  ]);
  expect(known).toMatchObject([
    [{ kind: 'wedding' }],
    [{ to: { title: '厂长之子' } }],
    [{ jobTitle: '厂长' }],
    [{ role: 'decider', attitude: 'for' }],
    [{ competitor: { title: '对手机床' } }],
  ]);
});
