import { drainRollUps } from '#engine/computed/drain.ts';
import type { Pool } from '#engine/database/pool.ts';
import { model } from './product-model.ts';
import { repeat, type Repeating } from './repeating.ts';

/** Recomputes roll-ups whose figures were touched, about once a second. */
export function keepRollUps(pool: Pool): Repeating {
  return repeat(() => drainRollUps(pool, model), 1000);
}
