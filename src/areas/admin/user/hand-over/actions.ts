import { commit } from '#engine/commit/index.ts';
import { sendJob } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { handOverInput, type HandOver, type HandOverReply } from '../fields.ts';
import { handOverJob } from './in-parts.ts';
import { mayDeactivate, planHandOver, type Plan } from './plan.ts';

// More than one changeset holds goes over in parts, by a job.
const mostAtOnce = 5000;

/** Hands everything of a user over in one changeset; of a dry run, says what would go to whom. */
export async function handOverAction(
  scope: Scope,
  call: { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean },
): Promise<HandOverReply> {
  const leaver = call.id ?? '';
  const asked = handOverInput.parse(call.input);
  refuseSwitchingOff(scope, leaver, asked);
  const plan = await planHandOver(scope, leaver, asked);
  const changes = changesOf(plan, leaver, asked);
  const reply = { parts: plan.parts, total: plan.handed.length, ended: null };
  if (call.dryRun) return { ...reply, changeset: null, job: null };
  refuseIf(
    plan.handed.some(({ receiver, part }) => receiver === null && isRecord(part)),
    'hand-over.no-receiver',
    {},
    { field: 'receiver' },
  );
  if (changes.length > mostAtOnce) {
    const job = await sendJob(scope, handOverJob, { leaver, asked });
    return { ...reply, changeset: null, job };
  }
  const { id } = await commit(scope, {
    changes,
    ...(asked.reason === undefined ? {} : { reason: asked.reason }),
  });
  return { ...reply, changeset: id, job: null };
}

/** The changes of the plan, the switching off among them. */
function changesOf(plan: Plan, leaver: string, asked: HandOver): ChangeInput[] {
  const own: ChangeInput[] = asked.deactivate
    ? [{ op: 'update', object: 'user', id: leaver, values: { active: false } }]
    : [];
  return [...own, ...plan.handed.map(({ change }) => change)];
}

function refuseSwitchingOff(scope: Scope, leaver: string, asked: HandOver): void {
  if (!asked.deactivate && !asked.revoke) return;
  if (!mayDeactivate(scope)) throw new Problem('action.not-allowed', {}, { status: 403 });
  refuseIf(leaver === scope.rights.userId, 'hand-over.oneself', {}, { field: 'deactivate' });
}

// A place in a team, or a delegation, may also end.
function isRecord(part: string): boolean {
  return part !== 'delegation' && part !== 'party-team';
}
