import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { find, groupsOf, having, make, namesOf, set } from './asking.ts';
import { wholeFile } from './whole-file.ts';

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

/** A company in that role, brought in by the seller. */
async function inRole(role: string, name: string, values: Record<string, unknown> = {}) {
  const party = await make(seller, 'account', { name, ...values });
  await make(seller, 'party-role', { party, role });
  return party;
}

const as = (role: string, more: Record<string, unknown> = {}) =>
  having('party-role.party', { role, ...more });

describe('parties of every kind', () => {
  test('direct customers, dealers, cooperating makers, branches and suppliers are each told apart and managed [Y1-01]', async () => {
    const kinds = {
      customer: '直接客户甲',
      channel: '经销商乙',
      partner: '协作厂商丙',
      internal: '分支机构丁',
      supplier: '供应商戊',
    };
    for (const [role, name] of Object.entries(kinds)) {
      const party = await inRole(role, name);
      await make(seller, 'contact', { name: `${name}的联系人`, account: party });
    }
    for (const [role, name] of Object.entries(kinds)) {
      expect(await namesOf(seller, 'party', as(role))).toEqual([name]);
      const [party] = await find(seller, 'account', { filter: as(role) });
      const of = { field: 'account', op: 'is', value: party?.['id'] } as const;
      expect(await namesOf(seller, 'contact', of)).toEqual([`${name}的联系人`]);
    }
  });

  test('suppliers and partners have every function that customers have [SAL-27]', async () => {
    const other = await make(seller, 'account', { name: '第三方' });
    const files = [];
    for (const role of ['customer', 'supplier', 'partner']) {
      const party = await inRole(role, `${role} 全档`);
      files.push(await wholeFile({ seller, manager }, 'account', party, other));
    }
    expect(Object.values(files[0] ?? {}).every((count) => count > 0)).toBe(true);
    expect(files[1]).toEqual(files[0]);
    expect(files[2]).toEqual(files[0]);
  });

  test('an own unit and a colleague are registered as outside customers are, and listed with them [SAL-07]', async () => {
    const [outside, other] = [
      await inRole('customer', '外部客户'),
      await inRole('customer', '对方'),
    ];
    const unit = await inRole('internal', '集团财务公司');
    const colleague = await make(seller, 'contact', { name: '内部客户老周', account: unit });
    await make(seller, 'party-role', { party: colleague, role: 'internal' });
    const all = await namesOf(seller, 'party');
    expect(all).toEqual(expect.arrayContaining(['外部客户', '集团财务公司', '内部客户老周']));
    expect(await namesOf(seller, 'party', as('internal'))).toHaveLength(2);
    const whole = await wholeFile({ seller, manager }, 'account', outside, other);
    expect(await wholeFile({ seller, manager }, 'account', unit, other)).toEqual(whole);
    expect(await wholeFile({ seller, manager }, 'contact', colleague, other)).toEqual(whole);
  });

  test('consumers, companies, channels and internal customers are the four types, each with its persons and bodies [SAL-05]', async () => {
    const of = async (object: string, name: string, role: string) => {
      const party = await make(seller, object, { name });
      await make(seller, 'party-role', { party, role });
    };
    await of('contact', 'consumer person', 'customer');
    await of('household', 'consumer household', 'customer');
    await of('account', 'company', 'customer');
    await of('account', 'distributor', 'channel');
    await of('contact', 'franchisee', 'channel');
    await of('account', 'own unit', 'internal');
    await of('contact', 'own person', 'internal');
    const kind = (...kinds: string[]) => ({ field: 'kind', op: 'in', value: kinds }) as const;
    const type = (...conditions: Parameters<typeof namesOf>[2][]) =>
      namesOf(seller, 'party', { all: conditions.flatMap((one) => (one ? [one] : [])) });
    expect(await type(kind('person', 'household'), as('customer'))).toEqual([
      'consumer household',
      'consumer person',
    ]);
    expect(await type(kind('organisation'), as('customer'))).toEqual(['company']);
    expect(await type(as('channel'))).toEqual(['distributor', 'franchisee']);
    expect(await type(as('internal'))).toEqual(['own person', 'own unit']);
  });

  test('customers, suppliers, distributors, employees, influencers and recommenders stand in relations, direct and indirect [BK-C14]', async () => {
    const type = (name: string, reverseName: string, nature: string) =>
      make(manager, 'relation-type', { name, reverseName, nature });
    const [sells, recommends, influences] = [
      await type('经销给', '经由其购买', 'business'),
      await type('推荐了', '被推荐人', 'referral'),
      await type('影响', '受其影响', 'social'),
    ];
    const [direct, indirect, dealer, supplier, own] = [
      await inRole('customer', '直接'),
      await inRole('customer', '间接'),
      await inRole('channel', '分销商'),
      await inRole('supplier', '供应商'),
      await inRole('internal', '本公司'),
    ];
    const employee = await make(seller, 'contact', { name: '员工', account: own });
    const influencer = await make(seller, 'contact', { name: '影响者' });
    await make(seller, 'party-role', { party: influencer, role: 'influencer' });
    const relate = (from: string, kind: string, to: string) =>
      make(seller, 'relation', { from, type: kind, to });
    await relate(dealer, sells, indirect);
    await relate(direct, recommends, indirect);
    await relate(influencer, influences, direct);
    await relate(supplier, sells, own);
    await relate(employee, recommends, direct);

    const relations = await find(seller, 'relation', {
      fields: ['from.name', 'type.name', 'to.name'],
    });
    const read = relations.map(
      (one) => `${String(one['from.name'])} ${String(one['type.name'])} ${String(one['to.name'])}`,
    );
    expect(read.toSorted()).toEqual(
      [
        '分销商 经销给 间接',
        '直接 推荐了 间接',
        '影响者 影响 直接',
        '供应商 经销给 本公司',
        '员工 推荐了 直接',
      ].toSorted(),
    );
    // An indirect customer is one to whom a dealer sells.
    const indirectOnes = {
      all: [as('customer'), having('relation.to', { type: sells })],
    };
    expect(await namesOf(seller, 'party', indirectOnes)).toEqual(['间接']);
    expect(await namesOf(seller, 'party', as('influencer'))).toEqual(['影响者']);
  });

  test.each([
    { role: 'supplier', what: 'a supplier', rows: 'TC-301' },
    { role: 'channel', what: 'a distributor', rows: 'SDM-B04' },
    { role: 'partner', what: 'a market partner', rows: 'A-DM01' },
    { role: 'competitor', what: 'a competitor', rows: 'TC-706' },
  ])(
    '$what is registered, kept up as things change, and ended without being lost [$rows]',
    async ({ role, what }) => {
      const party = await make(seller, 'account', {
        name: `${what} 甲`,
        industry: 'wholesale',
        phone: '010-65529988',
        address: { province: '北京市', street: '长安街1号' },
        description: '主要业务：机床',
      });
      const place = await make(seller, 'party-role', { party, role, state: 'waiting' });
      const active = as(role, { state: 'active' });
      expect(await namesOf(seller, 'account', active)).not.toContain(`${what} 甲`);
      await set(seller, 'party-role', place, { state: 'active', fromOn: '2026-01-01' });
      expect(await namesOf(seller, 'account', active)).toContain(`${what} 甲`);
      await set(seller, 'account', party, { industry: 'retail', phone: '021-55551234' });
      await set(seller, 'party-role', place, { state: 'done', untilOn: '2026-06-30' });
      expect(await namesOf(seller, 'account', active)).not.toContain(`${what} 甲`);
      expect((await seller.get(`/records/account/${party}`)).body).toMatchObject({
        industry: 'retail',
        phone: '+862155551234',
        address: { province: '北京市' },
        description: '主要业务：机床',
      });
      const history = await seller.get(`/records/party-role/${place}/history`);
      expect(history.at('items')).toMatchObject([
        { after: { state: 'done' } },
        { after: { state: 'active' } },
        { after: { state: 'waiting' } },
      ]);
    },
  );

  test('partners are looked up and counted by their field [U-M06]', async () => {
    const fields = { 传媒甲: 'media', 传媒乙: 'media', 物流丙: 'logistics' };
    for (const [name, industry] of Object.entries(fields))
      await inRole('partner', name, { industry });
    await inRole('customer', '传媒客户', { industry: 'media' });
    const inMedia = { field: 'industry', op: 'is', value: 'media' } as const;
    expect(await namesOf(seller, 'account', { all: [as('partner'), inMedia] })).toEqual([
      '传媒甲',
      '传媒乙',
    ]);
    const counts = await groupsOf(seller, 'account', 'industry', {
      filter: as('partner'),
      measures: [{ measure: 'count' }],
    });
    expect(counts).toEqual({ media: { count: 2 }, logistics: { count: 1 } });
  });

  test('resellers, distributors, franchisees, advertising and PR agencies are registered with who and where they are [SAL-23]', async () => {
    const classification = await make(manager, 'classification', {
      name: '外部渠道类型',
      appliesTo: ['organisation'],
    });
    const provinceOf = (index: number) => (index % 2 === 0 ? '广东省' : '浙江省');
    const sorts = ['转卖商', '分销商', '特许经营者', '广告代理', '公关代理'];
    for (const [index, sort] of sorts.entries()) {
      const party = await inRole(index < 3 ? 'channel' : 'agency', `渠道 ${sort}`, {
        address: { province: provinceOf(index), street: `${index}号` },
      });
      const value = await make(manager, 'class-value', { name: sort, classification });
      await make(seller, 'party-class', { party, classification, value });
      await make(seller, 'contact', { name: `${sort}负责人`, account: party });
    }
    for (const [index, sort] of sorts.entries()) {
      const filter = {
        all: [
          { field: 'account.address.province', op: 'is', value: provinceOf(index) },
          { field: 'account.name', op: 'is', value: `渠道 ${sort}` },
        ],
      } as const;
      expect(await namesOf(seller, 'contact', filter)).toEqual([`${sort}负责人`]);
      const found = await find(seller, 'party-class', {
        fields: ['party.name'],
        filter: { field: 'value.name', op: 'is', value: sort },
      });
      expect(found).toMatchObject([{ 'party.name': `渠道 ${sort}` }]);
    }
    expect(await namesOf(seller, 'account', as('agency'))).toHaveLength(2);
  });
});
