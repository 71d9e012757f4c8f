import { expect, test } from 'vitest';
import { z } from 'zod';
import { startQualityRules } from '#areas/start/quality.ts';
import { checkCondition } from '#model/condition-check.ts';
import { newOffice } from '../setup/app.ts';

const listed = z.object({ items: z.array(z.looseObject({ id: z.string() })), count: z.number() });
const groups = z.object({
  groups: z.array(z.object({ keys: z.unknown(), values: z.record(z.string(), z.unknown()) })),
});

test('every rule of data quality that a workspace begins with can be asked, and mended where it says so', async () => {
  const { scope } = await newOffice();
  for (const { object, rule, repair } of startQualityRules) {
    expect(() => checkCondition(scope.model, object, rule, { readable: () => true })).not.toThrow();
    const fields = scope.model.objects.get(object)?.fields;
    if (repair !== undefined) expect(fields?.get(repair)?.field.readOnly, repair).toBeFalsy();
    if (repair !== undefined) expect(fields?.has(repair), repair).toBe(true);
  }
});

test('a figure counts what its list shows, each reader within his rights, and one bulk edit mends it', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const seller = await office.as('salesperson', { unit: await office.unit('East') });
  const company = (by: typeof chief, name: string, values = {}) =>
    by.post('/records/account', { name, ...values });
  await company(chief, 'Whole', { industry: 'retail' });
  await company(chief, 'Bare 1');
  await company(chief, 'Bare 2');
  await company(seller, 'Bare of the seller');

  const start = startQualityRules.find((one) => one.repair === 'industry');
  const made = await chief.post('/records/quality-rule', {
    name: 'No industry',
    object: 'account',
    rule: start?.rule,
    repair: 'industry',
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { body } = await chief.get('/records/quality-rule?fields=rule&limit=1&count=true');
  const filter = listed.parse(body).items[0]?.['rule'];
  const figure = async (by: typeof chief) => {
    const reply = await by.post('/records/account/query', {
      filter,
      groupBy: [],
      measures: [{ measure: 'count' }],
    });
    return Number(groups.parse(reply.body).groups[0]?.values['count']);
  };
  const rows = async (by: typeof chief) => {
    const reply = await by.post('/records/account/query', {
      filter,
      fields: ['name'],
      count: 'exact',
    });
    return listed.parse(reply.body).count;
  };
  for (const [by, expected] of [
    [chief, 3],
    [seller, 1],
  ] as const) {
    expect(await figure(by)).toBe(expected);
    expect(await rows(by)).toBe(expected);
  }
  const mended = await chief.post('/records/account/bulk', {
    filter,
    change: { op: 'update', values: { industry: 'retail' } },
  });
  expect(mended.status).toBe(200);
  expect([await figure(chief), await figure(seller)]).toEqual([0, 0]);
});
