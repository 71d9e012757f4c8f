import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';

type Values = Record<string, unknown>;

async function add(scope: Scope, object: string, values: Values): Promise<string> {
  const id = randomUUID();
  await commit(scope, { changes: [{ op: 'create', object, id, values }], byAction: true });
  return id;
}

async function firm() {
  const scope = await newWorkspace();
  const [anna, bo] = [
    await add(scope, 'user', { name: 'Anna' }),
    await add(scope, 'user', { name: 'Bo' }),
  ];
  const scheme = await add(scope, 'classification', { name: 'Value', appliesTo: ['organisation'] });
  const key = await add(scope, 'class-value', { classification: scheme, name: 'Key' });
  const customer = async (owner: string, isKey = false) => {
    const name = `Firm ${randomUUID()}`;
    const id = await add(scope, 'account', { name, owner });
    if (isKey) {
      const values = { party: id, classification: scheme, value: key, fromOn: '2020-01-01' };
      await add(scope, 'party-class', values);
    }
    return id;
  };
  const give = (ids: readonly string[], owner: string) =>
    commit(scope, {
      changes: ids.map((id) => ({ op: 'update', object: 'account', id, values: { owner } })),
    });
  const cap = (values: Values) =>
    add(scope, 'portfolio', { name: 'Key accounts', holder: anna, ...values });
  return { scope, anna, bo, key, customer, give, cap };
}

test('nobody is given more customers of a class than his portfolio allows, whichever way [NB-08]', async () => {
  const { scope, anna, bo, key, customer, give, cap } = await firm();
  await cap({ classValue: key, most: 1 });
  const keys = [await customer(bo, true), await customer(bo, true)];
  const others = [await customer(bo), await customer(bo)];
  await expect(give(keys, anna)).rejects.toMatchObject({
    code: 'portfolio.full',
    params: { person: 'Anna', cap: 'Key accounts', most: 1, held: 2 },
  });
  // Refused as a whole: nobody changed hands.
  const mine = { field: 'owner', op: 'is', value: anna } as const;
  expect((await listRecords(scope, 'account', { filter: mine, fields: ['id'] })).items).toEqual([]);
  await give([...keys.slice(0, 1), ...others], anna);
  await expect(give(keys.slice(1), anna)).rejects.toMatchObject({ code: 'portfolio.full' });
  await give(keys.slice(0, 1), bo);
  await give(keys.slice(1), anna);
});

test('a cap without a class counts every customer, new ones too, but not the people of companies', async () => {
  const { scope, anna, customer, cap } = await firm();
  await cap({ most: 2 });
  const first = await customer(anna);
  await add(scope, 'contact', { name: 'Mr Quay', account: first, owner: anna });
  await customer(anna);
  await expect(customer(anna)).rejects.toMatchObject({ code: 'portfolio.full' });
  await expect(add(scope, 'contact', { name: 'Mrs Bay', owner: anna })).rejects.toMatchObject({
    code: 'portfolio.full',
  });
});

test('of several who give somebody his last place at once one succeeds', async () => {
  const { scope, anna, bo, customer, give, cap } = await firm();
  await cap({ most: 1 });
  const three = [await customer(bo), await customer(bo), await customer(bo)];
  const results = await Promise.allSettled(three.map((id) => give([id], anna)));
  expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  const mine = { field: 'owner', op: 'is', value: anna } as const;
  expect(
    (await listRecords(scope, 'account', { filter: mine, fields: ['id'] })).items,
  ).toHaveLength(1);
});
