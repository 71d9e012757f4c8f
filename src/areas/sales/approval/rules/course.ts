import type { PathStep } from '../object.ts';

export type TurnState =
  | 'queued'
  | 'waiting'
  | 'approved'
  | 'rejected'
  | 'returned'
  | 'transferred'
  | 'cancelled'
  | 'done';
export type CourseState = 'waiting' | 'approved' | 'rejected' | 'returned' | 'withdrawn';

/** One person's turn; `isNew` until it is written. */
export type Turn = {
  readonly id: string;
  readonly step: number;
  readonly round: number;
  readonly position: number;
  readonly approver: string;
  readonly kind: 'decide' | 'added' | 'copy';
  readonly state: TurnState;
  /** Begins when that turn is approved. */
  readonly waitsFor: string | null;
  readonly isNew?: true;
};

/** An approval on its way; steps count from 1. */
export type Course = {
  readonly path: readonly PathStep[];
  readonly state: CourseState;
  readonly step: number;
  readonly round: number;
  readonly turns: readonly Turn[];
};

type NewId = () => string;

/** The course at its first step that asks somebody; approved at once where none does. */
export function begun(path: readonly PathStep[], newId: NewId): Course {
  return entering({ path, state: 'waiting', step: 0, round: 1, turns: [] }, 1, newId);
}

/** The course after somebody agreed. */
export function approved(course: Course, id: string, newId: NewId): Course {
  const turns = course.turns.map((turn) =>
    turn.id === id
      ? { ...turn, state: 'approved' as const }
      : turn.waitsFor === id && turn.state === 'queued'
        ? { ...turn, state: 'waiting' as const }
        : turn,
  );
  const next = { ...course, turns };
  return isPassed(next) ? entering(withoutOpen(next), course.step + 1, newId) : next;
}

/** The course after somebody refused: that ends it. */
export function rejected(course: Course, id: string): Course {
  return { ...withoutOpen(ended(course, id, 'rejected')), state: 'rejected' };
}

/** The course gone back to an earlier step, which begins anew; to the submitter where none is named. */
export function returned(course: Course, id: string, to: number | null, newId: NewId): Course {
  const left = withoutOpen(ended(course, id, 'returned'));
  if (to === null) return { ...left, state: 'returned' };
  return entering({ ...left, round: course.round + 1 }, to, newId);
}

/** The course with the turn in another's hands. */
export function transferred(course: Course, id: string, to: string, newId: NewId): Course {
  const known = course.turns.find((turn) => turn.id === id);
  if (!known) return course;
  const fresh: Turn = { ...known, id: newId(), approver: to, isNew: true };
  const turns = ended(course, id, 'transferred').turns.map((turn) =>
    turn.waitsFor === id ? { ...turn, waitsFor: fresh.id } : turn,
  );
  return { ...course, turns: [...turns, fresh] };
}

/** The course with one more signer, before or after the one who asks for him. */
export function signed(
  course: Course,
  id: string,
  { who, place }: { who: string; place: 'before' | 'after' },
  newId: NewId,
): Course {
  const asking = course.turns.find((turn) => turn.id === id);
  if (!asking) return course;
  const base = { ...asking, id: newId(), approver: who, kind: 'added', isNew: true } as const;
  if (place === 'after') {
    const fresh: Turn = { ...base, state: 'queued', waitsFor: id };
    // Whoever was to come next comes behind the new one.
    const turns = course.turns.map((turn) =>
      turn.waitsFor === id && turn.kind === 'decide' ? { ...turn, waitsFor: fresh.id } : turn,
    );
    return { ...course, turns: [...turns, fresh] };
  }
  const fresh: Turn = { ...base, state: 'waiting', waitsFor: null };
  const turns = course.turns.map((turn) =>
    turn.id === id ? { ...turn, state: 'queued' as const, waitsFor: fresh.id } : turn,
  );
  return { ...course, turns: [...turns, fresh] };
}

/** The course taken back by its submitter. */
export function withdrawn(course: Course): Course {
  return { ...withoutOpen(course), state: 'withdrawn' };
}

/** Whether somebody must still decide about this turn. */
export function isOpen({ state, kind }: Turn): boolean {
  return kind !== 'copy' && (state === 'waiting' || state === 'queued');
}

function entering(course: Course, first: number, newId: NewId): Course {
  const copies: Turn[] = [];
  const { path, round } = course;
  for (let step = first; step <= path.length; step += 1) {
    // What is passed is told to those who are to know of it.
    if (step > 1) copies.push(...copiesOf(course, step - 1, newId));
    const at = path[step - 1];
    if (at && at.passes === null) {
      const turns = [...course.turns, ...copies, ...turnsOf(at, { step, round }, newId)];
      return { ...course, step, turns };
    }
  }
  if (path.length > 0) copies.push(...copiesOf(course, path.length, newId));
  return { ...course, state: 'approved', step: path.length, turns: [...course.turns, ...copies] };
}

function turnsOf(
  { approvers, way }: PathStep,
  at: { step: number; round: number },
  newId: NewId,
): Turn[] {
  const turns: Turn[] = [];
  for (const [position, approver] of approvers.entries()) {
    const before = way === 'in-turn' ? (turns.at(-1)?.id ?? null) : null;
    const state = before === null ? 'waiting' : 'queued';
    const base = { ...at, position, approver, kind: 'decide', isNew: true } as const;
    turns.push({ ...base, id: newId(), state, waitsFor: before });
  }
  return turns;
}

function copiesOf({ path, turns, round }: Course, step: number, newId: NewId): Turn[] {
  const told = new Set(
    turns.flatMap((turn) => (turn.kind === 'copy' && turn.step === step ? [turn.approver] : [])),
  );
  return (path[step - 1]?.copies ?? [])
    .filter((id) => !told.has(id))
    .map((approver, position) => ({
      id: newId(),
      step,
      round,
      position,
      approver,
      kind: 'copy',
      state: 'done',
      waitsFor: null,
      isNew: true,
    }));
}

function isPassed(course: Course): boolean {
  const here = course.turns.filter(
    (turn) => turn.step === course.step && turn.round === course.round,
  );
  if (!here.some(isOpen)) return true;
  if (course.path[course.step - 1]?.way !== 'any') return false;
  // One is enough, once those have signed whom he asked to sign after him.
  return here.some(
    (turn) => turn.kind === 'decide' && turn.state === 'approved' && !isAwaited(here, turn.id),
  );
}

function isAwaited(turns: readonly Turn[], id: string): boolean {
  return turns.some((turn) => turn.waitsFor === id && (isOpen(turn) || isAwaited(turns, turn.id)));
}

function ended(course: Course, id: string, state: TurnState): Course {
  return {
    ...course,
    turns: course.turns.map((turn) => (turn.id === id ? { ...turn, state } : turn)),
  };
}

function withoutOpen(course: Course): Course {
  return {
    ...course,
    turns: course.turns.map((turn) =>
      isOpen(turn) ? { ...turn, state: 'cancelled' as const } : turn,
    ),
  };
}
