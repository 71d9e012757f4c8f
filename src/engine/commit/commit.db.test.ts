import { expect, test } from 'vitest';
import { newWorkspace } from '../../../test/setup/scope.ts';
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
