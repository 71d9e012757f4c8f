import { together } from '#engine/together.ts';
import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { ruleOf } from '../approval-rule/index.ts';
import { courseChanges, type Said } from './changes.ts';
import { heldCourse, sharedTo, type Known } from './queries/course.ts';
import type { Course, Turn } from './rules/course.ts';

/** What an act does to the course: the next one, and what was said of which turn. */
export type Move = { readonly next: Course; readonly said: Said | null };

/** What an act did, or would do. What was decided is not undone: it is told by the course. */
export type Done = { readonly changeset: string | null; readonly state: Course['state'] };

/** Does an act to an approval that waits; of two at once the second stands on what the first did. */
export function act(
  scope: Scope,
  call: { readonly id: string | null; readonly dryRun: boolean },
  move: (known: Known, inner: Scope) => Move | Promise<Move>,
): Promise<Done> {
  return together(scope, async (inner) => {
    const known = await heldCourse(inner, call.id ?? '');
    refuseIf(known.course.state !== 'waiting', 'approval.over', {}, { status: 409 });
    const { next, said } = await move(known, inner);
    const rule = next.state === 'waiting' ? null : await ruleOf(inner, known.rule);
    const shared = await sharedTo(inner, known.id);
    const changes = courseChanges(inner, { ...known, shared, rule }, next, said);
    const { id } = await commit(asEngine(inner), { changes, byAction: true, dryRun: call.dryRun });
    return { changeset: id, state: next.state };
  });
}

/** The turn of the asker, or of whom he stands in for; refuses where it is not his. */
export function ownTurn({ rights }: Scope, { course }: Known): Turn {
  const mine = course.turns.filter(
    (turn) =>
      turn.state === 'waiting' && turn.kind !== 'copy' && rights.ownerIds.includes(turn.approver),
  );
  // His own before those of whom he stands in for.
  const turn = mine.find(({ approver }) => approver === rights.userId) ?? mine[0];
  if (!turn) throw new Problem('approval.not-your-turn', {}, { status: 403 });
  return turn;
}

/** A remark that changes nothing. */
export function remark(scope: Scope, known: Known, comment: string): ChangeInput[] {
  const { course } = known;
  return [
    {
      op: 'create',
      object: 'approval-turn',
      id: newId(),
      values: {
        approval: known.id,
        stepName: course.path[course.step - 1]?.name ?? '—',
        step: course.step,
        round: course.round,
        approver: scope.rights.userId,
        kind: 'comment',
        state: 'done',
        since: scope.now.toISOString(),
        decidedAt: scope.now.toISOString(),
        decidedBy: scope.rights.userId,
        comment,
      },
    },
  ];
}
