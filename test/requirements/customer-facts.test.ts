import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { find, groupsOf, having, make, namesOf, reckon, set } from './asking.ts';

let office: Office;
let seller: Client;

beforeAll(async () => {
  office = await newOffice();
});

// Whoever is new has no customers of the tests before.
beforeEach(async () => {
  seller = await office.as('salesperson');
});

test('the three strategies are set on customers and list them apart [SAL-21]', async () => {
  for (const strategy of ['capture', 'protect', 'cultivate'])
    await make(seller, 'account', { name: `to ${strategy}`, strategy });
  await make(seller, 'account', { name: 'without one' });
  for (const strategy of ['capture', 'protect', 'cultivate'])
    expect(
      await namesOf(seller, 'account', { field: 'strategy', op: 'is', value: strategy }),
    ).toEqual([`to ${strategy}`]);
  expect((await seller.post('/records/account', { name: 'x', strategy: 'ignore' })).status).toBe(
    422,
  );
});

test('who was won by a price is known, and how many stayed [SAL-25]', async () => {
  for (const [name, values] of Object.entries({
    降价来甲: { source: 'price-offer', status: 'lost' },
    降价来乙: { source: 'price-offer', status: 'repeat' },
    推荐来丙: { source: 'referral', status: 'loyal' },
  }))
    await make(seller, 'account', { name, ...values });
  const won = { field: 'source', op: 'is', value: 'price-offer' } as const;
  expect(
    await groupsOf(seller, 'account', 'status', {
      filter: won,
      measures: [{ measure: 'count' }],
    }),
  ).toEqual({ lost: { count: 1 }, repeat: { count: 1 } });
});

test('the share of wallet is held for each customer, and shows who has room to grow [SAL-16]', async () => {
  for (const [name, walletShare] of Object.entries({ 份额低: '15', 份额高: '80.5' }))
    await make(seller, 'account', { name, walletShare });
  const below = { field: 'walletShare', op: 'lt', value: 50 } as const;
  expect(await namesOf(seller, 'account', below)).toEqual(['份额低']);
  const [low] = await find(seller, 'account', { filter: below });
  await set(seller, 'account', String(low?.['id']), { walletShare: '60' });
  expect(await namesOf(seller, 'account', below)).toEqual([]);
  const wrong = await seller.post('/records/account', { name: 'x', walletShare: '101' });
  expect(wrong.status).toBe(422);
});

test('how a customer sees the brand and whether he is loyal are kept side by side [SAL-29]', async () => {
  for (const [name, values] of Object.entries({
    忠于品牌: { brandView: 'devoted', status: 'loyal' },
    习惯购买: { brandView: 'indifferent', status: 'loyal' },
    不认可: { brandView: 'unfavourable', status: 'lost' },
  }))
    await make(seller, 'contact', { name, ...values });
  const loyal = { field: 'status', op: 'is', value: 'loyal' } as const;
  const measures = [{ measure: 'count' as const }];
  expect(await groupsOf(seller, 'contact', 'brandView', { filter: loyal, measures })).toEqual({
    devoted: { count: 1 },
    indifferent: { count: 1 },
  });
});

test('a competitor’s rebate or gift is kept as the reason of a loss, and counted [SAL-34]', async () => {
  for (const [name, lostReason] of Object.entries({
    被返现吸引: 'incentive',
    送话费走了: 'incentive',
    嫌服务差: 'service',
  }))
    await make(seller, 'contact', { name, status: 'lost', lostReason });
  const filter = { field: 'status', op: 'is', value: 'lost' } as const;
  const measures = [{ measure: 'count' as const }];
  expect(await groupsOf(seller, 'contact', 'lostReason', { filter, measures })).toEqual({
    incentive: { count: 2 },
    service: { count: 1 },
  });
});

test('what a customer buys from others is kept with its maker, quantity and value [SAL-17]', async () => {
  const rival = await make(seller, 'account', { name: '对手公司' });
  await make(seller, 'party-role', { party: rival, role: 'competitor' });
  const party = await make(seller, 'account', { name: '两家都买' });
  await make(seller, 'account', { name: '只买我们' });
  const theirs = { maker: 'competitor', competitor: rival, quantity: '3' };
  const value = { amount: '120000.00', currency: 'CNY' };
  await make(seller, 'holding', { party, product: '对手机床', ...theirs, value });
  await make(seller, 'holding', { party, product: '我方机床' });
  expect(
    await namesOf(seller, 'account', having('holding.party', { maker: 'competitor' })),
  ).toEqual(['两家都买']);
  const bought = await find(seller, 'holding', {
    fields: ['product', 'competitor.name', 'quantity', 'value', 'party.name'],
    filter: { field: 'competitor', op: 'is', value: rival },
  });
  expect(bought).toMatchObject([
    { 'product': '对手机床', 'competitor.name': '对手公司', 'party.name': '两家都买' },
  ]);
  expect(bought[0]).toMatchObject({ quantity: '3', value });
});

