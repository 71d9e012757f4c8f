import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import { newId } from '#kit/id.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { ruleNeeded } from '../approval/index.ts';
import { amendmentOf, type Was } from './amending.ts';
import { activateInput, addBatchInput, amendInput, renewInput, terminateInput } from './fields.ts';
import { isRenewed, readContract } from './reading.ts';
import { renewalOf } from './renewing.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

const open = { states: ['draft', 'approved'], code: 'contract.not-open' } as const;
const running = { states: ['active', 'expiring'], code: 'contract.not-running' } as const;

/** Both sides have signed; refused while a rule asks for an approval that it has not. */
export async function activateAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { signedOn } = activateInput.parse(call.input);
  const contract = await readContract(scope, call.id, open);
  const isApproved = contract.state === 'approved';
  const rule = isApproved ? null : await ruleNeeded(scope, 'contract', contract.id);
  if (rule !== null) throw new Problem('contract.needs-approval', { rule }, { status: 409 });
  return done(scope, call, [update(contract.id, { state: 'active', signedOn })]);
}

/** Both sides agreed to other terms; what was stays as an amendment. */
export async function amendAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { reason, endsOn, amount, terms } = amendInput.parse(call.input);
  const contract = await readContract(scope, call.id, running);
  const was: Was[] = [
    { field: 'endsOn', before: contract.endsOn, after: endsOn },
    { field: 'amount', before: contract.amount, after: amount },
    { field: 'terms', before: contract.terms, after: terms },
  ];
  const { values, amendment } = amendmentOf(scope, contract.id, { reason, was, of: 'contract' });
  // A later end takes the warning back; the day tells it again.
  const state = endsOn !== null && contract.state === 'expiring' ? { state: 'active' } : {};
  return done(scope, call, [
    update(contract.id, { ...values, ...state, amendedAt: scope.now.toISOString() }),
    amendment,
  ]);
}

/** One more batch of a signed contract. */
export async function addBatchAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { reason, ...batch } = addBatchInput.parse(call.input);
  const contract = await readContract(scope, call.id, running);
  const was: Was[] = [{ field: 'batch', before: null, after: `${batch.text} × ${batch.quantity}` }];
  const { amendment } = amendmentOf(scope, contract.id, { reason, was, of: 'contract' });
  const values = { ...batch, contract: contract.id };
  return done(scope, call, [
    update(contract.id, { amendedAt: scope.now.toISOString() }),
    { op: 'create', object: 'contract-batch', values },
    amendment,
  ]);
}

/** The contract ends before its time. */
export async function terminateAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { on, reason, note } = terminateInput.parse(call.input);
  const contract = await readContract(scope, call.id, running);
  const values = { state: 'terminated', endedOn: on, terminatedFor: reason, endNote: note };
  return done(scope, call, [update(contract.id, values)]);
}

const renewable = { states: ['active', 'expiring', 'ended'], code: 'contract.not-renewable' };

/** A draft of the contract that follows on this one, with its parties. */
export async function renewAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { months } = renewInput.parse(call.input);
  const contract = await readContract(scope, call.id, renewable);
  const isDone = contract.endsOn === null || (await isRenewed(scope, contract.id));
  refuseIf(isDone, 'contract.not-renewable', {}, { status: 409 });
  return done(scope, call, await renewalOf(scope, contract, { months }));
}

const copied = ['name', 'party', 'contact', 'opportunity', 'company', 'paymentTerm', 'terms'];

/** A draft of the contract about what a quote offers; a quote that is out counts as accepted. */
export async function contractOfQuoteAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const fields = [...copied, 'state', 'total', 'owner', 'unit'];
  const filter = { field: 'id', op: 'is', value: call.id ?? '' } as const;
  const [quote] = (await listRecords(scope, 'quote', { filter, fields, limit: 1 })).items;
  const state = String(quote?.['state']);
  const isOut = quote !== undefined && ['sent', 'accepted'].includes(state);
  refuseIf(!isOut, 'quote.not-sent', {}, { status: 409 });
  const today = dayIn(scope.zone, scope.now.toISOString());
  const made = Object.fromEntries(
    [...copied, 'owner', 'unit'].map((name) => [name, plain(quote?.[name])]),
  );
  const values = { ...made, quote: call.id, amount: quote?.['total'] ?? null, startsOn: today };
  const accepted: ChangeInput = {
    op: 'update',
    object: 'quote',
    id: call.id ?? '',
    values: { state: 'accepted', decidedOn: today },
  };
  return done(scope, call, [
    { op: 'create', object: 'contract', id: newId(), values },
    ...(state === 'sent' ? [accepted] : []),
  ]);
}

// Replies tell links with their titles, writes take ids.
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : (value ?? null);
}

function update(id: string, values: Readonly<Record<string, unknown>>): ChangeInput {
  return { op: 'update', object: 'contract', id, values };
}

function done(scope: Scope, call: Call, changes: ChangeInput[]): Promise<ChangesetReply> {
  return commit(scope, { changes, byAction: true, dryRun: call.dryRun });
}
