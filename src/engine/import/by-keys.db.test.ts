import { expect, test } from 'vitest';
import { takeIn } from '../../../test/setup/imports.ts';
import { add, inOrder } from '../../../test/setup/records.ts';
import { asPerson, model, newWorkspace, testPool } from '../../../test/setup/scope.ts';
import type { Depth } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { listRecords } from '../query/index.ts';
import type { Executor, Scope } from '../scope.ts';
import { lookUp, want, type Wanted } from './look-up.ts';
import { rowKeyOf, spelledBy } from './row-keys.ts';

const contact = objectOf(model, 'contact');

const mapping = {
  Name: 'name',
  Phone: 'phone',
  Email: 'email',
  City: 'address.city',
  Title: 'jobTitle',
  Note: 'description',
};
const match = ['phone', 'email', 'name+address.city'];
const heading = 'Name,Phone,Email,City,Title,Note';

type Person = Record<string, unknown>;

async function company(): Promise<Scope> {
  const scope = await newWorkspace();
  const people = [
    { name: 'Ada', phone: '13800000001', jobTitle: 'Clerk' },
    { name: 'Ben', email: 'ben@example.com', jobTitle: 'Buyer', description: 'old' },
    { name: '李强', address: { city: '北京' }, jobTitle: 'Chief' },
    { name: '李强', address: { city: '上海' } },
    { name: 'Cleo', phone: '13800000009' },
    { name: 'Clea', phone: '13800000009' },
  ];
  for (const one of people) await add(scope, 'contact', one);
  return scope;
}

async function people(scope: Scope): Promise<Person[]> {
  const { items } = await listRecords(scope, 'contact', {
    fields: ['name', 'phone', 'email', 'jobTitle', 'description', 'address'],
    limit: 200,
  });
  return items;
}

function told(rows: Awaited<ReturnType<typeof takeIn>>['rows']) {
  return rows.map(({ line, outcome, found }) => `${line} ${outcome} ${found}`);
}

test('the first key that finds one record decides; an empty cell is passed over, several are told', async () => {
  const scope = await company();
  const before = await people(scope);
  const text = [
    heading,
    'Ada B,138 0000 0001,ben@example.com,,Head,',
    'Ben,,ben@EXAMPLE.com,,,',
    '李强,13900000000,,北京市,,',
    '李强,,,广州,,',
    'Nobody,13800000009,,,,',
    'Cid,13700000000,,,first,',
    'Cid,13700000000,,,second,more',
  ].join('\n');
  const tried = await takeIn(scope, 'contact', { text }, { mapping, match, dryRun: true });
  const { rows, counts, row } = await takeIn(scope, 'contact', { text }, { mapping, match });
  expect(told(rows)).toEqual([
    '2 update key phone',
    '3 skip key email',
    '4 update key name+address.city',
    '5 create none',
    '6 conflict several phone',
    '7 create none',
    '8 update key phone',
  ]);
  expect(told(tried.rows)).toEqual(told(rows));
  expect(counts).toEqual({ create: 2, update: 3, skip: 1, conflict: 1, error: 0 });
  expect(row.found).toEqual({
    'key phone': 2,
    'key email': 1,
    'key name+address.city': 1,
    'several phone': 1,
    'none': 2,
  });
  const several = rows.find((one) => one.outcome === 'conflict');
  const named = before.filter((one) => ['Cleo', 'Clea'].includes(String(one['name'])));
  expect(several?.candidates.toSorted()).toEqual(named.map((one) => one['id']).toSorted());
  const after = (await people(scope)).map((one) => [one['name'], one['phone'], one['jobTitle']]);
  expect(inOrder(after)).toEqual(
    inOrder([
      ['Ada B', '+8613800000001', 'Head'],
      ['Ben', null, 'Buyer'],
      ['李强', '+8613900000000', 'Chief'],
      ['李强', null, null],
      ['李强', null, null],
      ['Cleo', '+8613800000009', null],
      ['Clea', '+8613800000009', null],
      ['Cid', '+8613700000000', 'second'],
    ]),
  );
});

test('only empty fields are filled, the first row of a record before the next', async () => {
  const scope = await company();
  const text = [
    heading,
    'Bennet,,ben@example.com,北京,Boss,new',
    'Bennet,13600000001,ben@example.com,上海,,',
    'Bennet,13600000002,ben@example.com,,,',
    'Dora,13500000001,,,,',
    'Dora,13500000001,,,Late,',
    'Dora,13500000001,,,Later,',
  ].join('\n');
  const { counts } = await takeIn(scope, 'contact', { text }, { mapping, match, onMatch: 'fill' });
  expect(counts).toMatchObject({ create: 1, update: 4, skip: 1 });
  const after = await people(scope);
  expect(after.find((one) => one['name'] === 'Ben')).toMatchObject({
    jobTitle: 'Buyer',
    description: 'old',
    phone: '+8613600000001',
    address: { city: '北京市' },
  });
  expect(after.find((one) => one['name'] === 'Dora')).toMatchObject({ jobTitle: 'Late' });
});

