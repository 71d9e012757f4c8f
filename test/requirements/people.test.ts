import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { find, having, make, namesOf, reckon, set } from './asking.ts';

let office: Office;
let seller: Client;
let manager: Client;

beforeAll(async () => {
  office = await newOffice();
  manager = await office.as('general-manager');
});

// Whoever is new has no customers of the tests before.
beforeEach(async () => {
  seller = await office.as('salesperson');
});

const relationType = (name: string, reverseName: string, nature: string) =>
  make(manager, 'relation-type', { name, reverseName, nature });

/** What a page of that party tells of its relations, read from its own side. */
async function relationsOf(party: string): Promise<string[]> {
  const fields = ['from.name', 'type.name', 'type.reverseName', 'to.name'];
  const forth = await find(seller, 'relation', {
    fields,
    filter: { field: 'from', op: 'is', value: party },
  });
  const back = await find(seller, 'relation', {
    fields,
    filter: { field: 'to', op: 'is', value: party },
  });
  return [
    ...forth.map((one) => `${String(one['type.name'])} ${String(one['to.name'])}`),
    ...back.map((one) => `${String(one['type.reverseName'])} ${String(one['from.name'])}`),
  ];
}

async function buys(party: string, amount: string, values: Record<string, unknown> = {}) {
  await make(seller, 'transaction', {
    party,
    at: '2026-06-01T02:00:00Z',
    amount: { amount, currency: 'CNY' },
    ...values,
  });
}

describe('contacts', () => {
  test('are found by type, with number and details [GC-201]', async () => {
    const people = {
      customer: { name: '客户赵', phone: '13800138001', role: 'customer', status: 'repeat' },
      prospect: { name: '潜在钱', phone: '13800138002', role: null, status: 'potential' },
      partner: { name: '伙伴孙', phone: '13800138003', role: 'partner', status: 'non-customer' },
    };
    for (const { role, ...values } of Object.values(people)) {
      const party = await make(seller, 'contact', values);
      if (role) await make(seller, 'party-role', { party, role });
    }
    const details = { fields: ['name', 'phone'], count: true };
    const ofType = async (filter: Parameters<typeof namesOf>[2]) =>
      (await seller.post('/records/contact/query', { ...details, filter })).body;
    expect(await ofType(having('party-role.party', { role: 'customer' }))).toMatchObject({
      count: 1,
      items: [{ name: '客户赵', phone: '+8613800138001' }],
    });
    expect(await ofType({ field: 'status', op: 'is', value: 'potential' })).toMatchObject({
      count: 1,
      items: [{ name: '潜在钱', phone: '+8613800138002' }],
    });
    expect(await ofType(having('party-role.party', { role: 'partner' }))).toMatchObject({
      count: 1,
      items: [{ name: '伙伴孙', phone: '+8613800138003' }],
    });
  });

  test('are queried by name, gender, position and department [THC-10]', async () => {
    const base = { gender: 'female', jobTitle: '采购经理', department: '采购部' };
    await make(seller, 'contact', { ...base, name: '王芳' });
    for (const [name, other] of Object.entries({
      王刚: { gender: 'male' },
      王总: { jobTitle: '总监' },
      王工: { department: '技术部' },
      李芳: {},
    }))
      await make(seller, 'contact', { ...base, name, ...other });
    const comparisons = [
      { field: 'name', op: 'startsWith', value: '王' },
      { field: 'gender', op: 'is', value: 'female' },
      { field: 'jobTitle', op: 'is', value: '采购经理' },
      { field: 'department', op: 'is', value: '采购部' },
    ] as const;
    expect(await namesOf(seller, 'contact', { all: comparisons })).toEqual(['王芳']);
    // Each of the four tells somebody apart that the other three do not.
    for (const left of comparisons) {
      const rest = comparisons.filter((one) => one !== left);
      expect(await namesOf(seller, 'contact', { all: rest })).toHaveLength(2);
    }
  });

  test('of a customer carry who is the main one and how important each is [TC-704]', async () => {
    const account = await make(seller, 'account', { name: '华为' });
    for (const [name, importance] of Object.entries({
      主要: 'main',
      重要: 'important',
      一般: 'ordinary',
    }))
      await make(seller, 'contact', { name, account, importance });
    const of = { field: 'account', op: 'is', value: account } as const;
    expect(await namesOf(seller, 'contact', of)).toHaveLength(3);
    const grade = (value: string) =>
      namesOf(seller, 'contact', { all: [of, { field: 'importance', op: 'is', value }] });
    expect(await grade('main')).toEqual(['主要']);
    expect(await grade('important')).toEqual(['重要']);
    expect(await grade('ordinary')).toEqual(['一般']);
  });

  test('hold family, friends, social ties, character and liking as a shopkeeper knows them [SAL-36]', async () => {
    const regular = await make(seller, 'contact', {
      name: '街坊老陈',
      character: '急性子，喜欢被先问候',
      interests: '钓鱼，京剧',
      diet: '不吃辣',
    });
    const [parent, friend, classmate] = [
      await relationType('父母', '子女', 'family'),
      await relationType('好友', '好友（对方）', 'social'),
      await relationType('同窗', '同窗（对方）', 'social'),
    ];
    for (const [name, type] of [
      ['儿子小陈', parent],
      ['好友老李', friend],
      ['同学老王', classmate],
    ] as const) {
      const to = await make(seller, 'contact', { name });
      await make(seller, 'relation', { from: regular, type, to });
    }
    expect((await seller.get(`/records/contact/${regular}`)).body).toMatchObject({
      character: '急性子，喜欢被先问候',
      interests: '钓鱼，京剧',
      diet: '不吃辣',
    });
    expect((await relationsOf(regular)).toSorted()).toEqual(
      ['父母 儿子小陈', '好友 好友老李', '同窗 同学老王'].toSorted(),
    );
    // The liking of one is found among many.
    const fishers = { field: 'interests', op: 'contains', value: '钓鱼' } as const;
    expect(await namesOf(seller, 'contact', fishers)).toEqual(['街坊老陈']);
  });
});

