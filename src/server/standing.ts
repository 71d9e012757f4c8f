import type { Pool } from 'pg';
import { classJob, classOfThese } from '#areas/customers/classification/index.ts';
import { statusJob, tellStatusOf } from '#areas/customers/status-rule/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import { sendJob } from '#engine/jobs/index.ts';
import { activeWorkspaces, changedRecords, sealedHeads } from '#engine/notice/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { dayIn, timeIn } from '#kit/instant.ts';
import { model } from './product-model.ts';
import { repeat, type Repeating } from './repeating.ts';

const ofCustomers = ['account', 'contact', 'household'];
const atOnce = 1000;

/** Keeps status and classes up to date: of changed customers about a second later, of all of them at night. */
export function keepStanding(pool: Pool): Repeating[] {
  const seen = new Map<number, number>();
  return [
    repeat(() => classChanged(pool, seen), 1000),
    repeat(() => sendNightly(pool, new Date()), 60_000, 5000),
  ];
}

/** Customers with new figures by workspace, and whether they bought. */
export type Counted = Map<number, Map<string, boolean>>;

// A load of a million at once is left to the night.
const mostNoted = 50_000;

/** Notes whose figures are new, to be told once these are kept. */
export function noteCounted(
  counted: Counted,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  drained: readonly { readonly record_id: string; readonly field: string }[],
): void {
  const noted = counted.get(workspaceId) ?? new Map<string, boolean>();
  for (const { record_id: id, field } of drained) {
    if (noted.size >= mostNoted && !noted.has(id)) continue;
    noted.set(id, field === 'lastTransactionAt' || noted.get(id) === true);
  }
  counted.set(workspaceId, noted);
}

/** Tells the status of customers who bought, and the class of all whose figures are new. */
export async function tellCounted(
  pool: Pool,
  workspaceId: number,
  noted: ReadonlyMap<string, boolean>,
): Promise<void> {
  const scope = await systemScope(pool, model, workspaceId);
  const bought = [...noted].filter(([, hasBought]) => hasBought).map(([id]) => id);
  for (let start = 0; start < bought.length; start += atOnce)
    await tellStatusOf(scope, bought.slice(start, start + atOnce));
  const ids = [...noted.keys()];
  for (let start = 0; start < ids.length; start += atOnce)
    await classOfThese(scope, ids.slice(start, start + atOnce));
}

/** Gives classes by rule to customers that changed since the last look; what went by while no worker ran is left to the night. */
export async function classChanged(pool: Pool, seen: Map<number, number>): Promise<void> {
  for (const { workspaceId, seq } of await sealedHeads(pool)) {
    const from = seen.get(workspaceId) ?? seq;
    seen.set(workspaceId, seq);
    if (from === seq) continue;
    const ids = await changedRecords(pool, { workspaceId, from, to: seq, objects: ofCustomers });
    const scope = await systemScope(pool, model, workspaceId);
    for (let start = 0; start < ids.length; start += atOnce)
      await classOfThese(scope, ids.slice(start, start + atOnce));
  }
}

const nightFrom = '01:00';

/** Sends every workspace, once a night by its own clock, the jobs that bring status and classes up to the new day; gives how many. */
export async function sendNightly(pool: Pool, now: Date): Promise<number> {
  let sent = 0;
  for (const workspaceId of await activeWorkspaces(pool)) {
    const scope = await systemScope(pool, model, workspaceId, now);
    const today = dayIn(scope.zone, now.toISOString());
    if (timeIn(scope.zone, now.toISOString()) < nightFrom) continue;
    sent += await inTransaction(pool, async (tx) => {
      // A workspace that is new today was just told; two workers that look at once: one finds it done.
      const { rows } = await tx.query<{ before: string | null }>(
        `update workspace w set settings = w.settings || jsonb_build_object('standingOn', $2::text)
         from (select workspace_id, settings ->> 'standingOn' as before from workspace where workspace_id = $1 for no key update) k
         where w.workspace_id = k.workspace_id and k.before is distinct from $2 returning k.before`,
        [workspaceId, today],
      );
      const [row] = rows;
      if (!row || row.before === null) return 0;
      await sendJob({ ...scope, db: tx }, statusJob, {});
      await sendJob({ ...scope, db: tx }, classJob, {});
      return 1;
    });
  }
  return sent;
}
