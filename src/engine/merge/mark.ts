import type { ChangeInput } from '#model/api.ts';
import type { MergeMark } from '../commit/planned.ts';

/** What the commit door must know of a merge: who stays, who goes, and what only follows. */
export function markOf(
  changes: readonly ChangeInput[],
  survivor: string,
  losers: readonly string[],
): MergeMark {
  const own = new Set([survivor, ...losers]);
  const moved = changes.flatMap(({ op, id }) =>
    op === 'update' && id !== undefined && !own.has(id) ? [id] : [],
  );
  return { into: new Map(losers.map((id) => [id, survivor])), moved: new Set(moved) };
}
