import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import { eraseRecord } from '#engine/ledger/erase.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { fill, inLanguage } from '#kit/text.ts';
import { unsharedFiles } from '../tidying.ts';
import { administratorRoute, none, type Api } from '../http/route.ts';

/** Erasing what is known of somebody. */
export function registerErasure(api: Api): void {
  const { context } = api;
  administratorRoute(
    api,
    {
      method: 'POST',
      path: '/records/:object/:id/erase',
      tag: 'records',
      summary: 'Erase a record, its parts and their history for ever; administrators only',
      params: z.strictObject({ object: z.string().max(60), id: z.string().max(60) }),
      query: none,
      body: z.strictObject({
        request: z.uuid().optional().describe('The data request that this answers'),
      }),
      reply: z.object({ id: z.uuid(), records: z.int(), changes: z.int(), facts: z.int() }),
    },
    async ({ scope, session, params, body }) => {
      if (session.viewedBy !== undefined)
        throw new Problem('auth.not-while-viewing', {}, { status: 403 });
      const { left, ...told } = await eraseAndAnswer(scope, params, body.request);
      await Promise.all([
        ...(await unsharedFiles(context.pool, left.files)).map((id) => context.files.remove(id)),
        ...left.uploads.map((name) => context.uploads.remove(name)),
      ]);
      return told;
    },
  );
}

// Both or neither: what is erased cannot be brought back because the request was not to be found.
function eraseAndAnswer(
  scope: Scope,
  { object, id }: { object: string; id: string },
  request: string | undefined,
): ReturnType<typeof eraseRecord> {
  return inTransaction(scope.db, async (db) => {
    const inside: Scope = { ...scope, db };
    const erased = await eraseRecord(inside, object, id);
    if (request !== undefined) await answerRequest(inside, request, erased.id);
    return erased;
  });
}

// The request outlives what was erased: it says that this was done, and where that is written.
async function answerRequest(scope: Scope, id: string, changeset: string): Promise<void> {
  const answer = fill(inLanguage(answered, scope.language), { changeset });
  const values = { state: 'answered', identityChecked: true, answer };
  await commit(scope, { changes: [{ op: 'update', object: 'data-request', id, values }] });
}

const answered = {
  en: 'Erased for ever; changeset {changeset} tells of it.',
  zh: '已永久清除，见变更 {changeset}。',
};