describe('who belongs together', () => {
  test('a household and its relatives are reached from each of them [SAL-08]', async () => {
    const home = await make(seller, 'household', { name: '王家' });
    const other = await make(seller, 'household', { name: '李家' });
    const [father, daughter] = [
      await make(seller, 'contact', { name: '王强' }),
      await make(seller, 'contact', { name: '王小雨' }),
    ];
    await make(seller, 'membership', { person: father, organisation: home, familyRole: 'head' });
    await make(seller, 'membership', { person: daughter, organisation: home, familyRole: 'child' });
    const inLaws = await relationType('亲家', '亲家（对方）', 'family');
    await make(seller, 'relation', { from: home, type: inLaws, to: other });

    const members = having('membership.person', { organisation: home });
    expect(await namesOf(seller, 'contact', members)).toEqual(['王强', '王小雨']);
    for (const person of [father, daughter]) {
      const places = await find(seller, 'membership', {
        fields: ['organisation.name', 'familyRole'],
        filter: { field: 'person', op: 'is', value: person },
      });
      expect(places).toMatchObject([{ 'organisation.name': '王家' }]);
    }
    expect(await relationsOf(home)).toEqual(['亲家 李家']);
    expect(await relationsOf(other)).toEqual(['亲家（对方） 王家']);
  });

  test('a member keeps an own record with own behaviour beside the household’s [SAL-10]', async () => {
    const home = await make(seller, 'household', { name: '赵家', status: 'loyal' });
    const [mother, son] = [
      await make(seller, 'contact', { name: '赵敏', interests: '园艺' }),
      await make(seller, 'contact', { name: '赵云', interests: '滑板' }),
    ];
    for (const person of [mother, son])
      await make(seller, 'membership', { person, organisation: home });
    await buys(mother, '300');
    await buys(mother, '200');
    await buys(son, '50');
    await buys(home, '1000');
    await reckon();
    const behaviour = async (object: string, id: string) => {
      const { body } = await seller.get(
        `/records/${object}/${id}?fields=status,transactionCount,purchaseTotal`,
      );
      return body;
    };
    expect(await behaviour('contact', mother)).toMatchObject({
      status: 'potential',
      transactionCount: 2,
      purchaseTotal: '500',
    });
    expect(await behaviour('contact', son)).toMatchObject({
      transactionCount: 1,
      purchaseTotal: '50',
    });
    expect(await behaviour('household', home)).toMatchObject({
      status: 'loyal',
      transactionCount: 1,
      purchaseTotal: '1000',
    });
  });

  test('customers are related to our own company and to one another, read from either side [GC-103]', async () => {
    const [own, first, second] = [
      await make(seller, 'account', { name: '本公司' }),
      await make(seller, 'account', { name: '甲公司' }),
      await make(seller, 'account', { name: '乙公司' }),
    ];
    await make(seller, 'party-role', { party: own, role: 'internal' });
    const [holds, supplies] = [
      await relationType('参股', '被参股', 'ownership'),
      await relationType('供货给', '采购自', 'business'),
    ];
    await make(seller, 'relation', { from: own, type: holds, to: first });
    await make(seller, 'relation', { from: first, type: supplies, to: second });
    expect(await relationsOf(own)).toEqual(['参股 甲公司']);
    expect(await relationsOf(first)).toEqual(['供货给 乙公司', '被参股 本公司']);
    expect(await relationsOf(second)).toEqual(['采购自 甲公司']);
  });

  test('who referred whom is kept, with the customers and the business that came of it [SAL-19]', async () => {
    const referred = await relationType('引荐了', '由其引荐', 'referral');
    const from = await make(seller, 'contact', { name: '老客户' });
    const spend = { 新客户甲: '800', 新客户乙: '0' };
    for (const [name, amount] of Object.entries(spend)) {
      const to = await make(seller, 'contact', { name, source: 'referral' });
      await make(seller, 'relation', { from, type: referred, to });
      if (amount !== '0') await buys(to, amount);
    }
    const friends = await relationType('老友', '老友（对方）', 'social');
    const stranger = await make(seller, 'contact', { name: '老友一位' });
    await make(seller, 'relation', { from, type: friends, to: stranger });
    await reckon();
    const came = await find(seller, 'relation', {
      fields: ['from.name', 'to.name', 'to.purchaseTotal'],
      filter: {
        all: [
          { field: 'from', op: 'is', value: from },
          { field: 'type.nature', op: 'is', value: 'referral' },
        ],
      },
      sort: ['to.name'],
    });
    const rows = came.map((one) => [
      one['from.name'],
      one['to.name'],
      Number(one['to.purchaseTotal'] ?? 0),
    ]);
    expect(rows.toSorted((a, b) => Number(b[2]) - Number(a[2]))).toEqual([
      ['老客户', '新客户甲', 800],
      ['老客户', '新客户乙', 0],
    ]);
    const bringer = having('relation.to', { type: referred, from });
    expect(await namesOf(seller, 'party', bringer)).toHaveLength(2);
  });
});

test('a customer’s stage of life with us is one of four, and its history stays [SAL-33]', async () => {
  const id = await make(seller, 'account', { name: '周期公司', lifeCycle: 'exploration' });
  for (const lifeCycle of ['formation', 'stability', 'decline'])
    await set(seller, 'account', id, { lifeCycle });
  const { body } = await seller.get(`/records/account/${id}/history`);
  expect(body).toMatchObject({
    items: ['decline', 'stability', 'formation', 'exploration'].map((lifeCycle) => ({
      after: { lifeCycle },
      by: { id: seller.userId },
    })),
  });
  expect(
    await namesOf(seller, 'account', { field: 'lifeCycle', op: 'is', value: 'decline' }),
  ).toEqual(['周期公司']);
});
