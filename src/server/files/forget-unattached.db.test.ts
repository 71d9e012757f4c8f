import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { add, change } from '../../../test/setup/records.ts';
import { newWorkspace } from '../../../test/setup/scope.ts';
import { forgetUnattachedOf } from './forget-unattached.ts';

const begun = new Date('2026-06-30T04:00:00Z');
const later = (scope: Scope, days: number): Scope => ({
  ...scope,
  now: new Date(begun.getTime() + days * 86_400_000),
});

function bytes() {
  const removed: string[] = [];
  const files = {
    removed,
    path: (name: string) => name,
    save: () => Promise.reject(new Error('nothing is saved')),
    size: () => Promise.resolve(1),
    remove: (name: string) => {
      removed.push(name);
      return Promise.resolve();
    },
  };
  return files;
}

async function bring(scope: Scope, values: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  const file = { name: 'a.pdf', size: 9, mediaType: 'application/pdf', hash: '0'.repeat(64) };
  await commit(scope, {
    changes: [{ op: 'create', object: 'file', id, values: { ...file, ...values } }],
    byAction: true,
  });
  return id;
}

test('bytes that were brought and never attached go after a week, and nothing that something holds', async () => {
  const scope = await newWorkspace(begun);
  const account = await add(scope, 'account', { name: '华夏银行' });
  const person = await add(scope, 'contact', { name: '张伟' });
  const loose = await bring(scope);
  const attached = await bring(scope, { regarding: account });
  const photo = await bring(scope);
  await change(scope, 'contact', person, { photo });
  const proof = await bring(scope);
  await add(scope, 'consent', {
    party: person,
    purpose: 'marketing',
    channel: 'email',
    decision: 'given',
    proof: 'form',
    proofFile: proof,
  });
  const files = bytes();
  await forgetUnattachedOf(later(scope, 5), files);
  await findRecord(scope, 'file', loose, { fields: ['name'] });
  await forgetUnattachedOf(later(scope, 6.5), files);
  expect(files.removed).toEqual([]);
  // In its last day it stands in the recycle bin, and is attached no more.
  await expect(change(scope, 'file', loose, { regarding: account })).rejects.toMatchObject({
    code: 'record.missing',
  });
  await forgetUnattachedOf(later(scope, 7.6), files);
  expect(files.removed).toEqual([loose]);
  await forgetUnattachedOf(later(scope, 30), files);
  expect(files.removed).toEqual([loose]);
  for (const id of [attached, photo, proof])
    expect(await findRecord(scope, 'file', id, { fields: ['hash'] })).toMatchObject({
      hash: '0'.repeat(64),
    });
});

test('a file that is being attached at that moment stays', async () => {
  const scope = await newWorkspace(begun);
  const account = await add(scope, 'account', { name: '华夏银行' });
  const file = await bring(scope);
  const files = bytes();
  await inTransaction(scope.db, async (db) => {
    await change({ ...scope, db }, 'file', file, { regarding: account });
    // Beside it, before it is done.
    await forgetUnattachedOf(later(scope, 30), files);
  });
  await forgetUnattachedOf(later(scope, 30), files);
  await forgetUnattachedOf(later(scope, 40), files);
  expect(files.removed).toEqual([]);
  expect(await findRecord(scope, 'file', file, { fields: ['regarding'] })).toMatchObject({
    regarding: { id: account },
  });
});
