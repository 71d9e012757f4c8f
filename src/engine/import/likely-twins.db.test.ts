import { expect, test } from 'vitest';
import { takeIn } from '../../../test/setup/imports.ts';
import { add } from '../../../test/setup/records.ts';
import { model, newWorkspace, testPool } from '../../../test/setup/scope.ts';
import { learnKeys } from '../duplicate/learn-keys.ts';
import { sealAll } from '../ledger/seal.ts';
import { listRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';

const text = [
  'Name,Phone,Department',
  'Zhang Wei,138 1234 5678,Sales',
  '李强,13912345678,采购',
  'LI Qiang,+86 13912345678,Buying',
  '王芳,13700000001,财务',
  '王芳,13700000002,财务',
].join('\n');
const mapping = { Name: 'name', Phone: 'phone', Department: 'department' };

async function workspace(): Promise<Scope> {
  const scope = await newWorkspace();
  await add(scope, 'duplicate-rule', {
    name: 'Reached alike',
    object: 'contact',
    threshold: 80,
    criteria: [
      { fields: ['name'], comparator: 'person', weight: 50, must: true },
      { fields: ['phone'], comparator: 'phone', weight: 50 },
    ],
  });
  await add(scope, 'contact', { name: '张伟', phone: '13812345678' });
  await learn();
  return scope;
}

async function learn(): Promise<void> {
  const pool = await testPool();
  await sealAll(pool, 'test');
  await learnKeys(pool, model);
}

async function people(scope: Scope): Promise<string[]> {
  const { items } = await listRecords(scope, 'contact', {
    fields: ['name', 'department'],
    limit: 200,
  });
  return items
    .map((item) => [item['name'], item['department']].filter(Boolean).join(' '))
    .toSorted();
}

test('rows are compared with what is there and with each other, as the import asks for it', async () => {
  const skipped = await workspace();
  const left = await takeIn(
    skipped,
    'contact',
    { text },
    { mapping, match: [], duplicates: 'skip' },
  );
  expect(left.counts).toEqual({ create: 3, update: 0, skip: 2, conflict: 0, error: 0 });
  expect(await people(skipped)).toEqual(['张伟', '李强 采购', '王芳 财务', '王芳 财务']);

  const refused = await workspace();
  const listed = await takeIn(
    refused,
    'contact',
    { text },
    { mapping, match: [], duplicates: 'refuse' },
  );
  expect(listed.counts).toEqual({ create: 3, update: 0, skip: 0, conflict: 2, error: 0 });
  expect(
    listed.rows
      .filter((row) => row.outcome === 'conflict')
      .map((row) => [row.line, row.problems[0]?.code]),
  ).toEqual([
    ['2', 'import.duplicate'],
    ['4', 'import.duplicate'],
  ]);
  const changed = await workspace();
  const done = await takeIn(
    changed,
    'contact',
    { text },
    { mapping, match: [], duplicates: 'update' },
  );
  expect(done.counts).toEqual({ create: 3, update: 2, skip: 0, conflict: 0, error: 0 });
  expect(await people(changed)).toEqual([
    'LI Qiang Buying',
    'Zhang Wei Sales',
    '王芳 财务',
    '王芳 财务',
  ]);
});

test('a row is merged into the one record that it is like, never into one of several, and tells the rule', async () => {
  const scope = await workspace();
  for (const department of ['采购', null])
    await add(scope, 'contact', { name: '赵敏', phone: '13700000009', department });
  await add(scope, 'contact', { name: '孙丽', phone: '13700000008', department: '行政' });
  await learn();
  const { rows } = await takeIn(
    scope,
    'contact',
    {
      text: [
        'Name,Phone,Department',
        'Zhang Wei,138 1234 5678,Sales',
        '孙丽,13700000008,财务',
        '赵敏,13700000009,财务',
        '周杰,13700000007,财务',
      ].join('\n'),
    },
    { mapping, match: [], duplicates: 'fill', onNoMatch: 'skip' },
  );
  expect(rows.map(({ outcome, found, problems }) => [outcome, found, problems[0]?.code])).toEqual([
    ['update', 'rule Reached alike', undefined],
    ['skip', 'rule Reached alike', undefined],
    ['conflict', 'rule Reached alike', 'import.several-alike'],
    ['skip', 'none', undefined],
  ]);
  expect(rows[2]?.candidates).toHaveLength(2);
  expect(await people(scope)).toEqual(['孙丽 行政', '张伟 Sales', '赵敏', '赵敏 采购']);
});

test('a dry run tells the same and leaves nothing; without the wish nothing is compared', async () => {
  const scope = await workspace();
  const tried = await takeIn(
    scope,
    'contact',
    { text },
    { mapping, match: [], duplicates: 'skip', dryRun: true },
  );
  expect(tried.counts).toMatchObject({ create: 3, skip: 2 });
  expect(await people(scope)).toEqual(['张伟']);
  const { counts } = await takeIn(scope, 'contact', { text }, { mapping, match: [] });
  expect(counts).toMatchObject({ create: 5, skip: 0 });
});
