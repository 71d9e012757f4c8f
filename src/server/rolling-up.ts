import { refreshFallDays } from '#areas/customers/pool/index.ts';
import { ownRecomputes, sendRecomputes } from '#engine/computed/definitions.ts';
import { drainRollUps } from '#engine/computed/drain.ts';
import type { Pool } from '#engine/database/pool.ts';
import { closeEmptied, sendSearch } from '#areas/customers/duplicate-group/index.ts';
import { keyedWorkspaces } from '#engine/duplicate/heads.ts';
import { learnKeys } from '#engine/duplicate/learn-keys.ts';
import { modelIn } from '#engine/shape/models.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { Scope } from '#engine/scope.ts';
import { learnWords } from '#engine/search/learn-words.ts';
import { model } from './product-model.ts';
import { repeat, type Repeating } from './repeating.ts';
import { noteCounted, tellCounted, type Counted } from './standing.ts';

/** Looks every minute whether formulas or roll-ups have another definition than they were computed by, and sends the job that mends it. */
export function keepComputed(pool: Pool): Repeating {
  return repeat(() => sendRecomputes(pool, model), 60_000);
}

/** Looks every two seconds whether a workspace made formulas or roll-ups of its own, or changed them, and sends the job that computes them. */
export function keepOwnComputed(pool: Pool): Repeating {
  return repeat(ownRecomputes(pool, model), 2000);
}

/** Recomputes roll-ups whose figures were touched, about once a second, and what customers are by them. */
export function keepRollUps(pool: Pool): Repeating {
  return repeat(async () => {
    const counted: Counted = new Map();
    await drainRollUps(pool, model, async (scope, drained) => {
      await movedFallDays(scope, drained);
      noteCounted(counted, scope, drained);
    });
    for (const [workspaceId, records] of counted) await tellCounted(pool, workspaceId, records);
  }, 1000);
}

const movers: ReadonlySet<string> = new Set(['lastContactAt', 'lastTransactionAt']);

/** Whoever was contacted or bought falls later. */
function movedFallDays(
  scope: Scope,
  drained: readonly { readonly record_id: string; readonly field: string }[],
): Promise<void> {
  const moved = drained.filter(({ field }) => movers.has(field));
  return refreshFallDays(scope, [...new Set(moved.map((one) => one.record_id))]);
}

/** Learns the words of new titles about once a second, so that a search forgives a mistake in them. */
export function keepWords(pool: Pool): Repeating {
  return repeat(() => learnWords(pool, model), 1000);
}

/** Learns under which keys new and changed records are found that may be one, about once a second, and closes groups that were merged away. */
export function keepDuplicateKeys(pool: Pool): Repeating {
  return repeat(async () => {
    for (const id of await learnKeys(pool, model)) await closeEmptied(await scopeIn(pool, id));
  }, 1000);
}

/** Looks every two minutes whether records wait to be compared, and sends the search for duplicates. */
export function keepSearching(pool: Pool): Repeating {
  return repeat(async () => {
    for (const id of await keyedWorkspaces(pool)) await sendSearch(await scopeIn(pool, id));
  }, 120_000);
}

async function scopeIn(pool: Pool, workspaceId: number): Promise<Scope> {
  return systemScope(pool, await modelIn(pool, model, workspaceId), workspaceId);
}
