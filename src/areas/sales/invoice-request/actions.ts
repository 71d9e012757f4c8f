import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangesetReply } from '#model/api.ts';
import { ruleNeeded } from '../approval/index.ts';
import { issueInput, voidInput } from './fields.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

const shape = z.object({ id: z.string(), state: z.string() });

/** The invoice was made; refused while a rule asks for an approval that it has not. */
export async function issueAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const values = issueInput.parse(call.input);
  const { id, state } = await read(scope, call.id);
  const isOpen = ['open', 'approved'].includes(state);
  refuseIf(!isOpen, 'invoice-request.not-open', {}, { status: 409 });
  const rule = state === 'approved' ? null : await ruleNeeded(scope, 'invoice-request', id);
  if (rule !== null) throw new Problem('invoice-request.needs-approval', { rule }, { status: 409 });
  return stand(scope, call, { ...values, state: 'issued' });
}

/** There will be no such invoice, or it was taken back. */
export async function voidAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { reason } = voidInput.parse(call.input);
  const { state } = await read(scope, call.id);
  refuseIf(state === 'void', 'invoice-request.over', {}, { status: 409 });
  return stand(scope, call, { state: 'void', voidFor: reason });
}

async function read(scope: Scope, id: string | null) {
  const fields = Object.keys(shape.shape);
  return shape.parse(await findRecord(scope, 'invoice-request', id ?? '', { fields }));
}

function stand(
  scope: Scope,
  { id, dryRun }: Call,
  values: Readonly<Record<string, unknown>>,
): Promise<ChangesetReply> {
  const change = { op: 'update', object: 'invoice-request', id: id ?? '', values } as const;
  return commit(scope, { changes: [change], byAction: true, dryRun });
}
