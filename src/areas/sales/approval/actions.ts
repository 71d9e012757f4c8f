import { together } from '#engine/together.ts';
import { asEngine } from '#engine/system-scope.ts';
import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import { act, ownTurn, remark, type Done } from './deciding.ts';
import { heldCourse, isActive } from './queries/course.ts';
import { approved, rejected, returned, signed, transferred, withdrawn } from './rules/course.ts';
import { submit, type Submitted } from './submit.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

const comment = z.string().nullable();
const said = z.object({ comment });

/** A record is submitted for approval. */
export function submitAction(scope: Scope, call: Call): Promise<Submitted> {
  const asked = z
    .object({ object: z.string(), record: z.string(), comment: z.string().optional() })
    .parse(call.input);
  return submit(scope, asked, call.dryRun);
}

/** Somebody agrees. */
export function approveAction(scope: Scope, call: Call): Promise<Done> {
  const asked = said.parse(call.input);
  return act(scope, call, (known, inner) => {
    const turn = ownTurn(inner, known);
    return { next: approved(known.course, turn.id, newId), said: { turn: turn.id, ...asked } };
  });
}

/** Somebody refuses: that ends it. */
export function rejectAction(scope: Scope, call: Call): Promise<Done> {
  const asked = said.parse(call.input);
  return act(scope, call, (known, inner) => {
    const turn = ownTurn(inner, known);
    return { next: rejected(known.course, turn.id), said: { turn: turn.id, ...asked } };
  });
}

/** It goes back to an earlier step, or to the submitter. */
export function returnAction(scope: Scope, call: Call): Promise<Done> {
  const { step, ...asked } = said.extend({ step: z.number().nullable() }).parse(call.input);
  return act(scope, call, (known, inner) => {
    const turn = ownTurn(inner, known);
    refuseIf(
      step !== null && step >= known.course.step,
      'approval.only-back',
      { step: known.course.step },
      { field: 'step' },
    );
    const next = returned(known.course, turn.id, step, newId);
    return { next, said: { turn: turn.id, ...asked } };
  });
}

/** Another decides instead. */
export function transferAction(scope: Scope, call: Call): Promise<Done> {
  const { to, ...asked } = said.extend({ to: z.string() }).parse(call.input);
  return act(scope, call, async (known, inner) => {
    const turn = ownTurn(inner, known);
    await requireActive(inner, to, 'to');
    refuseIf(to === turn.approver, 'approval.same-person', {}, { field: 'to' });
    const next = transferred(known.course, turn.id, to, newId);
    return { next, said: { turn: turn.id, ...asked } };
  });
}

/** One more is asked. */
export function addSignerAction(scope: Scope, call: Call): Promise<Done> {
  const { who, place, ...asked } = said
    .extend({ who: z.string(), place: z.enum(['before', 'after']) })
    .parse(call.input);
  return act(scope, call, async (known, inner) => {
    const turn = ownTurn(inner, known);
    await requireActive(inner, who, 'who');
    refuseIf(who === turn.approver, 'approval.same-person', {}, { field: 'who' });
    const next = signed(known.course, turn.id, { who, place }, newId);
    return { next, said: { turn: turn.id, ...asked } };
  });
}

/** The submitter takes it back. */
export function withdrawAction(scope: Scope, call: Call): Promise<Done> {
  return act(scope, call, (known, inner) => {
    requireSubmitter(inner, known.submitter);
    return { next: withdrawn(known.course), said: null };
  });
}

const between = 3_600_000;

/** The submitter asks those who let it wait; once an hour. */
export function nudgeAction(scope: Scope, call: Call): Promise<Done> {
  return together(scope, async (inner) => {
    const known = await heldCourse(inner, call.id ?? '');
    refuseIf(known.course.state !== 'waiting', 'approval.over', {}, { status: 409 });
    requireSubmitter(inner, known.submitter);
    const last = known.nudgedAt === null ? 0 : Date.parse(known.nudgedAt);
    refuseIf(inner.now.getTime() - last < between, 'approval.nudged-already', {}, { status: 409 });
    const waiting = known.course.turns.filter(({ state }) => state === 'waiting');
    const changes = waiting.map(({ id }) => ({
      op: 'update' as const,
      object: 'approval-turn',
      id,
      values: { nudgedAt: inner.now.toISOString() },
    }));
    const { id } = await commit(asEngine(inner), { changes, byAction: true, dryRun: call.dryRun });
    return { changeset: id, state: known.course.state };
  });
}

/** Somebody says something. */
export function commentAction(scope: Scope, call: Call): Promise<Done> {
  const remarked = z.object({ comment: z.string() }).parse(call.input).comment;
  return together(scope, async (inner) => {
    const known = await heldCourse(inner, call.id ?? '');
    const changes = remark(inner, known, remarked);
    const { id } = await commit(asEngine(inner), { changes, byAction: true, dryRun: call.dryRun });
    return { changeset: id, state: known.course.state };
  });
}

function requireSubmitter({ rights }: Scope, submitter: string | null): void {
  if (submitter === null || !rights.ownerIds.includes(submitter))
    throw new Problem('approval.not-submitter', {}, { status: 403 });
}

async function requireActive(scope: Scope, id: string, field: string): Promise<void> {
  if (!(await isActive(scope, id))) throw new Problem('approval.nobody', {}, { field });
}
