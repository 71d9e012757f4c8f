import { z } from 'zod';
import { findJob, sendJob } from '#engine/jobs/index.ts';
import { administratorRoute, none, type Api } from '../http/route.ts';
import { ledgerCheck, readLedgerState } from '../ledger-check.ts';
import { jobReply } from './reply-shapes.ts';

const tag = 'changesets';

/** How far the ledger is sealed, and checking it. */
export function registerLedger(api: Api): void {
  administratorRoute(
    api,
    {
      method: 'GET',
      path: '/ledger',
      tag,
      summary: 'How far the ledger is sealed, with its last check',
      params: none,
      query: none,
      body: none,
      reply: z.object({
        seq: z.int(),
        hash: z.string().nullable(),
        sealedTo: z.iso.datetime().nullable(),
        waiting: z.int(),
        check: jobReply.nullable(),
      }),
    },
    async ({ scope }) => {
      const { lastCheck, ...state } = await readLedgerState(scope);
      return { ...state, check: lastCheck === null ? null : await findJob(scope, lastCheck) };
    },
  );

  administratorRoute(
    api,
    {
      method: 'POST',
      path: '/ledger/verify',
      tag,
      summary: 'Check the sealed ledger from its first link, in the background',
      params: none,
      query: none,
      body: none,
      reply: jobReply,
      status: 202,
    },
    async ({ scope }) => findJob(scope, await sendJob(scope, ledgerCheck(null), {})),
  );
}
