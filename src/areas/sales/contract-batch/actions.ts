import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';
import { addDecimals, compareDecimals, subtractDecimals } from '#kit/decimal.ts';
import { Problem } from '#kit/problem.ts';
import type { ChangesetReply } from '#model/api.ts';
import { amendmentOf, readBatch, readContract } from '../contract/index.ts';
import { amendBatchInput, deliverBatchInput } from './fields.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

const running = { states: ['active', 'expiring'], code: 'contract.not-running' } as const;

/** So much of the batch was delivered. */
export async function deliverBatchAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { quantity, on } = deliverBatchInput.parse(call.input);
  const batch = await readBatch(scope, call.id);
  await readContract(scope, batch.contract.id, running);
  const left = subtractDecimals(batch.quantity, batch.delivered ?? '0');
  const now = quantity ?? left;
  if (compareDecimals(now, left) > 0)
    throw new Problem('contract-batch.too-much', { left }, { field: 'quantity' });
  const delivered = addDecimals(batch.delivered ?? '0', now);
  const state = stateOf(delivered, batch.quantity);
  const values = { delivered, deliveredOn: on, state };
  const change = { op: 'update', object: 'contract-batch', id: batch.id, values } as const;
  return commit(scope, { changes: [change], byAction: true, dryRun: call.dryRun });
}

/** Both sides agreed to another day, quantity or amount of the batch. */
export async function amendBatchAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { reason, dueOn, quantity, amount } = amendBatchInput.parse(call.input);
  const batch = await readBatch(scope, call.id);
  const contract = await readContract(scope, batch.contract.id, running);
  const delivered = batch.delivered ?? '0';
  if (quantity !== null && compareDecimals(quantity, delivered) < 0)
    throw new Problem('contract-batch.below-delivered', { delivered }, { field: 'quantity' });
  const { values, amendment } = amendmentOf(scope, contract.id, {
    reason,
    of: 'contract-batch',
    name: batch.text,
    was: [
      { field: 'dueOn', before: batch.dueOn, after: dueOn },
      { field: 'quantity', before: batch.quantity, after: quantity },
      { field: 'amount', before: batch.amount, after: amount },
    ],
  });
  const state = stateOf(delivered, quantity ?? batch.quantity);
  const at = { amendedAt: scope.now.toISOString() };
  return commit(scope, {
    changes: [
      { op: 'update', object: 'contract', id: contract.id, values: at },
      { op: 'update', object: 'contract-batch', id: batch.id, values: { ...values, state } },
      amendment,
    ],
    byAction: true,
    dryRun: call.dryRun,
  });
}

function stateOf(delivered: string, quantity: string): 'due' | 'partly' | 'done' {
  if (compareDecimals(delivered, '0') === 0) return 'due';
  return compareDecimals(delivered, quantity) < 0 ? 'partly' : 'done';
}
