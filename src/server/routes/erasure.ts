import { z } from 'zod';
import { eraseRecord } from '#engine/ledger/erase.ts';
import { Problem } from '#kit/problem.ts';
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
      body: none,
      reply: z.object({ id: z.uuid(), records: z.int(), changes: z.int(), facts: z.int() }),
    },
    async ({ scope, session, params }) => {
      if (session.viewedBy !== undefined)
        throw new Problem('auth.not-while-viewing', {}, { status: 403 });
      const { left, ...told } = await eraseRecord(scope, params.object, params.id);
      await Promise.all([
        ...(await unsharedFiles(context.pool, left.files)).map((id) => context.files.remove(id)),
        ...left.uploads.map((name) => context.uploads.remove(name)),
      ]);
      return told;
    },
  );
}
