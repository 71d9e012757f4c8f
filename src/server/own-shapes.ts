import type { Pool } from '#engine/database/pool.ts';
import { shapedWorkspaces, tendOwnIndexes } from '#engine/shape/indexes.ts';
import { logLine } from './log-line.ts';
import { model } from './product-model.ts';
import { repeat, type Repeating } from './repeating.ts';

/** Looks every two seconds which workspaces changed their shape: builds the indexes that their own fields ask for. */
export function keepShapes(pool: Pool): Repeating {
  const tended = new Map<number, string>();
  return repeat(async () => {
    for (const [workspaceId, shape] of await shapedWorkspaces(pool)) {
      if (tended.get(workspaceId) === shape) continue;
      const made = await tendOwnIndexes(pool, model, workspaceId);
      if (made.length > 0) logLine('indexes of own fields built', { workspaceId, indexes: made });
      tended.set(workspaceId, shape);
    }
  }, 2000);
}
