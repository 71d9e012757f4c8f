import { expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { asPerson, model, newWorkspace, testPool } from '../../../test/setup/scope.ts';
import { add, change } from '../../../test/setup/records.ts';
import { commit } from '../commit/index.ts';
import { drainRollUps } from '../computed/drain.ts';
import { undo } from '../commit/undo.ts';
import { findRecord, listRecords, recordHistory, searchRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { eraseRecord } from './erase.ts';
import { sealAll } from './seal.ts';
import { verifyLedger } from './verify.ts';

/** Every text of the workspace's rows in the tables that know of people, as one. */
async function everythingKnown(scope: Scope): Promise<string> {
  const tables = ['party', 'identity', 'address', 'record', 'change', 'changeset', 'record_link'];
  const texts = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await scope.db.query<{ text: string }>(
        `select string_agg(t::text, ' ') as text from ${table} t where workspace_id = $1`,
        [scope.workspaceId],
      );
      return rows[0]?.text ?? '';
    }),
  );
  return texts.join(' ');
}

async function person(scope: Scope): Promise<string> {
  const id = newId();
  const tag = await add(scope, 'tag', { name: 'VIP' });
  await commit(scope, {
    reason: 'Zhang Wei called',
    changes: [
      {
        op: 'create',
        object: 'contact',
        id,
        values: {
          name: 'Zhang Wei',
          phone: '13812345678',
          email: 'zhangwei@example.com',
          birthOn: '1980-02-03',
          tags: [tag],
        },
      },
      {
        op: 'create',
        object: 'address',
        values: { party: id, use: 'home', address: { city: '上海', street: 'Zhang Wei Road' } },
      },
    ],
  });
  await change(scope, 'contact', id, { jobTitle: 'friend of Zhang Wei' });
  return id;
}

test('erasing a person leaves no word of him, and the ledger still verifies', async () => {
  const scope = await newWorkspace();
  const id = await person(scope);
  const bystander = await add(scope, 'contact', { name: 'Li Na', phone: '13987654321' });
  await sealAll(scope.db, 'test');
  expect(await everythingKnown(scope)).toMatch(/Zhang Wei/);

  const erasure = await eraseRecord(scope, 'contact', id);
  const known = await everythingKnown(scope);
  expect(known).not.toMatch(/Zhang|张|zhangwei|13812345678|1980-02-03|VIP.*friend/);
  expect(known).toMatch(/Li Na/);
  expect(erasure.records).toBeGreaterThan(3);

  expect(await findRecord(scope, 'contact', id)).toMatchObject({
    name: '—',
    phone: null,
    email: null,
    birthOn: null,
    tags: [],
    jobTitle: null,
  });
  const filter = { field: 'party', op: 'is', value: id } as const;
  expect((await listRecords(scope, 'identity', { filter })).items).toEqual([]);
  expect(await searchRecords(scope, 'Zhang', { limit: 10 })).toEqual([]);
  expect(await findRecord(scope, 'contact', bystander)).toMatchObject({ name: 'Li Na' });

  await sealAll(scope.db, 'test');
  const verdict = await verifyLedger(scope.db, scope.workspaceId);
  expect(verdict).toMatchObject({ broken: [], erased: erasure.changes });
  const [latest] = (await recordHistory(scope, 'contact', id, { limit: 1 })).items;
  expect(latest).toMatchObject({ changeset: erasure.id, after: { name: '—', phone: null } });
});

test('an erased contact no longer counts at his company', async () => {
  const scope = await newWorkspace();
  const account = await add(scope, 'account', { name: 'Huaxia' });
  const contact = await add(scope, 'contact', { name: 'Zhang', account });
  await drainRollUps(await testPool(), model);
  await eraseRecord(scope, 'contact', contact);
  await drainRollUps(await testPool(), model);
  expect(await findRecord(scope, 'account', account)).toMatchObject({ contactCount: 0 });
});

test('an erased entry is told from an altered one', async () => {
  const scope = await newWorkspace();
  const id = await person(scope);
  await eraseRecord(scope, 'contact', id);
  const other = await add(scope, 'contact', { name: 'Li Na' });
  await sealAll(scope.db, 'test');
  const before = await verifyLedger(scope.db, scope.workspaceId);
  // Somebody who can write to the database passes a change off as erased.
  await scope.db.query(
    `update change set before = null, after = null, salt = null,
        erased_by = (select id from changeset where workspace_id = $1 order by seq limit 1)
      where workspace_id = $1 and record_id = $2`,
    [scope.workspaceId, other],
  );
  const after = await verifyLedger(scope.db, scope.workspaceId);
  expect(before.broken).toEqual([]);
  expect(after.erased).toBe(before.erased);
  expect(after.broken.every((one) => one.what === 'payload')).toBe(true);
  expect(after.broken.length).toBeGreaterThan(0);
});

test('neither the erasure nor what it erased can be undone', async () => {
  const scope = await newWorkspace();
  const id = await add(scope, 'account', { name: 'Huaxia' });
  const renamed = await change(scope, 'account', id, { name: 'Huaxia Bank' });
  const erasure = await eraseRecord(scope, 'account', id);
  for (const changeset of [erasure.id, renamed.id ?? ''])
    await expect(undo(scope, changeset)).rejects.toMatchObject({ code: 'undo.conflicts' });
  expect(await findRecord(scope, 'account', id)).toMatchObject({ name: '—' });
});

test('only administrators erase, and nobody in another workspace', async () => {
  const scope = await newWorkspace();
  const id = await person(scope);
  const user = await add(scope, 'user', { name: 'Wang' });
  const grants = new Map([
    ['contact', new Map([['delete', 'all'] as const, ['read', 'all'] as const])],
  ]);
  const seller = asPerson(scope, { userId: user, grants });
  await expect(eraseRecord(seller, 'contact', id)).rejects.toMatchObject({ status: 403 });
  const elsewhere = await newWorkspace();
  await expect(eraseRecord(elsewhere, 'contact', id)).rejects.toMatchObject({ status: 404 });
  await expect(eraseRecord(scope, 'account', id)).rejects.toMatchObject({ status: 404 });
  expect(await findRecord(scope, 'contact', id)).toMatchObject({ name: 'Zhang Wei' });
});
