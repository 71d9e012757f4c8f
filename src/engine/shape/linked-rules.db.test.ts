import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { add, change, remove } from '../../../test/setup/records.ts';
import { model, newWorkspace } from '../../../test/setup/scope.ts';
import { commit } from '../commit/index.ts';
import { findRecord } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { systemScope } from '../system-scope.ts';

const software = { field: 'account.industry', op: 'is', value: 'software' } as const;
const rule = {
  name: 'Only software',
  object: 'contact',
  condition: software,
  when: { field: 'account', op: 'isNotEmpty' },
  en: 'Choose a company of the software trade.',
};
const broken = { code: 'own-check.broken' };

async function ruled(values: Readonly<Record<string, unknown>>): Promise<Scope> {
  const scope = await newWorkspace();
  await add(scope, 'own-check', values);
  return systemScope(scope.db, model, scope.workspaceId);
}

function company(scope: Scope, industry: string): Promise<string> {
  return add(scope, 'account', { name: `Firm ${randomUUID()}`, industry });
}

test('a rule reads the record that a link leads to, as it is when the rule’s record is saved', async () => {
  const scope = await ruled(rule);
  const [fitting, other] = [
    await company(scope, 'software'),
    await company(scope, 'manufacturing'),
  ];
  const ada = await add(scope, 'contact', { name: 'Ada', account: fitting });
  await add(scope, 'contact', { name: 'Without a company' });
  await expect(add(scope, 'contact', { name: 'Bob', account: other })).rejects.toMatchObject(
    broken,
  );
  await expect(change(scope, 'contact', ada, { account: other })).rejects.toMatchObject(broken);
  // Nobody asks again when the company changes; the next who saves the contact is asked.
  await change(scope, 'account', fitting, { industry: 'manufacturing' });
  await expect(change(scope, 'contact', ada, { phone: '13800138000' })).rejects.toMatchObject(
    broken,
  );
  await change(scope, 'account', fitting, { industry: 'software' });
  await change(scope, 'contact', ada, { phone: '13800138000' });
  await remove(scope, 'account', fitting);
  await expect(change(scope, 'contact', ada, { phone: '13900139000' })).rejects.toMatchObject(
    broken,
  );
});

test('a linked record that the same changeset writes counts as it leaves it', async () => {
  const scope = await ruled(rule);
  const known = await company(scope, 'manufacturing');
  const made = randomUUID();
  const { state } = await commit(scope, {
    changes: [
      {
        op: 'create',
        object: 'account',
        id: made,
        values: { name: 'New firm', industry: 'software' },
      },
      { op: 'create', object: 'contact', values: { name: 'Ada', account: made } },
      { op: 'update', object: 'account', id: known, values: { industry: 'software' } },
      { op: 'create', object: 'contact', values: { name: 'Bob', account: known } },
    ],
  });
  expect(state).toBe('done');
});

test('a rule by formula reads behind a link too, parts of an address among it', async () => {
  const scope = await ruled({
    ...rule,
    condition: null,
    formula: 'account.address.city = "上海市" or account.parentAccount.industry = "software"',
  });
  const address = { country: 'CN', city: '上海市' };
  const here = await add(scope, 'account', { name: 'Here', address });
  const parent = await company(scope, 'software');
  const below = await add(scope, 'account', { name: 'Below', parentAccount: parent });
  const other = await company(scope, 'software');
  await add(scope, 'contact', { name: 'Ada', account: here });
  await add(scope, 'contact', { name: 'Bob', account: below });
  await expect(add(scope, 'contact', { name: 'Eve', account: other })).rejects.toMatchObject(
    broken,
  );
});

test('a field by formula reads a part of a linked record’s address', async () => {
  const scope = await newWorkspace();
  await add(scope, 'own-field', {
    object: 'contact',
    name: 'xCity',
    kind: 'formula',
    formula: 'account.address.city',
    result: 'text',
    labelEn: 'City of the company',
  });
  const own = await systemScope(scope.db, model, scope.workspaceId);
  const account = await add(own, 'account', {
    name: 'Here',
    address: { country: 'CN', city: '上海市' },
  });
  const contact = await add(own, 'contact', { name: 'Ada', account });
  expect((await findRecord(own, 'contact', contact, { fields: ['xCity'] }))['xCity']).toBe(
    '上海市',
  );
});

test('many records ask no more statements of a rule over links than one', async () => {
  const scope = await ruled(rule);
  const accounts = await Promise.all(Array.from({ length: 12 }, () => company(scope, 'software')));
  const countFor = async (some: readonly string[]) => {
    let asked = 0;
    const db = new Proxy(scope.db, {
      get(target, name): unknown {
        if (name === 'query') asked += 1;
        const held: unknown = Reflect.get(target, name);
        return typeof held === 'function' ? held.bind(target) : held;
      },
    });
    const changes = some.map((account, at) => ({
      op: 'create' as const,
      object: 'contact',
      values: { name: `Person ${at}`, account },
    }));
    await commit({ ...scope, db }, { changes, dryRun: true });
    return asked;
  };
  expect(await countFor(accounts)).toBe(await countFor(accounts.slice(0, 1)));
});

test.each([
  ['lists of others', { link: 'contact.account', quantifier: 'any', where: { all: [] } }],
])('a rule does not read %s', async (_, condition) => {
  const scope = await newWorkspace();
  await expect(
    add(scope, 'own-check', { ...rule, object: 'account', when: null, condition }),
  ).rejects.toMatchObject({ code: 'own-check.beyond' });
});
