import { asEngine } from '#engine/system-scope.ts';
import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import type { ChangesetReply } from '#model/api.ts';
import type { Reason } from '../party/rules/contact-choices.ts';
import { isReason, isOverridable } from '../contact-policy/rules/may-contact.ts';

const asked = z.object({ reason: z.string().min(1) });
const known = z.object({
  reasons: z.array(z.string()),
  overriddenBy: z.unknown().nullable(),
});

/** Notes on a kept refusal that somebody with the privilege went over it, and why; never over the customer's own will. */
export async function overrideAction(
  scope: Scope,
  call: { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean },
): Promise<ChangesetReply> {
  const { reason } = asked.parse(call.input);
  const id = call.id ?? '';
  const found = known.parse(await findRecord(scope, 'suppression', id));
  const reasons = found.reasons.filter((one): one is Reason => isReason(one));
  if (!isOverridable(reasons)) throw new Problem('contact.not-overridable', {}, { status: 403 });
  if (found.overriddenBy !== null) throw new Problem('suppression.already', {}, { status: 409 });
  const values = {
    overriddenBy: scope.rights.userId,
    overriddenAt: scope.now.toISOString(),
    overrideReason: reason,
  };
  return commit(asEngine(scope), {
    changes: [{ op: 'update', object: 'suppression', id, values }],
    byAction: true,
    dryRun: call.dryRun,
  });
}
