import type { ChangeInput } from '#model/api.ts';
import type { Scope } from '#engine/scope.ts';
import type { ApprovalRule } from '../approval-rule/index.ts';
import type { Course, Turn } from './rules/course.ts';

/** What the course of an approval stands on. */
export type Standing = {
  readonly id: string;
  readonly object: string;
  readonly record: string;
  readonly course: Course;
  /** The shares by which people look at the record because of it, by person. */
  readonly shared: ReadonlyMap<string, string>;
  readonly rule: ApprovalRule | null;
};

/** What was said with the act, by the turn that it was about. */
export type Said = { readonly turn: string; readonly comment: string | null };

/** The changes that take an approval from one standing of its course to the next: turns, shares for those who are asked, and what the rule sets on the record when it ends. */
export function courseChanges(
  scope: Scope,
  before: Standing,
  after: Course,
  said: Said | null,
): ChangeInput[] {
  const known = new Map(before.course.turns.map((turn) => [turn.id, turn]));
  const turns = after.turns.flatMap((turn) =>
    turnChange(scope, before, after, { turn, known, said }),
  );
  const asked = after.turns.filter((turn) => !known.has(turn.id)).map(({ approver }) => approver);
  const isOver = after.state !== 'waiting';
  const moved = after.step !== before.course.step || after.round !== before.course.round;
  const now = scope.now.toISOString();
  return [
    {
      op: 'update',
      object: 'approval',
      id: before.id,
      values: {
        state: after.state,
        step: after.step,
        round: after.round,
        stepName: isOver ? null : (after.path[after.step - 1]?.name ?? null),
        ...(moved ? { since: now } : {}),
        ...(isOver ? { endedAt: now } : {}),
      },
    },
    ...turns,
    ...shares(before, asked, isOver ? lookingUntil(scope) : null),
    ...(isOver ? endings(before.shared, lookingUntil(scope)) : []),
    ...(isOver ? outcome(before, after) : []),
  ];
}

/** What the rule sets on the record. */
export function sets(
  { object, record }: Pick<Standing, 'object' | 'record'>,
  values: ApprovalRule['onSubmit'],
): ChangeInput[] {
  if (values === null || Object.keys(values).length === 0) return [];
  return [{ op: 'update', object, id: record, values }];
}

/** The shares by which these people may look at the record. */
export function shares(
  { id, record, shared }: Pick<Standing, 'id' | 'record' | 'shared'>,
  people: readonly string[],
  expiresAt: string | null,
): ChangeInput[] {
  return [...new Set(people)]
    .filter((one) => !shared.has(one))
    .map((grantee) => ({
      op: 'create',
      object: 'share',
      values: { record, grantee, granteeKind: 'user', level: 'read', cause: id, expiresAt },
    }));
}

// Whoever decided may look it up for half a year; kept for ever, his lists would gather them all.
const daysAfter = 183;

/** Until when people may still look at a record whose approval ends now. */
export function lookingUntil({ now }: Scope): string {
  return new Date(now.getTime() + daysAfter * 86_400_000).toISOString();
}

function endings(shared: ReadonlyMap<string, string>, expiresAt: string): ChangeInput[] {
  return [...shared.values()].map((id) => ({
    op: 'update',
    object: 'share',
    id,
    values: { expiresAt },
  }));
}

/** A turn as it is made. */
export function newTurn(scope: Scope, approval: string, course: Course, turn: Turn): ChangeInput {
  const step = course.path[turn.step - 1];
  return {
    op: 'create',
    object: 'approval-turn',
    id: turn.id,
    values: {
      approval,
      stepName: step?.name ?? '',
      step: turn.step,
      round: turn.round,
      position: turn.position,
      approver: turn.approver,
      kind: turn.kind,
      state: turn.state,
      waitsFor: turn.waitsFor,
      ...times(scope, course, turn),
    },
  };
}

function turnChange(
  scope: Scope,
  { id }: Standing,
  course: Course,
  at: { turn: Turn; known: ReadonlyMap<string, Turn>; said: Said | null },
): ChangeInput[] {
  const { turn, known, said } = at;
  const before = known.get(turn.id);
  if (!before) return [newTurn(scope, id, course, turn)];
  const isSaid = said?.turn === turn.id;
  const isChanged = before.state !== turn.state || before.waitsFor !== turn.waitsFor;
  if (!isChanged && !(isSaid && said.comment !== null)) return [];
  const decided = isSaid && before.state !== turn.state && turn.state !== 'queued';
  return [
    {
      op: 'update',
      object: 'approval-turn',
      id: turn.id,
      values: {
        state: turn.state,
        waitsFor: turn.waitsFor,
        ...(before.state === turn.state ? {} : times(scope, course, turn)),
        ...(isSaid && said.comment !== null ? { comment: said.comment } : {}),
        ...(decided
          ? { decidedAt: scope.now.toISOString(), decidedBy: scope.rights.userId || null }
          : {}),
      },
    },
  ];
}

// A turn counts from when it is somebody's.
function times(scope: Scope, { path }: Course, turn: Turn): Record<string, string> {
  if (turn.state !== 'waiting' && turn.kind !== 'copy') return {};
  const hours = turn.kind === 'copy' ? null : (path[turn.step - 1]?.hours ?? null);
  const due = hours === null ? null : new Date(scope.now.getTime() + hours * 3_600_000);
  return { since: scope.now.toISOString(), ...(due ? { dueAt: due.toISOString() } : {}) };
}

function outcome(standing: Standing, { state }: Course): ChangeInput[] {
  const { rule } = standing;
  return sets(standing, (state === 'approved' ? rule?.onApproved : rule?.onRefused) ?? null);
}
