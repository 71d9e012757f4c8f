import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { shown } from '../access/mask.ts';
import type { MergeMark } from '../commit/planned.ts';
import type { Scope } from '../scope.ts';
import { mergedBy } from './found.ts';
import { requireMergeRights } from './rights.ts';

type Touched = readonly { readonly record_id: string; readonly op: ChangeInput['op'] }[];

/** What the undoing of the changeset is to the commit door where that was a merge, or brought one back; refuses who may not. Null for others. */
export async function undoneMerge(
  scope: Scope,
  changeset: string,
  touched: Touched,
): Promise<MergeMark | null> {
  const into = await mergedBy(scope, changeset);
  if (into.size === 0) return null;
  const own = new Set([...into.keys(), ...into.values()]);
  await requireMergeRights(scope, [...own], 'un-merge');
  const moved = touched.filter(({ record_id: id, op }) => op === 'update' && !own.has(id));
  return { into, moved: new Set(moved.map((row) => row.record_id)) };
}

/** The reply as its asker may see it: of a merge the merged records within his field rights, what hung on them by count. */
export function seenBy(scope: Scope, reply: ChangesetReply, { into }: MergeMark): ChangesetReply {
  const own = new Set([...into.keys(), ...into.values()]);
  const changes = reply.changes.filter(({ id }) => own.has(id));
  const pick = (name: string, values: Record<string, unknown> | null) =>
    values &&
    Object.fromEntries(
      Object.entries(values).flatMap(([field, value]) => {
        const seen = shown(scope.rights, objectOf(scope.model, name), field, value);
        return seen === undefined ? [] : [[field, seen]];
      }),
    );
  return {
    ...reply,
    changes: changes.map((one) => ({
      ...one,
      before: pick(one.object, one.before),
      after: pick(one.object, one.after),
    })),
    truncated: changes.length < reply.changes.length || reply.truncated,
  };
}
