import { z } from 'zod';
import { defineJob } from '#engine/jobs/index.ts';
import { verifyLedger } from '#engine/ledger/verify.ts';
import type { Scope } from '#engine/scope.ts';
import { readHeads } from './ledger-heads.ts';

const mostNamed = 20;

/** The job that walks a workspace's sealed ledger; `dataDir` holds the heads that were noted outside the database. Whoever only sends it needs none. */
export function ledgerCheck(dataDir: string | null) {
  return defineJob({
    name: 'ledger.verify',
    queue: 'bulk',
    input: z.strictObject({}),
    async run({ db, workspaceId }) {
      if (dataDir === null) throw new Error('the ledger is checked where its noted heads are');
      const noted = await readHeads(dataDir);
      const heads = noted.filter((head) => head.workspaceId === workspaceId);
      const verdict = await verifyLedger(db, workspaceId, heads);
      return {
        ...verdict,
        broken: verdict.broken.slice(0, mostNamed),
        brokenCount: verdict.broken.length,
        heads: heads.length,
      };
    },
  });
}

/** How far the ledger of a workspace is sealed. */
export type LedgerState = {
  /** The number of the last sealed changeset; 0 before the first. */
  readonly seq: number;
  readonly hash: string | null;
  readonly sealedTo: string | null;
  /** Changesets that wait to be sealed. */
  readonly waiting: number;
  /** The id of the last check that was begun. */
  readonly lastCheck: string | null;
};

/** How far the ledger is sealed, and when it was last checked. */
export async function readLedgerState(
  scope: Pick<Scope, 'db' | 'workspaceId'>,
): Promise<LedgerState> {
  const { rows } = await scope.db.query<{
    seq: string | null;
    hash: string | null;
    sealed_to: string | null;
    waiting: string;
    last_check: string | null;
  }>(
    `select h.seq, h.hash, h.sealed_to,
        (select count(*) from changeset where workspace_id = w.workspace_id and seq is null) as waiting,
        (select id from job where workspace_id = w.workspace_id and name = 'ledger.verify' order by id desc limit 1) as last_check
      from workspace w left join seal_head h on h.workspace_id = w.workspace_id
      where w.workspace_id = $1`,
    [scope.workspaceId],
  );
  const [row] = rows;
  return {
    seq: Number(row?.seq ?? 0),
    hash: row?.hash ?? null,
    sealedTo: row?.sealed_to ?? null,
    waiting: Number(row?.waiting ?? 0),
    lastCheck: row?.last_check ?? null,
  };
}
