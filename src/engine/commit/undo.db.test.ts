import { expect, test } from 'vitest';
import { newWorkspace } from '../../../test/setup/scope.ts';
import { newId } from '#kit/id.ts';
import { sealOnce } from '../ledger/seal.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { findRecord, listChanges, listRecords, recordHistory } from '../query/index.ts';
import { commit } from './index.ts';
import { undo } from './undo.ts';

test('undoing an update puts back what was, keeps what changed since, and says so', async () => {
  const scope = await newWorkspace();
  const id = newId();
  await commit(scope, {
    changes: [
      { op: 'create', object: 'account', id, values: { name: 'A', website: 'https://a.example' } },
    ],
  });
  const both = await commit(scope, {
    changes: [
      { op: 'update', object: 'account', id, values: { name: 'B', website: 'https://b.example' } },
    ],
  });
  await commit(scope, {
    changes: [{ op: 'update', object: 'account', id, values: { name: 'C' } }],
  });
  await expect(undo(scope, both.id ?? '')).rejects.toMatchObject({
    code: 'undo.conflicts',
    status: 409,
  });
  expect((await findRecord(scope, 'account', id))['name']).toBe('C');
  const reply = await undo(scope, both.id ?? '', { conflicts: 'skip' });
  expect(reply.conflicts).toContainEqual({
    object: 'account',
    id,
    field: 'name',
    code: 'changed-since',
  });
  expect(await findRecord(scope, 'account', id)).toMatchObject({
    name: 'C',
    website: 'https://a.example',
  });
});

test('undoing a create puts the record into the recycle bin, and undoing that brings it back', async () => {
  const scope = await newWorkspace();
  const id = newId();
  const made = await commit(scope, {
    changes: [{ op: 'create', object: 'account', id, values: { name: 'A' } }],
  });
  const undone = await undo(scope, made.id ?? '');
  await expect(findRecord(scope, 'account', id)).rejects.toMatchObject({ code: 'record.missing' });
  expect(
    (await listRecords(scope, 'account', { deleted: true, fields: ['name'] })).items,
  ).toHaveLength(1);
  await undo(scope, undone.id ?? '');
  expect((await findRecord(scope, 'account', id))['name']).toBe('A');
});

test('a record that others hang on by now is not undone', async () => {
  const scope = await newWorkspace();
  const id = newId();
  const made = await commit(scope, {
    changes: [{ op: 'create', object: 'account', id, values: { name: 'A' } }],
  });
  await commit(scope, {
    changes: [{ op: 'create', object: 'contact', values: { name: '李伟', account: id } }],
  });
  await expect(undo(scope, made.id ?? '')).rejects.toMatchObject({ code: 'undo.conflicts' });
});

test('the sealed ledger verifies, the feed has no gap, and a changed payload is found', async () => {
  const scope = await newWorkspace();
  const id = newId();
  await commit(scope, {
    changes: [{ op: 'create', object: 'account', id, values: { name: 'A' } }],
  });
  await commit(scope, {
    changes: [{ op: 'update', object: 'account', id, values: { name: 'B' } }],
  });
  expect(await sealOnce(scope.db, scope.workspaceId, 'test')).toBe(2);
  expect(await sealOnce(scope.db, scope.workspaceId, 'somebody else')).toBe(0);
  expect(await verifyLedger(scope.db, scope.workspaceId)).toMatchObject({
    changesets: 2,
    changes: 2,
    broken: [],
  });
  const feed = await listChanges(scope, 0, 10);
  expect(feed.items.map((item) => item.seq)).toEqual([1, 2]);
  expect(feed.items[1]?.changes[0]).toMatchObject({
    object: 'account',
    id,
    before: { name: 'A' },
    after: { name: 'B' },
  });
  await scope.db.query(
    `update change set after = '{"name": "Z"}' where workspace_id = $1 and op = 'update'`,
    [scope.workspaceId],
  );
  expect((await verifyLedger(scope.db, scope.workspaceId)).broken).toEqual([
    expect.objectContaining({ what: 'payload' }),
  ]);
});

test('history tells who changed what, newest first', async () => {
  const scope = await newWorkspace();
  const id = newId();
  await commit(scope, {
    changes: [{ op: 'create', object: 'account', id, values: { name: 'A' } }],
  });
  await commit(scope, {
    changes: [{ op: 'update', object: 'account', id, values: { name: 'B' } }],
    reason: 'renamed',
  });
  const { items } = await recordHistory(scope, 'account', id, { limit: 1 });
  expect(items).toEqual([
    expect.objectContaining({
      op: 'update',
      before: { name: 'A' },
      after: { name: 'B' },
      reason: 'renamed',
    }),
  ]);
});

test('two writers of one version: the second is refused and nothing of his is written', async () => {
  const scope = await newWorkspace();
  const id = newId();
  await commit(scope, {
    changes: [{ op: 'create', object: 'account', id, values: { name: 'A' } }],
  });
  await commit(scope, {
    changes: [{ op: 'update', object: 'account', id, version: 1, values: { name: 'B' } }],
  });
  await expect(
    commit(scope, {
      changes: [{ op: 'update', object: 'account', id, version: 1, values: { name: 'C' } }],
    }),
  ).rejects.toMatchObject({ code: 'record.changed', status: 409 });
  expect(await findRecord(scope, 'account', id)).toMatchObject({ name: 'B', version: 2 });
});

test('writers at the same moment without a version lose nothing of each other', async () => {
  const scope = await newWorkspace();
  const id = newId();
  await commit(scope, {
    changes: [{ op: 'create', object: 'account', id, values: { name: 'A' } }],
  });
  await Promise.all([
    commit(scope, { changes: [{ op: 'update', object: 'account', id, values: { name: 'B' } }] }),
    commit(scope, {
      changes: [{ op: 'update', object: 'account', id, values: { website: 'https://b.example' } }],
    }),
    commit(scope, {
      changes: [{ op: 'update', object: 'account', id, values: { description: 'third' } }],
    }),
  ]);
  expect(await findRecord(scope, 'account', id)).toMatchObject({
    name: 'B',
    website: 'https://b.example',
    description: 'third',
    version: 4,
  });
});

test('an undo puts a link back to what lies in the recycle bin by now, and nothing else may link there', async () => {
  const scope = await newWorkspace();
  const [former, next, person] = [newId(), newId(), newId()];
  await commit(scope, {
    changes: [
      { op: 'create', object: 'account', id: former, values: { name: 'A' } },
      { op: 'create', object: 'account', id: next, values: { name: 'B' } },
      { op: 'create', object: 'contact', id: person, values: { name: 'P', account: former } },
    ],
  });
  const gone = await commit(scope, { changes: [{ op: 'delete', object: 'account', id: former }] });
  const moved = await commit(scope, {
    changes: [{ op: 'update', object: 'contact', id: person, values: { account: next } }],
  });
  await undo(scope, moved.id ?? '');
  await undo(scope, gone.id ?? '');
  expect(await findRecord(scope, 'contact', person)).toMatchObject({ account: { id: former } });
  await commit(scope, { changes: [{ op: 'delete', object: 'account', id: next }] });
  const values = { account: next };
  await expect(
    commit(scope, { changes: [{ op: 'update', object: 'contact', id: person, values }] }),
  ).rejects.toThrow('link.missing');
});
