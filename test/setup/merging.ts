import { merge } from '#engine/merge/merge.ts';
import { unMerge } from '#engine/merge/un-merge.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change } from './records.ts';
import { newWorkspace } from './scope.ts';

/** When it is in such a workspace. */
export const mergingDay = new Date('2026-06-30T04:00:00Z');
/** A workspace whose clock stands. */
export const mergingWorkspace = () => newWorkspace(mergingDay);

/** What is asked of a merge beside its records. */
export type Choices = { choices?: Record<string, string>; dryRun?: boolean; reason?: string };

/** Merges the records after the first into it. */
export function mergeInto(
  scope: Scope,
  object: string,
  [survivor = '', ...losers]: readonly string[],
  { choices = {}, dryRun = false, reason }: Choices = {},
) {
  return merge(scope, object, {
    survivor,
    losers,
    choices,
    dryRun,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** Takes the last merge of the survivor apart. */
export const apart = (scope: Scope, object: string, survivor: string) =>
  unMerge(scope, object, { survivor, dryRun: false });

/** Two companies that are one, with people, purchases and what else hangs on a customer. */
export async function twins(scope: Scope) {
  const one = await add(scope, 'account', { name: '云帆软件', phone: '010-65529988' });
  const other = await add(scope, 'account', {
    name: '云帆软件有限公司（北京）',
    email: 'info@yunfan.example',
    industry: 'software',
    phone: '021-55512345',
    doNotContact: true,
  });
  const user = await add(scope, 'user', { name: '王芳' });
  const tag = await add(scope, 'tag', { name: '重点' });
  const contact = await add(scope, 'contact', { name: '张伟', account: other });
  const fact = await add(scope, 'transaction', {
    party: other,
    at: '2026-01-05T02:00:00Z',
    amount: { amount: '100', currency: 'CNY' },
  });
  await change(scope, 'account', other, { tags: [tag] });
  const note = await add(scope, 'activity', { kind: 'note', text: '谈价格', regarding: other });
  const both = await add(scope, 'favourite', { owner: user, record: one });
  const twin = await add(scope, 'favourite', { owner: user, record: other });
  const follow = await add(scope, 'follow', { owner: user, record: other });
  return { one, other, user, tag, contact, fact, note, both, twin, follow };
}