test('each fact tells the kind of its source, direct or second hand [BK-C17]', async () => {
  const party = await make(seller, 'account', { name: '有来源', employees: 320 });
  const direct = ['service', 'shop', 'fair', 'survey', 'website'];
  const indirect = ['media', 'yearbook', 'agency'];
  for (const kind of [...direct, ...indirect])
    await make(seller, 'party-source', { party, field: 'employees', kind, source: `from ${kind}` });
  const of = async (kinds: string[]) =>
    (
      await find(seller, 'party-source', {
        fields: ['source', 'field'],
        filter: { field: 'kind', op: 'in', value: kinds },
      })
    ).map((one) => `${String(one['field'])} ${String(one['source'])}`);
  expect((await of(direct)).toSorted()).toEqual(
    direct.map((kind) => `employees from ${kind}`).toSorted(),
  );
  expect((await of(indirect)).toSorted()).toEqual(
    indirect.map((kind) => `employees from ${kind}`).toSorted(),
  );
});

test('who refused direct marketing stays on file with channel, time and proof [INT-25]', async () => {
  const party = await make(seller, 'contact', { name: '拒绝者' });
  const asked = { party, purpose: 'marketing', channel: 'phone' };
  await make(seller, 'consent', {
    ...asked,
    decision: 'given',
    proof: 'form',
    decidedAt: '2026-01-05T02:00:00Z',
  });
  const refusal = await make(seller, 'consent', {
    ...asked,
    decision: 'withdrawn',
    proof: 'call',
    decidedAt: '2026-06-05T02:00:00Z',
    wording: '请不要再打电话推销。',
  });
  const refusals = await find(seller, 'consent', {
    fields: ['party.name', 'channel', 'decidedAt', 'proof', 'wording'],
    filter: { field: 'decision', op: 'is', value: 'withdrawn' },
  });
  expect(refusals).toMatchObject([
    {
      'party.name': '拒绝者',
      'channel': 'phone',
      'decidedAt': '2026-06-05T02:00:00.000Z',
      'proof': 'call',
      'wording': '请不要再打电话推销。',
    },
  ]);
  // It cannot vanish or change without a trace.
  await set(seller, 'consent', refusal, { decision: 'given' });
  const history = await seller.get(`/records/consent/${refusal}/history`);
  expect(history.body).toMatchObject({
    items: [
      { before: { decision: 'withdrawn' }, by: { id: seller.userId } },
      { after: { decision: 'withdrawn' } },
    ],
  });
});

test('people are segmented by name, address, age and gender [ANA-03]', async () => {
  const base = { gender: 'female', birthOn: '1985-03-01', address: { province: '广东省' } };
  await make(seller, 'contact', { ...base, name: '林一' });
  for (const [name, other] of Object.entries({
    林二: { gender: 'male' },
    林三: { birthOn: '2001-01-01' },
    林四: { address: { province: '浙江省' } },
    王五: {},
  }))
    await make(seller, 'contact', { ...base, name, ...other });
  const comparisons = [
    { field: 'name', op: 'startsWith', value: '林' },
    { field: 'address.province', op: 'is', value: '广东省' },
    { field: 'birthOn', op: 'between', value: ['1980-01-01', '1989-12-31'] },
    { field: 'gender', op: 'is', value: 'female' },
  ] as const;
  expect(await namesOf(seller, 'contact', { all: comparisons })).toEqual(['林一']);
  for (const left of comparisons) {
    const rest = comparisons.filter((one) => one !== left);
    expect(await namesOf(seller, 'contact', { all: rest })).toHaveLength(2);
  }
  expect(await groupsOf(seller, 'contact', 'gender', { measures: [{ measure: 'count' }] })).toEqual(
    { female: { count: 4 }, male: { count: 1 } },
  );
});

test('the shop knows how many customers differ, who comes again, and each one’s last purchase and goods [DAT-11]', async () => {
  const baskets = {
    一次客: [['2026-05-01', '米']],
    常客: [
      ['2026-05-01', '米'],
      ['2026-05-08', '油'],
      ['2026-06-02', '茶'],
    ],
    回头客: [
      ['2026-04-01', '茶'],
      ['2026-05-03', '糖'],
    ],
  };
  for (const [name, purchases] of Object.entries(baskets)) {
    const party = await make(seller, 'contact', { name });
    for (const [day, product] of purchases)
      await make(seller, 'transaction', {
        party,
        product,
        at: `${day}T02:00:00Z`,
        amount: { amount: '10', currency: 'CNY' },
      });
  }
  await make(seller, 'contact', { name: '没买过' });
  await reckon();
  const atLeast = (count: number) =>
    ({ field: 'transactionCount', op: 'gte', value: count }) as const;
  expect(await namesOf(seller, 'contact', atLeast(1))).toHaveLength(3);
  expect((await namesOf(seller, 'contact', atLeast(2))).toSorted()).toEqual(
    ['常客', '回头客'].toSorted(),
  );
  for (const [name, purchases] of Object.entries(baskets)) {
    const [day, product] = purchases.at(-1) ?? [];
    const who = { field: 'name', op: 'is', value: name } as const;
    const [customer] = await find(seller, 'contact', {
      filter: who,
      fields: ['lastTransactionAt'],
    });
    expect(customer).toMatchObject({ lastTransactionAt: `${day}T02:00:00.000Z` });
    const [last] = await find(seller, 'transaction', {
      filter: { field: 'party', op: 'is', value: customer?.['id'] },
      sort: ['-at'],
      limit: 1,
      fields: ['product', 'at'],
    });
    expect(last).toMatchObject({ product, at: `${day}T02:00:00.000Z` });
  }
});
