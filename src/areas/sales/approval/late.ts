import { together } from '#engine/together.ts';
import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import { ruleOf } from '../approval-rule/index.ts';
import { courseChanges } from './changes.ts';
import { heldCourse, sharedTo, type Known } from './queries/course.ts';
import { lateApprovals, lateTurns } from './queries/late.ts';
import { approved, rejected, transferred } from './rules/course.ts';

/** Does what the steps say of those who let an approval wait for too long; gives how many approvals it was. */
export async function actOnLate(scope: Scope): Promise<number> {
  const late = await lateApprovals(scope);
  for (const id of late) await together(scope, (inner) => actOn(inner, id));
  return late.length;
}

async function actOn(scope: Scope, id: string): Promise<void> {
  const known = await heldCourse(scope, id);
  const [turn] = await lateTurns(scope, id);
  // Decided while it was looked for; of several the next look takes the next.
  if (!turn || known.course.state !== 'waiting') return;
  const rule = await ruleOf(scope, known.rule);
  const standing = { ...known, rule, shared: await sharedTo(scope, id) };
  const next = nextOf(known, turn);
  const changes =
    next === null ? reminded(scope, known, turn.id) : courseChanges(scope, standing, next, null);
  await commit(asEngine(scope), { changes, byAction: true });
}

function nextOf({ course }: Known, turn: { id: string; superior: string | null }) {
  const late = course.path[course.step - 1]?.late ?? 'remind';
  if (late === 'pass') return approved(course, turn.id, newId);
  if (late === 'reject') return rejected(course, turn.id);
  if (late === 'superior' && turn.superior !== null)
    return transferred(course, turn.id, turn.superior, newId);
  return null;
}

function reminded(scope: Scope, { course }: Known, id: string): ChangeInput[] {
  const hours = course.path[course.step - 1]?.hours ?? 24;
  const due = new Date(scope.now.getTime() + hours * 3_600_000).toISOString();
  const values = { nudgedAt: scope.now.toISOString(), dueAt: due };
  return [{ op: 'update', object: 'approval-turn', id, values }];
}
