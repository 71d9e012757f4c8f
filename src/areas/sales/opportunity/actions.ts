import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import { objectOf } from '#model/model.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { loseInput, moveInput, reopenInput, winInput } from './fields.ts';
import { instantOn } from './rules/path.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

/** Brings an opportunity into another stage; what its gates ask may be given along, and the day on which it happened. */
export async function moveAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { stage, on, reason, ticks, values } = moveInput.parse(call.input);
  const { id, since } = await openOne(scope, call.id);
  refuseSetBySystem(scope, values ?? {});
  const dated = on === undefined ? {} : { stageEnteredAt: instantOn(on, clockOf(scope), since) };
  const why = reason === undefined ? {} : { stageNote: reason };
  return commit(scope, {
    changes: [
      ...(ticks ?? []).map((gate): ChangeInput => tickOf(id, gate)),
      update(id, { ...values, stage, ...dated, ...why }),
    ],
    byAction: true,
    dryRun: call.dryRun,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** The order is ours: for how much, since when, why, and what we learned. */
export async function winAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { actualAmount, closedOn, winReason, learnings } = winInput.parse(call.input);
  const { id, amount } = await openOne(scope, call.id);
  const ending = { state: 'won', actualAmount: actualAmount ?? amount, winReason };
  return close(scope, call, id, { ...ending, ...given({ closedOn, learnings }) });
}

/** The order went elsewhere, or nowhere: why, to whom, and what we learned. */
export async function loseAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { lossReason, lostTo, closedOn, learnings } = loseInput.parse(call.input);
  const { id } = await openOne(scope, call.id);
  return close(scope, call, id, {
    state: 'lost',
    lossReason,
    ...given({ lostTo, closedOn, learnings }),
  });
}

/** What was closed is open again, in the stage where it stood; how it ended is forgotten, the history keeps it. */
export async function reopenAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { reason } = reopenInput.parse(call.input);
  const { id, state } = await found(scope, call.id);
  refuseIf(state === 'open', 'opportunity.still-open', {}, { status: 409 });
  const forgotten = {
    closedOn: null,
    actualAmount: null,
    winReason: null,
    lossReason: null,
    lostTo: null,
  };
  return commit(scope, {
    changes: [update(id, { state: 'open', stageNote: reason, ...forgotten })],
    byAction: true,
    dryRun: call.dryRun,
    reason,
  });
}

const shape = z.object({
  state: z.string(),
  stageEnteredAt: z.string().nullable(),
  amount: z.object({ amount: z.string(), currency: z.string() }).nullable().optional(),
});

type Found = { readonly id: string; readonly state: string; readonly since: string | null } & {
  readonly amount: unknown;
};

async function found(scope: Scope, given: string | null): Promise<Found> {
  const id = given ?? '';
  const fields = ['state', 'stageEnteredAt', 'amount'];
  const record = shape.parse(await findRecord(scope, 'opportunity', id, { fields }));
  return { id, state: record.state, since: record.stageEnteredAt, amount: record.amount ?? null };
}

async function openOne(scope: Scope, given: string | null): Promise<Found> {
  const one = await found(scope, given);
  refuseIf(one.state !== 'open', 'opportunity.closed', {}, { status: 409 });
  return one;
}

async function close(
  scope: Scope,
  { dryRun }: Call,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Promise<ChangesetReply> {
  return commit(scope, { changes: [update(id, values)], byAction: true, dryRun });
}

function update(id: string, values: Readonly<Record<string, unknown>>): ChangeInput {
  return { op: 'update', object: 'opportunity', id, values: { ...values } };
}

function tickOf(opportunity: string, gate: string): ChangeInput {
  return { op: 'create', object: 'gate-tick', values: { opportunity, gate } };
}

// An action may set what people may not; what is given along with it is a person's own entry.
function refuseSetBySystem(scope: Scope, values: Readonly<Record<string, unknown>>): void {
  const { fields } = objectOf(scope.model, 'opportunity');
  for (const name of Object.keys(values)) {
    const one = fields.get(name);
    if (one?.field.readOnly === true || name === 'stage')
      throw new Problem('field.read-only', { field: one?.label }, { field: name });
  }
}

function given(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function clockOf({ now, zone }: Scope) {
  const instant = now.toISOString();
  return { now: instant, zone, today: dayIn(zone, instant) };
}
