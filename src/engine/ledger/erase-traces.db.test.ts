import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { takeIn, uploads } from '../../../test/setup/imports.ts';
import { add, change } from '../../../test/setup/records.ts';
import { model, newWorkspace, testPool } from '../../../test/setup/scope.ts';
import { commit } from '../commit/index.ts';
import { drainRollUps } from '../computed/drain.ts';
import { logExport } from '../export/log.ts';
import { findRecord, listRecords } from '../query/index.ts';
import { learnWords } from '../search/learn-words.ts';
import type { Scope } from '../scope.ts';
import { eraseRecord } from './erase.ts';
import { sealAll } from './seal.ts';
import { verifyLedger } from './verify.ts';

const traces = /quentin|zebulon|欧阳雪晴|ouyangxue|12349876|quenzeb/i;

/** Every table of the database that has a trace, with the row. */
async function tracesLeft(): Promise<string[]> {
  const pool = await testPool();
  const { rows: tables } = await pool.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(
      `select t::text as row from ${name} t where t::text ~* $1`,
      [traces.source],
    );
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

async function knownEverywhere(scope: Scope): Promise<{ id: string; uploaded: string }> {
  const text =
    'Name,Phone,E-mail\nQuentin Zebulon,138-1234-9876,quenzeb@example.com\nLi Na,13987654321,li@example.com\n,13812349876,quenzeb@example\n';
  const taken = await takeIn(scope, 'contact', { text }, { reason: 'Quentin Zebulon and others' });
  const { items } = await listRecords(scope, 'contact', { search: 'Quentin' });
  const id = String(items[0]?.['id']);
  await change(scope, 'contact', id, { name: '欧阳雪晴', jobTitle: 'colleague of quenzeb' });
  await commit(scope, {
    reason: 'What Quentin Zebulon told us',
    changes: [
      { op: 'create', object: 'tag', values: { name: 'Bystander' } },
      {
        op: 'create',
        object: 'address',
        values: { party: id, use: 'home', address: { city: '上海', street: 'Zebulon Road 1' } },
      },
      {
        op: 'create',
        object: 'transaction',
        values: {
          party: id,
          at: '2026-01-02T03:04:05Z',
          amount: { amount: '12.30', currency: 'CNY' },
          note: 'for Quentin Zebulon',
          product: 'Lamp',
        },
      },
    ],
  });
  await commit(scope, {
    byAction: true,
    changes: [
      {
        op: 'create',
        object: 'file',
        values: {
          name: 'Quentin Zebulon.pdf',
          size: 3,
          mediaType: 'application/pdf',
          hash: 'a'.repeat(64),
          regarding: id,
        },
      },
    ],
  });
  await besides(scope);
  return { id, uploaded: String(taken.row.upload) };
}

/** What the server keeps beside the records. */
async function besides(scope: Scope): Promise<void> {
  const { workspaceId: workspace } = scope;
  const pool = await testPool();
  const kept = JSON.stringify({ name: 'Quentin "Q" Zebulon', phone: '+8613812349876' });
  await pool.query(
    `insert into idempotency_key (workspace_id, user_id, key, digest, request_id, status, reply) values ($1, $2, 'k', 'd', 'r', 201, $3)`,
    [workspace, newId(), kept],
  );
  for (const state of ['done', 'failed']) {
    const job = newId();
    await pool.query(
      `insert into job (workspace_id, id, name, state, data, result, message, request_id) values ($1, $2, 'x', $3, $4, $4, $4, 'r')`,
      [workspace, job, state, kept],
    );
    await pool.query(
      `insert into job_step (workspace_id, job_id, key, result) values ($1, $2, 'one', $3)`,
      [workspace, job, kept],
    );
  }
  await logExport(scope, 'contact', { filter: { field: 'phone', op: 'is', value: '13812349876' } });
  await drainRollUps(pool, model);
  await sealAll(pool, 'test');
  await learnWords(pool, model);
}

test('no table of the database says a word of an erased person, former names and all; figures and others stay', async () => {
  const scope = await newWorkspace();
  const { id, uploaded } = await knownEverywhere(scope);
  const before = await tracesLeft();
  for (const table of [
    'party',
    'file',
    'job',
    'access_log',
    'import_row',
    'search_word',
    'idempotency_key',
  ])
    expect(before.join('\n')).toContain(`public.${table}: `);
  expect(existsSync(uploads.path(uploaded))).toBe(true);

  const erasure = await eraseRecord(scope, 'contact', id);
  expect(erasure.facts).toBe(1);
  expect(erasure.left.uploads).toEqual([uploaded]);
  expect(erasure.left.files).toHaveLength(1);
  const pool = await testPool();
  await drainRollUps(pool, model);
  await sealAll(pool, 'test');
  await learnWords(pool, model);
  expect(await tracesLeft()).toEqual([]);

  const verdict = await verifyLedger(scope.db, scope.workspaceId);
  expect(verdict).toMatchObject({ broken: [], erased: erasure.changes });
  const { items } = await listRecords(scope, 'transaction', {
    fields: ['amount', 'product', 'note'],
  });
  expect(items).toEqual([
    expect.objectContaining({
      amount: { amount: '12.30', currency: 'CNY' },
      product: 'Lamp',
      note: null,
    }),
  ]);
  const others = await listRecords(scope, 'contact', {
    search: 'Li Na',
    fields: ['name', 'phone'],
  });
  expect(others.items).toEqual([expect.objectContaining({ phone: '+8613987654321' })]);
});

test('a company goes without its people, and a file that regards somebody else stays', async () => {
  const scope = await newWorkspace();
  const account = await add(scope, 'account', { name: 'Huaxia' });
  const person = await add(scope, 'contact', { name: 'Li Na', account });
  await eraseRecord(scope, 'account', account);
  expect(await findRecord(scope, 'contact', person)).toMatchObject({ name: 'Li Na' });
});
