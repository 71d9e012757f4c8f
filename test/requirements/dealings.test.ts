import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { act, crossOf, find, groupsOf, make, reckon, set } from './asking.ts';

let office: Office;
let unit: string;
let seller: Client;

beforeAll(async () => {
  office = await newOffice();
  unit = await office.unit('北京分公司');
});

// Whoever is new has no customers of the tests before.
beforeEach(async () => {
  seller = await office.as('salesperson', { unit });
});

const with_ = (customer: string, values: Readonly<Record<string, string>> = {}) => ({
  all: [
    { field: 'customer', op: 'is', value: customer } as const,
    ...Object.entries(values).map(([field, value]) => ({ field, op: 'is', value }) as const),
  ],
});

describe('the record of a contact', () => {
  test('holds medium, time, with whom, topic, what was said, outcome and next step of both sides, and what it cost in money, time and strain [INT-01]', async () => {
    const account = await make(seller, 'account', { name: '七维度公司' });
    const person = await make(seller, 'contact', { name: '采购王', account, department: '采购部' });
    const values = {
      kind: 'visit',
      subject: '谈年度框架',
      text: '客户说明明年用量，我方介绍新机型。',
      outcome: 'reached',
      ourNextStep: '一周内报价',
      theirNextStep: '给出明年用量表',
      cost: { amount: '320.50', currency: 'CNY' },
      minutes: 90,
      strain: 'much',
    };
    const id = await act(seller, person, values, 2);
    await act(seller, person, { kind: 'call' }, 3);
    expect((await seller.get(`/records/activity/${id}`)).body).toMatchObject({
      ...values,
      at: '2026-06-01T02:00:00.000Z',
      customer: { title: '采购王' },
      performedBy: { id: seller.userId },
    });
    // With which department, and which of our employees.
    expect((await seller.get(`/records/contact/${person}`)).at('department')).toBe('采购部');
    expect(await crossOf(seller, 'activity', ['performedBy', 'kind'])).toEqual({
      [`${seller.userId} visit`]: { count: 1 },
      [`${seller.userId} call`]: { count: 1 },
    });
    // How often in a time.
    expect(await crossOf(seller, 'activity', ['customer', 'at:month'])).toEqual({
      [`${person} 2026-06-01`]: { count: 2 },
    });
    const strained = { field: 'strain', op: 'is', value: 'much' } as const;
    expect(await find(seller, 'activity', { filter: strained })).toMatchObject([{ id }]);
  });

  test('is classed by direction and by whether one side spoke or both [MKT-23]', async () => {
    const customer = await make(seller, 'account', { name: '四类沟通' });
    const kinds = [
      ['letter', 'out', 'one-way'],
      ['call', 'out', 'two-way'],
      ['fax', 'in', 'one-way'],
      ['call', 'in', 'two-way'],
      ['visit', 'out', 'two-way'],
    ] as const;
    for (const [kind, direction, exchange] of kinds)
      await act(seller, customer, { kind, direction, exchange });
    expect(await crossOf(seller, 'activity', ['direction', 'exchange'])).toEqual({
      'out two-way': { count: 2 },
      'out one-way': { count: 1 },
      'in one-way': { count: 1 },
      'in two-way': { count: 1 },
    });
    const unknown = { kind: 'call', subject: 'x', regarding: customer, exchange: 'three-way' };
    expect((await seller.post('/records/activity', unknown)).status).toBe(422);
  });

  test('has its reason by a code: order, complaint, enquiries, queries of bill and technique [SVC-03]', async () => {
    const customer = await make(seller, 'account', { name: '联系原因' });
    const reasons = [
      'order',
      'complaint',
      'general-enquiry',
      'sales-enquiry',
      'bill-query',
      'technical-query',
    ];
    for (const reason of reasons) await act(seller, customer, { kind: 'call', reason });
    const counted = await groupsOf(seller, 'activity', 'reason', { filter: with_(customer) });
    expect(counted).toEqual(Object.fromEntries(reasons.map((reason) => [reason, { count: 1 }])));
    const found = await find(seller, 'activity', {
      filter: with_(customer, { reason: 'bill-query' }),
      fields: ['reason'],
    });
    expect(found).toMatchObject([{ reason: 'bill-query' }]);
  });

  test('tells of complaints and of praise alike, as a sign of satisfaction and of what is liked [SVC-04]', async () => {
    const customer = await make(seller, 'account', { name: '又夸又骂' });
    const said = [
      { reason: 'complaint', text: '交货晚了三天', feeling: 'upset' },
      { reason: 'praise', text: '喜欢新包装', feeling: 'pleased' },
      { reason: 'praise', text: '服务热情', feeling: 'pleased' },
    ];
    for (const values of said) await act(seller, customer, { kind: 'call', ...values });
    expect(await crossOf(seller, 'activity', ['reason', 'feeling'])).toEqual({
      'praise pleased': { count: 2 },
      'complaint upset': { count: 1 },
    });
    const praised = await find(seller, 'activity', {
      filter: with_(customer, { reason: 'praise' }),
      search: '包装',
      fields: ['text', 'customer'],
    });
    expect(praised).toMatchObject([{ text: '喜欢新包装', customer: { title: '又夸又骂' } }]);
  });

  test('what customers fed back is listed among the dealings with each, and queried [TC-105]', async () => {
    const customer = await make(seller, 'account', { name: '反馈客户' });
    const other = await make(seller, 'account', { name: '别的客户' });
    await act(seller, customer, { kind: 'visit', subject: '拜访' }, 1);
    await act(seller, customer, { kind: 'call', subject: '建议加班车', reason: 'suggestion' }, 2);
    await act(seller, customer, { kind: 'call', subject: '投诉发票', reason: 'complaint' }, 3);
    await act(seller, other, { kind: 'call', subject: '别人的投诉', reason: 'complaint' }, 4);
    const feedback = await find(seller, 'activity', {
      filter: {
        all: [
          ...with_(customer).all,
          { field: 'reason', op: 'in', value: ['complaint', 'praise', 'suggestion'] },
        ],
      },
      fields: ['subject'],
      sort: ['-at'],
    });
    expect(feedback).toMatchObject([{ subject: '投诉发票' }, { subject: '建议加班车' }]);
    const timeline = await seller.get(`/records/account/${customer}/timeline`);
    expect(timeline.status).toBe(200);
    const told = JSON.stringify(timeline.body);
    for (const subject of ['拜访', '建议加班车', '投诉发票']) expect(told).toContain(subject);
    expect(told).not.toContain('别人的投诉');
  });

  test('the whole experience with a person or company is remembered, the good feelings and the bad [KNW-02]', async () => {
    const account = await make(seller, 'account', { name: '记得住的公司' });
    const person = await make(seller, 'contact', { name: '记得住的人', account });
    await act(seller, person, { kind: 'visit', subject: '初次见面', feeling: 'pleased' }, 1);
    await act(seller, account, { kind: 'call', subject: '送货迟到', feeling: 'upset' }, 2);
    await act(seller, person, { kind: 'gift', subject: '中秋礼盒', feeling: 'pleased' }, 3);
    const felt = { filter: { field: 'account', op: 'is', value: account } } as const;
    // Years later and by whoever takes over, with the company and its people together.
    const successor = await office.as('sales-manager', { unit });
    const told = await find(successor, 'activity', {
      ...felt,
      fields: ['subject', 'feeling', 'customer'],
      sort: ['at'],
    });
    expect(told).toMatchObject([
      { subject: '初次见面', feeling: 'pleased', customer: { title: '记得住的人' } },
      { subject: '送货迟到', feeling: 'upset', customer: { title: '记得住的公司' } },
      { subject: '中秋礼盒', feeling: 'pleased', customer: { title: '记得住的人' } },
    ]);
    expect(await groupsOf(successor, 'activity', 'feeling', felt)).toEqual({
      pleased: { count: 2 },
      upset: { count: 1 },
    });
  });
});

