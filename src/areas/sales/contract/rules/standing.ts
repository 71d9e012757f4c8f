import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, textAt } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';

/** What both sides have signed; changing it is an amendment. */
const agreed = [
  'party',
  'company',
  'startsOn',
  'endsOn',
  'amount',
  'paymentTerm',
  'terms',
  'kind',
] as const;

const running: ReadonlySet<string> = new Set(['active', 'expiring']);
const over: ReadonlySet<string> = new Set(['ended', 'terminated']);

/** A signed contract stands but for amendments; it never ends before it begins. */
export const contractStands: Effect = {
  object: 'contract',
  on: agreed,
  derive: ({ op, before, after, changed }) => {
    if (op === 'delete') return [];
    const [startsOn, endsOn] = [textAt(after, 'startsOn'), textAt(after, 'endsOn')];
    const isTurned = startsOn !== null && endsOn !== null && endsOn < startsOn;
    refuseIf(isTurned, 'contract.ends-first', {}, { field: 'endsOn' });
    if (op !== 'update' || before === null) return [];
    if (agreed.some((name) => changed.has(name)) && !changed.has('amendedAt')) refuseSigned(before);
    return [];
  },
};

/** The same of its batches; what is delivered of them is no change of the contract. */
export const batchesStand: Effect = {
  object: 'contract-batch',
  on: ['contract', 'text', 'product', 'quantity', 'amount', 'dueOn'],
  linked: ['contract'],
  derive: (_, context) => {
    const contract = linkedBy(context, 'contract')?.record;
    if (contract === undefined || textAt(contract, 'amendedAt') === context.now) return [];
    refuseSigned(contract);
    return [];
  },
};

function refuseSigned(contract: StoredRecord): void {
  const state = textAt(contract, 'state') ?? 'draft';
  refuseIf(running.has(state), 'contract.stands', {}, { status: 409 });
  refuseIf(over.has(state), 'contract.over', {}, { status: 409 });
}
