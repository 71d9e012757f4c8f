import { expect, test } from 'vitest';
import { ownRecomputes } from '#engine/computed/definitions.ts';
import { newOffice, testServer, type Office } from '../setup/app.ts';
import { doJobs } from '../setup/do-jobs.ts';

const shown = { labelEn: 'Shown', labelZh: '显示' };

/** Does what a worker does within seconds. */
async function compute({ workspaceId }: Office): Promise<void> {
  const { context } = (await testServer()).server;
  await ownRecomputes(context.pool, context.model)();
  while ((await doJobs(context, workspaceId)) > 0);
}

async function madeOffice() {
  const office = await newOffice();
  const administrator = await office.as('administrator');
  const make = async (object: string, values: Record<string, unknown>) => {
    const reply = await administrator.post(`/records/${object}`, values);
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    return reply.text('id');
  };
  const field = (name: string, formula: string, more: Record<string, unknown> = {}) => ({
    object: 'contact',
    name,
    kind: 'formula',
    formula,
    result: 'text',
    ...shown,
    ...more,
  });
  return { office, administrator, make, field };
}

test('an own formula is computed for old records by a job, for new ones at once, and follows the linked record', async () => {
  const { office, administrator, make, field } = await madeOffice();
  const account = await make('account', { name: 'Huaxia' });
  const contact = await make('contact', { name: 'Zhang Wei', account });
  await make('own-field', field('xCard', 'name & " / " & account.name'));
  await compute(office);
  const card = async (id: string) =>
    (await administrator.get(`/records/contact/${id}`)).at('xCard');
  expect(await card(contact)).toBe('Zhang Wei / Huaxia');
  const other = await make('contact', { name: 'Li Na', account });
  expect(await card(other)).toBe('Li Na / Huaxia');
  await administrator.patch(`/records/account/${account}`, { name: 'Yunfan' });
  await compute(office);
  expect(await card(contact)).toBe('Zhang Wei / Yunfan');
  const filter = JSON.stringify({ field: 'xCard', op: 'startsWith', value: 'Li' });
  const found = await administrator.get(`/records/contact?filter=${encodeURIComponent(filter)}`);
  expect(found.at('items')).toMatchObject([{ id: other }]);
});

test('own formulas read each other in any order; circles, wrong texts and another kind of result are refused', async () => {
  const { administrator, make, field } = await madeOffice();
  await make(
    'own-field',
    field('xBase', '100', { result: 'decimal', labelZh: '基数', labelEn: 'Base' }),
  );
  const twice = await make(
    'own-field',
    field('xTwice', 'xBase * 2', { result: 'decimal', labelZh: '两倍', labelEn: 'Twice' }),
  );
  // The server hears of another shape a moment later.
  await expect
    .poll(async () => JSON.stringify((await administrator.get('/meta')).body))
    .toContain('xTwice');
  const contact = await make('contact', { name: 'Zhang Wei' });
  expect((await administrator.get(`/records/contact/${contact}`)).at('xTwice')).toBe('200');
  const refusal = async (values: Record<string, unknown>) =>
    (await administrator.post('/records/own-field', field('xNew', '1', values))).at('code');
  expect(await refusal({ formula: 'TODAY()' })).toBe('formula.no-clock');
  expect(await refusal({ formula: '1' })).toBe('formula.result-unfit');
  expect(await refusal({ formula: 'xNew & "a"' })).toBe('formula.circular');
  expect(await refusal({ formula: '1', result: null })).toBe('own-field.no-result');
  const base = await administrator.get('/records/own-field?fields=name&limit=10');
  const items = base.at('items');
  const id = Array.isArray(items) ? items.find((one) => one.name === 'xBase')?.id : null;
  const circle = await administrator.patch(`/records/own-field/${id}`, { formula: 'xTwice / 2' });
  expect([circle.status, circle.at('code')]).toEqual([422, 'values.refused']);
  const other = await administrator.patch(`/records/own-field/${twice}`, { result: 'text' });
  expect(other.at('code')).toBe('own-field.fixed');
});

test('a validation rule may be a formula', async () => {
  const { administrator, make } = await madeOffice();
  const rule = {
    name: 'Mail of the firm',
    object: 'contact',
    formula: 'IS_EMPTY(email) or ENDS_WITH(email, "@huaxia.example")',
    en: 'Write an address of the firm.',
    zh: '请填写公司邮箱。',
    field: 'email',
  };
  const beyond = await administrator.post('/records/own-check', {
    ...rule,
    formula: 'IS_EMPTY(account.nowhere)',
  });
  expect(beyond.at('code')).toBe('formula.field-unknown');
  await make('own-check', rule);
  await expect
    .poll(async () => {
      const draft = { name: 'Zhang Wei', email: 'zw@elsewhere.example' };
      return (await administrator.post('/records/contact?dryRun=true', draft)).status;
    })
    .toBe(422);
  const refused = await administrator.post('/records/contact', {
    name: 'Zhang Wei',
    email: 'zw@elsewhere.example',
  });
  expect([refused.status, refused.at('field')]).toEqual([422, 'email']);
  await make('contact', { name: 'Zhang Wei', email: 'zw@huaxia.example' });
});

test('a draft is tried on records before it is saved; only who may make fields may do so', async () => {
  const { office, administrator, make } = await madeOffice();
  const account = await make('account', { name: 'Huaxia' });
  const contact = await make('contact', { name: 'Zhang Wei', account });
  const ask = (text: string, more: Record<string, unknown> = {}) =>
    administrator.post('/shape/formula-preview', { object: 'contact', text, ...more });
  const good = await ask('UPPER(account.name) & LEN(name)', { record: contact });
  expect(good.body).toMatchObject({
    result: 'text',
    problems: [],
    samples: [{ id: contact, title: 'Zhang Wei', value: 'HUAXIA9' }],
  });
  const bad = await ask('name & acount.name');
  expect(bad.body).toMatchObject({
    result: null,
    samples: [],
    problems: [{ at: 7, until: 18, code: 'formula.field-unknown' }],
  });
  const seller = await office.as('salesperson');
  const denied = await seller.post('/shape/formula-preview', { object: 'contact', text: 'name' });
  expect(denied.status).toBe(403);
});