test('visits, gifts, handled feedback and care are each on record [UN-18]', async () => {
  const customer = await make(seller, 'contact', { name: '四种记录' });
  await act(seller, customer, { kind: 'visit', subject: '登门', location: '客户工厂' });
  const gift = { subject: '月饼两盒', cost: { amount: '400.00', currency: 'CNY' } };
  await act(seller, customer, { kind: 'gift', ...gift });
  await act(seller, customer, { kind: 'call', subject: '生日问候', reason: 'care' });
  // Feedback is written down, given to whoever answers it, and stays open until it is answered.
  const helper = await office.as('salesperson', { unit });
  const feedback = await make(seller, 'activity', {
    kind: 'call',
    subject: '机器异响',
    reason: 'complaint',
    regarding: customer,
    dueAt: '2026-06-03T01:00:00Z',
  });
  const manager = await office.as('sales-manager', { unit });
  await set(manager, 'activity', feedback, { owner: helper.userId });
  const open = { field: 'status', op: 'is', value: 'open' } as const;
  expect(await find(helper, 'activity', { filter: open })).toMatchObject([{ id: feedback }]);
  const answer = { text: '更换轴承，客户满意', outcome: 'reached', feeling: 'content' };
  await set(helper, 'activity', feedback, { status: 'done', ...answer });
  const listed = async (values: Record<string, string>) =>
    find(manager, 'activity', {
      filter: with_(customer, values),
      fields: ['subject', 'location', 'cost', 'text', 'status', 'owner'],
    });
  expect(await listed({ kind: 'visit' })).toMatchObject([
    { subject: '登门', location: '客户工厂' },
  ]);
  expect(await listed({ kind: 'gift' })).toMatchObject([gift]);
  expect(await listed({ reason: 'care' })).toMatchObject([{ subject: '生日问候' }]);
  expect(await listed({ reason: 'complaint' })).toMatchObject([
    { subject: '机器异响', status: 'done', text: answer.text, owner: { id: helper.userId } },
  ]);
});

