import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangesetReply } from '#model/api.ts';
import { confirmInput, reverseInput } from './fields.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

const shape = z.object({ state: z.string() });

/** The money is on our account. */
export async function confirmReceiptAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { on } = confirmInput.parse(call.input);
  const isRecorded = (await stateOf(scope, call.id)) === 'recorded';
  refuseIf(!isRecorded, 'receipt.not-recorded', {}, { status: 409 });
  return stand(scope, call, { state: 'confirmed', confirmedOn: on });
}

/** The money was none of his, or never came: it counts no more and stays to be seen. */
export async function reverseReceiptAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { reason } = reverseInput.parse(call.input);
  const isReversed = (await stateOf(scope, call.id)) === 'reversed';
  refuseIf(isReversed, 'receipt.reversed', {}, { status: 409 });
  return stand(scope, call, { state: 'reversed', reversedFor: reason });
}

async function stateOf(scope: Scope, id: string | null): Promise<string> {
  return shape.parse(await findRecord(scope, 'receipt', id ?? '', { fields: ['state'] })).state;
}

function stand(
  scope: Scope,
  { id, dryRun }: Call,
  values: Readonly<Record<string, unknown>>,
): Promise<ChangesetReply> {
  const change = { op: 'update', object: 'receipt', id: id ?? '', values } as const;
  return commit(scope, { changes: [change], byAction: true, dryRun });
}