test('rows may wait for a decision, empty fields with their cells, or be left out', async () => {
  const scope = await company();
  const text = [heading, 'Ada,13800000001,,,,', 'New,13400000000,,,,'].join('\n');
  const chosen = { mapping, match, onMatch: 'decide', onNoMatch: 'skip' } as const;
  const { rows, counts } = await takeIn(scope, 'contact', { text }, chosen);
  expect(counts).toEqual({ create: 0, update: 0, skip: 1, conflict: 1, error: 0 });
  const ada = (await people(scope)).find((one) => one['name'] === 'Ada');
  expect(rows[0]).toMatchObject({
    record_id: ada?.['id'],
    found: 'key phone',
    problems: [{ code: 'import.to-decide' }],
  });
  await takeIn(
    scope,
    'contact',
    { text },
    { mapping, match, emptyCells: 'clear', onNoMatch: 'skip' },
  );
  const cleared = (await people(scope)).find((one) => one['name'] === 'Ada');
  expect(cleared).toMatchObject({ jobTitle: null });
});

test('a name counts together with the company that the row names', async () => {
  const scope = await newWorkspace();
  const firms = await Promise.all(
    ['Alpha Works', 'Beta Works'].map((name) => add(scope, 'account', { name })),
  );
  for (const account of firms) await add(scope, 'contact', { name: 'Kim', account });
  const text = ['Name,Firm,Title', 'Kim,beta works,Buyer', 'Kim,Gamma,New', 'Kim,Gamma,Newer'].join(
    '\n',
  );
  const { rows } = await takeIn(
    scope,
    'contact',
    { text },
    {
      mapping: { Name: 'name', Firm: 'account.name', Title: 'jobTitle' },
      match: ['name+account.name'],
    },
  );
  expect(told(rows)).toEqual([
    '2 update key name+account.name',
    '3 create none',
    '4 update key name+account.name',
  ]);
  const { items } = await listRecords(scope, 'contact', { fields: ['account', 'jobTitle'] });
  expect(items).toHaveLength(3);
  expect(items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        account: { id: firms[1], title: 'Beta Works' },
        jobTitle: 'Buyer',
      }),
      expect.objectContaining({ account: { id: firms[0], title: 'Alpha Works' }, jobTitle: null }),
      expect.objectContaining({ jobTitle: 'Newer' }),
    ]),
  );
});

test('a key tells nothing of whom one may not see', async () => {
  const scope = await company();
  const depths: Depth = 'own';
  const grants = new Map(
    ['contact', 'identity', 'address', 'account'].map((object) => [
      object,
      new Map((['read', 'create', 'update', 'import'] as const).map((act) => [act, depths])),
    ]),
  );
  const seller = asPerson(scope, {
    userId: await add(scope, 'user', { name: 'Sally', email: 'sally@example.com' }),
    grants,
  });
  const [phone, named] = [rowKeyOf(contact, 'phone'), rowKeyOf(contact, 'name+address.city')];
  const asked = async (asker: Scope) => {
    const wanted: Wanted = new Map();
    if (phone) want(wanted, contact, phone, '+8613800000001');
    const spelling =
      named && spelledBy(asker, contact, named, { name: '李强', address: { city: '北京' } });
    if (named && spelling) want(wanted, contact, named, spelling);
    return [...(await lookUp(asker, wanted)).values()].map(
      (found) => [...found.values()].flat().length,
    );
  };
  expect(await asked(scope)).toEqual([1, 1]);
  expect(await asked(seller)).toEqual([0, 0]);
});

test('a page of rows is looked up in one statement a key, through its index', async () => {
  const scope = await newWorkspace();
  const pool = await testPool();
  await pool.query(
    `insert into party (workspace_id, id, kind, name, name_sort, address_city, created_at, updated_at, version)
     select $1, gen_random_uuid(), 'person', 'N' || g, 'n' || g, 'C' || g % 100, now(), now(), 1 from generate_series(1, 10000) g`,
    [scope.workspaceId],
  );
  await pool.query(
    `insert into record (workspace_id, id, object, title, sort_key, tokens)
     select workspace_id, id, 'contact', name, name_sort, '{}' from party where workspace_id = $1`,
    [scope.workspaceId],
  );
  await pool.query('analyze party, record');
  const statements: { text: string; values: unknown[] }[] = [];
  const query = (statement: { text: string; values: unknown[] }) => {
    statements.push(statement);
    return pool.query(statement.text, statement.values);
  };
  // Only the one way of asking that our own statements use.
  const watched = { ...scope, db: { query } as Executor };
  const wanted: Wanted = new Map();
  const key = rowKeyOf(contact, 'address.city+name');
  for (let at = 1; key && at <= 20; at += 1) want(wanted, contact, key, `n${at}\u001fc${at % 100}`);
  const [found] = [...(await lookUp(watched, wanted)).values()];
  expect([statements.length, found?.size]).toEqual([1, 20]);
  const [asked] = statements;
  const { rows } = await pool.query<Record<string, string>>(
    `explain (costs off) ${asked?.text}`,
    asked?.values,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toMatch(/record_sort_key/);
  expect(plan).not.toMatch(/Seq Scan/);
});