test('a task shows how far it has come, and goes on when its owner leaves [TC-402]', async () => {
  const manager = await office.as('sales-manager', { unit });
  const successor = await office.as('salesperson', { unit });
  const chief = await office.as('administrator');
  await set(chief, 'user', seller.userId, { superior: manager.userId });
  const customer = await make(seller, 'account', { name: '进程客户' });
  const task = await make(seller, 'activity', {
    kind: 'task',
    subject: '完成方案',
    regarding: customer,
    dueAt: '2026-07-01T01:00:00Z',
  });
  for (const progress of ['20', '60']) await set(seller, 'activity', task, { progress });
  const theirs = { field: 'owner', op: 'is', value: seller.userId } as const;
  const shown = await find(manager, 'activity', {
    filter: theirs,
    fields: ['subject', 'progress', 'status'],
  });
  expect(shown).toMatchObject([{ subject: '完成方案', progress: '60', status: 'open' }]);
  expect((await manager.get(`/records/activity/${task}/history`)).body).toMatchObject({
    items: [{ after: { progress: '60' } }, { after: { progress: '20' } }, { op: 'create' }],
  });
  const tooFar = await seller.patch(`/records/activity/${task}`, { progress: '120' });
  expect(tooFar.status).toBe(422);
  const left = await chief.post(`/records/user/${seller.userId}/actions/hand-over`, {
    receiver: successor.userId,
  });
  expect(left.status, JSON.stringify(left.body)).toBe(200);
  const going = await find(successor, 'activity', { fields: ['subject', 'progress'] });
  expect(going).toMatchObject([{ id: task, subject: '完成方案', progress: '60' }]);
});

test('of what was promised it is known whether the customer has it, by his own word [SVC-05]', async () => {
  const party = await make(seller, 'account', { name: '核实承诺' });
  const promise = (values: Record<string, unknown>) =>
    make(seller, 'commitment', { party, madeOn: '2026-06-01', dueOn: '2026-06-10', ...values });
  const product = await promise({ promise: '送样机一台' });
  const paper = await promise({ promise: '寄合同副本' });
  await promise({ promise: '安排培训' });
  for (const id of [product, paper])
    await set(seller, 'commitment', id, { state: 'kept', settledOn: '2026-06-09' });
  await set(seller, 'commitment', product, { confirmedOn: '2026-06-11' });
  const promises = async (filter: Parameters<typeof find>[2]['filter']) =>
    (await find(seller, 'commitment', { fields: ['promise'], ...(filter ? { filter } : {}) })).map(
      (one) => one['promise'],
    );
  // Kept as we say, and not yet confirmed by him: those to ask about.
  expect(
    await promises({
      all: [
        { field: 'state', op: 'is', value: 'kept' },
        { field: 'confirmedOn', op: 'isEmpty' },
      ],
    }),
  ).toEqual(['寄合同副本']);
  expect(await promises({ field: 'confirmedOn', op: 'is', value: '2026-06-11' })).toEqual([
    '送样机一台',
  ]);
  expect(await promises({ field: 'state', op: 'is', value: 'open' })).toEqual(['安排培训']);
  await reckon();
  expect((await seller.get(`/records/account/${party}`)).at('openCommitments')).toBe(1);
});
