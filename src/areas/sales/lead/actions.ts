import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangesetReply } from '#model/api.ts';
import { disqualifyInput, nurtureInput, reopenLeadInput, workInput } from './fields.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };
type Values = Readonly<Record<string, unknown>>;

/** Somebody takes the lead up. */
export async function workAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { note } = workInput.parse(call.input);
  const state = await openState(scope, call.id);
  refuseIf(state === 'working', 'lead.worked-on', {}, { status: 409 });
  return stand(scope, call, { state: 'working', nurtureUntil: null, stateNote: note ?? null });
}

/** It is too early: the lead rests until that day. */
export async function nurtureAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { until, note } = nurtureInput.parse(call.input);
  await openState(scope, call.id);
  const today = dayIn(scope.zone, scope.now.toISOString());
  refuseIf(String(until) <= today, 'lead.nurture-past', {}, { field: 'until' });
  return stand(scope, call, { state: 'nurtured', nurtureUntil: until, stateNote: note ?? null });
}

/** Nothing comes of the lead, and why. */
export async function disqualifyAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { reason, note } = disqualifyInput.parse(call.input);
  await openState(scope, call.id);
  const why = { disqualifiedReason: reason, stateNote: note ?? null };
  return stand(scope, call, { state: 'disqualified', nurtureUntil: null, ...why });
}

/** What was given up is worked on again. */
export async function reopenLeadAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { reason } = reopenLeadInput.parse(call.input);
  const state = await stateOf(scope, call.id);
  refuseIf(state === 'qualified', 'lead.qualified', {}, { status: 409 });
  refuseIf(state !== 'disqualified', 'lead.still-open', {}, { status: 409 });
  return stand(scope, call, { state: 'working', disqualifiedReason: null, stateNote: reason });
}

const shape = z.object({ state: z.string() });

async function stateOf(scope: Scope, id: string | null): Promise<string> {
  return shape.parse(await findRecord(scope, 'lead', id ?? '', { fields: ['state'] })).state;
}

async function openState(scope: Scope, id: string | null): Promise<string> {
  const state = await stateOf(scope, id);
  refuseIf(state === 'qualified', 'lead.qualified', {}, { status: 409 });
  refuseIf(state === 'disqualified', 'lead.settled', {}, { status: 409 });
  return state;
}

async function stand(scope: Scope, { id, dryRun }: Call, values: Values): Promise<ChangesetReply> {
  const change = { op: 'update', object: 'lead', id: id ?? '', values } as const;
  return commit(scope, { changes: [change], byAction: true, dryRun });
}
