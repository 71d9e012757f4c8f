import { expect, test } from 'vitest';
import { add, change } from '../../../test/setup/records.ts';
import { newWorkspace } from '../../../test/setup/scope.ts';
import type { Executor, Scope } from '../scope.ts';
import { commit } from './index.ts';
import { undo } from './undo.ts';

async function searchRowOf({ db, workspaceId }: Scope, id: string) {
  const { rows } = await db.query(
    'select title, owner_id as owner, parent_id as parent, tokens, deleted_at as deleted from record where workspace_id = $1 and id = $2',
    [workspaceId, id],
  );
  return rows[0];
}

test('the search table learns new words with the words, the owner with the owner, its end with its end, and nothing of the rest', async () => {
  const scope = await newWorkspace();
  const anna = await add(scope, 'user', { name: 'Anna' });
  const id = await add(scope, 'account', { name: '华夏银行', owner: null });
  // Words that nobody wrote: whoever writes them anew is seen.
  await scope.db.query(`update record set tokens = '{kept}' where workspace_id = $1 and id = $2`, [
    scope.workspaceId,
    id,
  ]);
  await change(scope, 'account', id, { description: 'On the river' });
  expect(await searchRowOf(scope, id)).toMatchObject({ owner: null, tokens: ['kept'] });
  await change(scope, 'account', id, { owner: anna, description: 'On the hill' });
  expect(await searchRowOf(scope, id)).toMatchObject({ owner: anna, tokens: ['kept'] });
  await change(scope, 'account', id, { shortName: '华银', owner: null });
  const found = await searchRowOf(scope, id);
  expect(found).toMatchObject({ owner: null, title: '华夏银行' });
  expect(found.tokens).toContain(`${scope.workspaceId}|银行`);
  expect(found.tokens.join(' ')).toContain('华银');
  await scope.db.query(`update record set tokens = '{kept}' where workspace_id = $1 and id = $2`, [
    scope.workspaceId,
    id,
  ]);
  await commit(scope, { changes: [{ op: 'delete', object: 'account', id }] });
  const gone = await searchRowOf(scope, id);
  expect(gone).toMatchObject({ tokens: ['kept'] });
  expect(gone.deleted).not.toBeNull();
  await commit(scope, { changes: [{ op: 'restore', object: 'account', id }] });
  expect(await searchRowOf(scope, id)).toMatchObject({ tokens: ['kept'], deleted: null });
});

test('the search table knows what a record hangs on, wherever it moves and after it moved back', async () => {
  const scope = await newWorkspace();
  const [first, second] = [
    await add(scope, 'account', { name: '甲' }),
    await add(scope, 'account', { name: '乙' }),
  ];
  const id = await add(scope, 'contact', { name: '张伟', account: first });
  expect(await searchRowOf(scope, id)).toMatchObject({ parent: first });
  const moved = await change(scope, 'contact', id, { account: second });
  expect(await searchRowOf(scope, id)).toMatchObject({ parent: second });
  await undo(scope, String(moved.id));
  expect(await searchRowOf(scope, id)).toMatchObject({ parent: first });
  await change(scope, 'contact', id, { account: null });
  expect(await searchRowOf(scope, id)).toMatchObject({ parent: null });
});

test('what waits for the rows of another table asks for them once, however many rows wait', async () => {
  const scope = await newWorkspace();
  const [account, contact] = [
    await add(scope, 'account', { name: '华夏' }),
    await add(scope, 'contact', { name: '张伟' }),
  ];
  const asked: { text: string; values: unknown[] }[] = [];
  const query = (statement: { text: string; values: unknown[] }) => {
    asked.push(statement);
    return scope.db.query(statement);
  };
  // Only the one way of asking that our own statements use.
  const watched = { ...scope, db: { query } as Executor };
  await commit(watched, {
    changes: [
      { op: 'update', object: 'account', id: account, values: { description: 'a' } },
      { op: 'update', object: 'contact', id: contact, values: { description: 'b' } },
    ],
  });
  const written = asked.find(({ text }) => text.startsWith('with stamp'));
  const { rows } = await scope.db.query<Record<string, string>>(
    `explain (costs off) ${written?.text}`,
    written?.values,
  );
  const lines = rows.map((row) => row['QUERY PLAN'] ?? '');
  expect(lines.join('\n')).toContain('One-Time Filter');
  const joins = lines.flatMap((line, at) => (/Nested Loop/.test(line) ? [at] : []));
  expect(joins.length).toBeGreaterThan(0);
  for (const at of joins) expect(lines.slice(at, at + 4).join('\n')).not.toMatch(/CTE Scan on w/);
});
