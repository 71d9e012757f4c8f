import { expect, test } from 'vitest';
import { newWorkspace } from '../../../test/setup/scope.ts';
import type { Scope } from '../scope.ts';
import { openChangeset, thenClose } from './long.ts';

async function stateOf(scope: Scope, id: string): Promise<string | undefined> {
  const { rows } = await scope.db.query<{ state: string }>(
    'select state from changeset where workspace_id = $1 and id = $2',
    [scope.workspaceId, id],
  );
  return rows[0]?.state;
}

test('work that is tried again leaves its changeset open, and only the last failure closes it as failed', async () => {
  const scope = await newWorkspace();
  const [mended, lost] = [
    await openChangeset(scope, { reason: 'mended' }),
    await openChangeset(scope, { reason: 'lost' }),
  ];
  const fill = (id: string, isLastTry: boolean, work: () => Promise<string>) =>
    thenClose(
      scope,
      { step: (_key, effect) => effect(scope), signal: new AbortController().signal, isLastTry },
      () => id,
      work,
    );
  const breaks = () => Promise.reject(new Error('the connection broke'));
  await expect(fill(mended, false, breaks)).rejects.toThrow('broke');
  expect(await stateOf(scope, mended)).toBe('running');
  await fill(mended, false, () => Promise.resolve('whole'));
  expect(await stateOf(scope, mended)).toBe('done');

  await expect(fill(lost, true, breaks)).rejects.toThrow('broke');
  expect(await stateOf(scope, lost)).toBe('failed');
});
