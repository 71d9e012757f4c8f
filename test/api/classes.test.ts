import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '#kit/id.ts';
import { dayIn } from '#kit/instant.ts';
import { commit } from '#engine/commit/index.ts';
import { drainRollUps } from '#engine/computed/drain.ts';
import { model } from '#server/product-model.ts';
import {
  classChanged,
  noteCounted,
  sendNightly,
  tellCounted,
  type Counted,
} from '#server/standing.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { workOff } from '../setup/work.ts';

const metaShape = z.object({
  objects: z.array(
    z.object({
      name: z.string(),
      fields: z.array(z.object({ name: z.string(), label: z.object({ zh: z.string() }) })),
    }),
  ),
});
const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
// The day of the workspace, which is ahead of Greenwich.
const on = (days: number) => dayIn('Asia/Shanghai', ago(days));

async function make(person: Client, object: string, values: Record<string, unknown>) {
  const reply = await person.post(`/records/${object}`, values);
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.text('id');
}

async function buys(person: Client, party: string, ...days: number[]) {
  for (const some of days)
    await make(person, 'transaction', {
      party,
      at: ago(some),
      amount: { amount: '100', currency: 'CNY' },
    });
}

/** What the worker does by the second. */
async function settle(office: Office): Promise<void> {
  const { pool } = (await testServer()).server.context;
  const counted: Counted = new Map();
  await drainRollUps(pool, model, async (scope, drained) => noteCounted(counted, scope, drained));
  await tellCounted(pool, office.workspaceId, counted.get(office.workspaceId) ?? new Map());
}

