import { sendRecomputes } from '#engine/computed/definitions.ts';
import { drainRollUps } from '#engine/computed/drain.ts';
import type { Pool } from '#engine/database/pool.ts';
import { model } from './product-model.ts';
import { repeat, type Repeating } from './repeating.ts';

/** Looks every minute whether formulas or roll-ups have another definition than they were computed by, and sends the job that mends it. */
export function keepComputed(pool: Pool): Repeating {
  return repeat(() => sendRecomputes(pool, model), 60_000);
}

/** Recomputes roll-ups whose figures were touched, about once a second. */
export function keepRollUps(pool: Pool): Repeating {
  return repeat(() => drainRollUps(pool, model), 1000);
}
