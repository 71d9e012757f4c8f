import { z } from 'zod';
import { followersIn } from '#model/formulas.ts';
import type { Planned } from '../commit/planned.ts';
import { inTransaction } from '../database/transaction.ts';
import { sendJob } from '../jobs/index.ts';
import type { Scope } from '../scope.ts';

/** Fields of an object's records that changed. */
export const touchedSchema = z.object({
  object: z.string(),
  fields: z.array(z.string()),
  ids: z.array(z.uuid()),
});
export type Touched = z.infer<typeof touchedSchema>;

const follow = {
  name: 'formula.follow',
  queue: 'bulk',
  parse: (input: unknown) => z.object({ touched: z.array(touchedSchema) }).parse(input),
} as const;

/** What the job is sent with that brings formulas up to date after what they read has changed. */
export type Following = ReturnType<(typeof follow)['parse']>;

/**
 * Does the work that writes these changes. Where formulas of other records read what changes, the job that brings them up to
 * date is sent in the same transaction.
 */
export async function followedBy<Done>(
  scope: Scope,
  changes: readonly Planned[],
  work: (scope: Scope) => Promise<Done>,
): Promise<Done> {
  const touched = touchedBy(scope, changes);
  if (touched.length === 0) return work(scope);
  return inTransaction(scope.db, async (db) => {
    const inner: Scope = { ...scope, db };
    const done = await work(inner);
    await sendFollow(inner, touched);
    return done;
  });
}

/** Sends the job that brings those formulas up to date that read these fields of these records, if there are such. */
export async function sendFollow(scope: Scope, touched: readonly Touched[]): Promise<void> {
  const followers = followersIn(scope.model);
  const read = touched.filter(({ object, fields }) =>
    fields.some((field) => followers.get(object)?.has(field)),
  );
  if (read.length === 0) return;
  // What whoever wrote may see decides nothing: formulas are the same for all.
  const free: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  await sendJob(free, follow, { touched: read });
}

function touchedBy(scope: Scope, changes: readonly Planned[]): Touched[] {
  const followers = followersIn(scope.model);
  if (followers.size === 0) return [];
  // Nothing points yet to what is made only now.
  const old = changes.filter(({ op, object }) => op !== 'create' && followers.has(object.name));
  return [...Map.groupBy(old, ({ object }) => object.name)].flatMap(([object, group]) => {
    const fields = [...(followers.get(object)?.keys() ?? [])].filter((field) =>
      group.some(({ changed }) => changed.has(field)),
    );
    const ids = group
      .filter(({ changed }) => fields.some((field) => changed.has(field)))
      .map(({ id }) => id);
    return ids.length === 0 ? [] : [{ object, fields, ids }];
  });
}