describe('what customers are', () => {
  test('status follows purchases and silence by rules, with history, counts and who moved where, within rights [BK-C01]', async () => {
    const office = await newOffice();
    const [chief, seller, stranger] = [
      await office.as('general-manager'),
      await office.as('salesperson'),
      await office.as('salesperson'),
    ];
    await make(chief, 'status-rule', { name: 'All', silence: 100, loyalFrom: 4, loyalDays: 0 });
    const names = ['Potential', 'First', 'Repeat', 'Loyal', 'Lost', 'Back'];
    const [, first = '', repeat = '', loyal = '', lost = '', back = ''] = await Promise.all(
      names.map((name) => make(seller, 'account', { name })),
    );
    await buys(seller, first, 5);
    await buys(seller, repeat, 80, 5);
    await buys(seller, loyal, 90, 60, 30, 5);
    await buys(seller, lost, 300);
    await buys(seller, back, 400, 10);
    await settle(office);
    const listed = await seller.get('/records/account?fields=name,status&sort=name');
    expect(listed.at('items')).toMatchObject([
      { name: 'Back', status: 'won-back' },
      { name: 'First', status: 'first' },
      { name: 'Lost', status: 'lost' },
      { name: 'Loyal', status: 'loyal' },
      { name: 'Potential', status: 'potential' },
      { name: 'Repeat', status: 'repeat' },
    ]);
    const flows = await seller.get(`/standing/flows?what=status&from=${on(250)}&to=${on(0)}`);
    expect(flows.at('flows')).toEqual(
      expect.arrayContaining([
        { before: 'lost', after: 'won-back', count: 1 },
        { before: 'new', after: 'potential', count: 1 },
        { before: 'new', after: 'loyal', count: 1 },
      ]),
    );
    const movers = await seller.get(
      `/standing/flows/customers?what=status&from=${on(250)}&to=${on(0)}&before=lost&after=won-back`,
    );
    expect(movers.at('items')).toEqual([{ id: back, object: 'account', title: 'Back' }]);
    const theirs = await stranger.get(`/standing/flows?what=status&from=${on(250)}&to=${on(0)}`);
    expect(theirs.at('flows')).toEqual([]);
    const history = await seller.get(
      `/records/status-period?fields=state,fromOn&sort=fromOn&filter=${encodeURIComponent(
        JSON.stringify({
          all: [
            { field: 'party', op: 'is', value: back },
            { field: 'what', op: 'is', value: 'status' },
          ],
        }),
      )}`,
    );
    expect(history.at('items')).toMatchObject([
      { state: 'first' },
      { state: 'lost' },
      { state: 'won-back' },
    ]);
    const wrong = await seller.get(`/standing/flows?what=status&from=${on(0)}&to=${on(9)}`);
    expect([wrong.status, wrong.text('code')]).toEqual([400, 'period.ends-before-start']);
  });

  test('rules are tried on a day before they are kept, by whoever may keep them', async () => {
    const office = await newOffice();
    const [chief, seller] = [await office.as('general-manager'), await office.as('salesperson')];
    const id = await make(chief, 'status-rule', { name: 'All', silence: 365 });
    const party = await make(seller, 'account', { name: 'Quiet' });
    await buys(seller, party, 200, 150);
    const rule = z.looseObject({}).parse((await chief.get(`/records/status-rule/${id}`)).body);
    const body = { day: on(0), rules: [{ ...rule, silence: 60 }] };
    const tried = await chief.post('/standing/rehearse', body);
    expect(tried.status).toBe(200);
    expect(tried.at('moves')).toEqual([{ before: 'repeat', after: 'lost', count: 1 }]);
    expect(tried.at('silence.5')).toBe(1);
    const then = await chief.post('/standing/rehearse', { ...body, day: on(160) });
    expect(then.at('statuses')).toEqual([{ state: 'first', kept: 1, tried: 1 }]);
    expect((await seller.post('/standing/rehearse', body)).status).toBe(403);
  });

  test('each customer is at a stage of the life cycle, decline reached from any, with what to do there [BK-C02]', async () => {
    const office = await newOffice();
    const [chief, seller] = [await office.as('general-manager'), await office.as('salesperson')];
    const rule = await make(chief, 'status-rule', { name: 'All' });
    const bought: Record<string, number[]> = {
      'exploration': [5],
      'formation': [90, 50, 10],
      'stability': [500, 300, 200, 100, 20],
      'decline from formation': [300, 280, 240, 200, 100],
      'decline from stability': [600, 500, 300, 280, 250, 200, 20],
      'decline in silence': [900],
    };
    const ids: Record<string, string> = {};
    for (const [name, days] of Object.entries(bought)) {
      ids[name] = await make(seller, 'account', { name });
      await buys(seller, ids[name], ...days);
    }
    const none = await make(seller, 'account', { name: 'nothing bought' });
    await settle(office);
    const adviceOf = async (id: string) => {
      const around = await seller.get(`/records/account/${id}/around`);
      expect(around.status, JSON.stringify(around.body)).toBe(200);
      return around.at('advice');
    };
    for (const [name, id] of Object.entries(ids)) {
      const stage = (await seller.get(`/records/account/${id}?fields=lifeCycle`)).at('lifeCycle');
      expect(stage, name).toBe(name.split(' ')[0]);
      expect(await adviceOf(id)).toBeNull();
    }
    await chief.patch(`/records/status-rule/${rule}`, {
      exploring: '送样机',
      forming: 'Meet the engineers',
      stable: 'Agree the year',
      declining: 'Call the owner',
    });
    const told = await Promise.all(Object.values(ids).map(adviceOf));
    const back = 'Call the owner';
    expect(told).toEqual(['送样机', 'Meet the engineers', 'Agree the year', back, back, back]);
    expect(await adviceOf(none)).toBeNull();
    // Whoever may not read the figures of rules is advised all the same, unless the advice is hidden.
    const sees = async (hidden: object) => {
      const code = `narrow-${newId().slice(-8)}`;
      const grants = { 'account': { read: 'all' }, 'status-rule': { read: 'all' } };
      const values = { name: code, code, grants, fieldRights: { 'status-rule': hidden } };
      const changes = [{ op: 'create' as const, object: 'role', values }];
      await commit(office.scope, { changes, byAction: true });
      const reader = await office.as(code);
      return (await reader.get(`/records/account/${ids['exploration']}/around`)).at('advice');
    };
    expect(await sees({ silence: 'hidden' })).toBe('送样机');
    expect(await sees({ exploring: 'hidden' })).toBeNull();
  });

  test('schemes by the administrator’s own standards class customers by night and as they change, shown under their names [TC-101]', async () => {
    const office = await newOffice();
    const [chief, seller] = [await office.as('general-manager'), await office.as('salesperson')];
    const values = [
      { name: '重要', rule: { field: 'employees', op: 'gte', value: 1000 }, color: 'violet' },
      { name: '一般', rule: { field: 'employees', op: 'lt', value: 1000 } },
    ];
    const input = { name: '规模', appliesTo: ['organisation'], method: 'by-rule', values };
    const design = (person: Client, more: object) =>
      person.post('/records/classification/actions/design', { ...input, ...more });
    expect((await design(seller, {})).status).toBe(403);
    const account = await make(seller, 'account', { name: '大厂', employees: 5000 });
    const kept = await design(chief, {});
    expect(kept.status, JSON.stringify(kept.body)).toBe(200);
    expect(kept.at('matrix')).toEqual([{ before: null, after: 0, count: 1 }]);
    await workOff(office);
    const { objects } = metaShape.parse((await seller.get('/meta')).body);
    const field = objects
      .find(({ name }) => name === 'account')
      ?.fields.find(({ label }) => label.zh === '规模')?.name;
    expect(field).toMatch(/^class[1-6]$/);
    const classNow = async () =>
      (await seller.get(`/records/account/${account}?fields=${field}`)).at(`${field}.title`);
    expect(await classNow()).toBe('重要');

    const { pool } = (await testServer()).server.context;
    const seen = new Map<number, number>();
    await sealAll(pool, 'test');
    await classChanged(pool, seen);
    await seller.patch(`/records/account/${account}`, { employees: 10 });
    await sealAll(pool, 'test');
    await classChanged(pool, seen);
    expect(await classNow()).toBe('一般');
    const classification = kept.text('id');
    const found = await seller.get(
      `/standing/class?party=${account}&classification=${classification}&on=${on(0)}`,
    );
    expect(found.at('value.title')).toBe('一般');

    await pool.query(
      `update workspace set settings = settings || '{"standingOn": "2020-01-01"}' where workspace_id = $1`,
      [office.workspaceId],
    );
    const late = new Date(Date.now() + 40 * day);
    late.setUTCHours(4);
    await sendNightly(pool, late);
    const { rows } = await pool.query(
      "select name from job where workspace_id = $1 and state = 'queued' order by id",
      [office.workspaceId],
    );
    expect(rows).toEqual([{ name: 'status-rule.tell' }, { name: 'classification.tell' }]);
  });
});
