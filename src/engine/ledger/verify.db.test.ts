import { expect, test } from 'vitest';
import { newWorkspace } from '../../../test/setup/scope.ts';
import { add } from '../../../test/setup/records.ts';
import type { Scope } from '../scope.ts';
import { sealAll, sealOnce } from './seal.ts';
import { verifyLedger } from './verify.ts';

/** A workspace whose ledger holds five sealed changesets. */
async function sealed(): Promise<Scope> {
  const scope = await newWorkspace();
  for (const name of ['A', 'B', 'C', 'D', 'E']) await add(scope, 'tag', { name });
  await sealAll(scope.db, 'test');
  return scope;
}

async function brokenAfter(scope: Scope, statement: string): Promise<unknown[]> {
  await scope.db.query(statement.replaceAll('$w', String(scope.workspaceId)));
  const { broken } = await verifyLedger(scope.db, scope.workspaceId);
  return broken.map(({ what, seq }) => [what, seq]);
}

const inWorkspace = 'workspace_id = $w';

test('who changed, when, and what was undone cannot be altered unseen', async () => {
  for (const change of [
    'user_id = gen_random_uuid()',
    "at = at + interval '1 day'",
    'undoes = gen_random_uuid()',
    `source = 'import'`,
    'viewed_by = gen_random_uuid()',
  ]) {
    const scope = await sealed();
    const broken = await brokenAfter(
      scope,
      `update changeset set ${change} where ${inWorkspace} and seq = 3`,
    );
    expect(broken, change).toContainEqual(['chain', 3]);
  }
});

test('a removed changeset, change or end is found', async () => {
  const first = await sealed();
  expect(
    await brokenAfter(first, `delete from changeset where ${inWorkspace} and seq = 3`),
  ).toContainEqual(['number', 4]);
  const second = await sealed();
  const third = `(select id from changeset where ${inWorkspace} and seq = 3)`;
  expect(
    await brokenAfter(
      second,
      `delete from change where ${inWorkspace} and changeset_id = ${third}`,
    ),
  ).toEqual([['chain', 3]]);
  const last = await sealed();
  expect(await brokenAfter(last, `delete from changeset where ${inWorkspace} and seq = 5`)).toEqual(
    [['chain', 5]],
  );
  const headless = await sealed();
  expect(await brokenAfter(headless, `delete from seal_head where ${inWorkspace}`)).toEqual([
    ['chain', 5],
  ]);
});

test('a number given twice is found', async () => {
  const scope = await sealed();
  const broken = await brokenAfter(
    scope,
    `insert into changeset (workspace_id, at, id, source, request_id, state, expected, written, seq, hash)
      select workspace_id, at, 'ffffffff-ffff-7fff-bfff-ffffffffffff', source, request_id, state, 0, 0, seq, hash
      from changeset where ${inWorkspace} and seq = 3`,
  );
  expect(broken).toContainEqual(['number', 3]);
});

test('a ledger that was rewritten whole differs from the heads noted outside', async () => {
  const scope = await sealed();
  const { rows } = await scope.db.query<{ seq: string; hash: string }>(
    'select seq, hash from changeset where workspace_id = $1 and seq = 3',
    [scope.workspaceId],
  );
  const noted = rows.map((row) => ({ seq: Number(row.seq), hash: row.hash }));
  expect((await verifyLedger(scope.db, scope.workspaceId, noted)).broken).toEqual([]);
  // The whole chain anew, over other content: in itself it is sound.
  await scope.db.query(
    `delete from change where workspace_id = $1 and changeset_id in (select id from changeset where workspace_id = $1 and seq = 2)`,
    [scope.workspaceId],
  );
  await scope.db.query('update changeset set seq = null, hash = null where workspace_id = $1', [
    scope.workspaceId,
  ]);
  await scope.db.query('delete from seal_head where workspace_id = $1', [scope.workspaceId]);
  await sealAll(scope.db, 'forger');
  expect((await verifyLedger(scope.db, scope.workspaceId)).broken).toEqual([]);
  expect((await verifyLedger(scope.db, scope.workspaceId, noted)).broken).toMatchObject([
    { what: 'head', seq: 3 },
  ]);
  const beyond = [{ seq: 9, hash: 'x' }];
  expect((await verifyLedger(scope.db, scope.workspaceId, beyond)).broken).toMatchObject([
    { what: 'head', seq: 9 },
  ]);
});

test('two sealers at once give every number once, and a running changeset waits', async () => {
  const scope = await newWorkspace();
  for (let index = 0; index < 20; index++) await add(scope, 'tag', { name: `T${index}` });
  await scope.db.query(
    `insert into changeset (workspace_id, at, id, source, request_id, state, expected, written)
      values ($1, now(), gen_random_uuid(), 'import', 'r', 'running', 0, 0)`,
    [scope.workspaceId],
  );
  const sealedByEach = await Promise.all(
    ['one', 'two', 'three'].map((owner) => sealOnce(scope.db, scope.workspaceId, owner)),
  );
  expect(sealedByEach.reduce((sum, one) => sum + one)).toBe(20);
  expect(await verifyLedger(scope.db, scope.workspaceId)).toMatchObject({
    changesets: 20,
    broken: [],
  });
});
