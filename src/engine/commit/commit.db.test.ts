import { expect, test } from 'vitest';
import { add } from '../../../test/setup/records.ts';
import { newWorkspace } from '../../../test/setup/scope.ts';
import type { Executor, Scope } from '../scope.ts';
import { commitOne } from './one.ts';
import { commit } from './index.ts';

test('a created record stands in its table, the search table and the ledger', async () => {
  const scope = await newWorkspace();
  const reply = await commit(scope, {
    changes: [{ op: 'create', object: 'account', values: { name: '华夏银行' } }],
    reason: 'first',
  });
  expect(reply.counts).toEqual({ create: 1, update: 0, delete: 0, restore: 0 });
  const id = reply.changes[0]?.id;
  const { rows } = await scope.db.query(
    'select name, name_sort, version from party where workspace_id = $1 and id = $2',
    [scope.workspaceId, id],
  );
  expect(rows).toEqual([
    { name: '华夏银行', name_sort: expect.stringContaining('hua'), version: '1' },
  ]);
  const record = await scope.db.query(
    'select title, tokens from record where workspace_id = $1 and id = $2',
    [scope.workspaceId, id],
  );
  expect(record.rows[0].tokens).toContain(`${scope.workspaceId}|银行`);
  const ledger = await scope.db.query(
    'select op, before, after from change where workspace_id = $1 and record_id = $2',
    [scope.workspaceId, id],
  );
  expect(ledger.rows).toEqual([
    { op: 'create', before: null, after: expect.objectContaining({ name: '华夏银行' }) },
  ]);
});

test('a contact is made in four statements and changed in six, and what stands then is told without reading it again', async () => {
  const scope = await newWorkspace();
  const account = await add(scope, 'account', { name: '华夏银行' });
  const { asked, watched } = counting(scope);
  const { id, record } = await commitOne(watched, {
    op: 'create',
    object: 'contact',
    values: { name: '张伟', account, phone: '+8613800138000' },
  });
  expect(record).toMatchObject({ name: '张伟', account: { id: account, title: '华夏银行' } });
  expect(asked.length).toBeLessThanOrEqual(4);
  asked.length = 0;
  await commitOne(watched, { op: 'update', object: 'contact', id, values: { jobTitle: '经理' } });
  // One of them asks for the figures, which are reckoned beside the record.
  expect(asked.length).toBeLessThanOrEqual(6);
});

function counting(scope: Scope): { asked: unknown[]; watched: Scope } {
  const asked: unknown[] = [];
  const query = (statement: { text: string; values: unknown[] }) => {
    asked.push(statement);
    return scope.db.query(statement);
  };
  // Only the one way of asking that our own statements use.
  return { asked, watched: { ...scope, db: { query } as Executor } };
}
