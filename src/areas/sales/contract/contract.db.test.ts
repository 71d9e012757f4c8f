import { describe, expect, test } from 'vitest';
import { undo } from '#engine/commit/undo.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, listed, read } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { setQuoteLinesAction, sendAction } from '../quote/actions.ts';
import { amendBatchAction, deliverBatchAction } from '../contract-batch/actions.ts';
import {
  activateAction,
  addBatchAction,
  amendAction,
  contractOfQuoteAction,
  renewAction,
  terminateAction,
} from './actions.ts';
import { lookAfterContracts } from './index.ts';

const now = new Date('2026-03-02T02:00:00Z');
const call = (id: string, input: object = {}) => ({ id, input, dryRun: false });
const money = (amount: string) => ({ amount, currency: 'CNY' });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
const state = async (scope: Scope, id: string) => (await read(scope, 'contract', id, ['state']))[0];

const later = (scope: Scope, days: number) => ({
  ...scope,
  now: new Date(scope.now.getTime() + days * 86_400_000),
});

async function signed(values: object = {}) {
  const scope = await newWorkspace(now);
  const party = await add(scope, 'account', { name: 'Harbour' });
  const contract = await add(scope, 'contract', {
    name: 'Cranes',
    party,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    amount: money('1000'),
    ...values,
  });
  const batch = await add(scope, 'contract-batch', {
    contract,
    text: 'Crane',
    quantity: '10',
    dueOn: '2026-05-01',
  });
  await activateAction(scope, call(contract, { signedOn: '2026-01-02' }));
  return { scope, party, contract, batch };
}

describe('a contract', () => {
  test('stands once it is signed; batches and terms change later only with a reason, and what was stays to be read [Y-22a]', async () => {
    const { scope, contract, batch } = await signed();
    expect(await code(change(scope, 'contract', contract, { amount: money('1') }))).toBe(
      'contract.stands',
    );
    expect(await code(change(scope, 'contract-batch', batch, { dueOn: '2026-06-01' }))).toBe(
      'contract.stands',
    );
    const moved = { reason: 'Strike', dueOn: '2026-06-01', quantity: '12', amount: null };
    const done = await amendBatchAction(scope, call(batch, moved));
    expect(await read(scope, 'contract-batch', batch, ['dueOn', 'quantity'])).toEqual([
      '2026-06-01',
      '12',
    ]);
    await undo(scope, done.id ?? '');
    expect(await read(scope, 'contract-batch', batch, ['dueOn', 'quantity'])).toEqual([
      '2026-05-01',
      '10',
    ]);
    await amendBatchAction(later(scope, 1), call(batch, moved));
    const longer = { reason: 'Late start', endsOn: '2027-03-31', amount: money('1200') };
    await amendAction({ ...later(scope, 2), language: 'en' }, call(contract, longer));
    const [first, second] = await listed(scope, 'amendment.contract', contract, [
      'reason',
      'changes',
    ]);
    expect(first).toEqual([
      'Late start',
      [
        { what: 'Ends on', before: '2026-12-31', after: '2027-03-31' },
        { what: 'Amount', before: '1000.00 CNY', after: '1200.00 CNY' },
      ],
    ]);
    expect(second?.[0]).toBe('Strike');
    expect(await code(amendAction(scope, call(contract, { reason: 'Nothing' })))).toBe(
      'contract.nothing-amended',
    );
    const more = { reason: 'One more', text: 'Hook', quantity: '1', dueOn: '2026-07-01' };
    await addBatchAction(later(scope, 3), call(contract, { ...more, product: null, amount: null }));
    expect(await listed(scope, 'contract-batch.contract', contract, ['text'])).toEqual([
      ['Crane'],
      ['Hook'],
    ]);
  });

  test('is not signed while a rule asks for an approval that it has not', async () => {
    const scope = await newWorkspace(now);
    const party = await add(scope, 'account', { name: 'Harbour' });
    const step = {
      name: 'Chief',
      approvers: [{ by: 'superior', level: 1 }],
      way: 'all',
      empty: { to: 'administrators' },
      self: 'skip',
      again: 'once',
      hours: null,
      late: 'remind',
      copies: [],
    };
    await add(scope, 'approval-rule', {
      name: 'Large contracts',
      object: 'contract',
      when: { field: 'amount', op: 'gt', value: '500' },
      branches: [{ name: 'Always', when: null, steps: [step] }],
    });
    const contract = await add(scope, 'contract', { name: 'Cranes', party, amount: money('501') });
    const sign = () => code(activateAction(scope, call(contract, { signedOn: '2026-03-01' })));
    expect(await sign()).toBe('contract.needs-approval');
    await change(scope, 'contract', contract, { amount: money('500') });
    expect(await sign()).toBe('done');
  });

  test('is delivered in parts, never more than was agreed [U-S14]', async () => {
    const { scope, batch } = await signed();
    const deliver = (quantity: string | null) =>
      code(deliverBatchAction(scope, call(batch, { quantity, on: '2026-04-01' })));
    const stands = () => read(scope, 'contract-batch', batch, ['delivered', 'state']);
    expect(await deliver('4')).toBe('done');
    expect(await stands()).toEqual(['4', 'partly']);
    expect(await deliver('7')).toBe('contract-batch.too-much');
    const less = { reason: 'Less', quantity: '3', dueOn: null, amount: null };
    expect(await code(amendBatchAction(scope, call(batch, less)))).toBe(
      'contract-batch.below-delivered',
    );
    expect(await deliver(null)).toBe('done');
    expect(await stands()).toEqual(['10', 'done']);
  });

  test('warns its owner before it ends, ends on its day, and goes on by itself where that was agreed', async () => {
    const { scope, party, contract } = await signed({ warnDays: 30 });
    const other = await add(scope, 'contract', {
      name: 'Care',
      party,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      renewal: 'automatic',
      renewMonths: 12,
      warnDays: 0,
    });
    await add(scope, 'contract-party', { contract: other, party, role: 'payer' });
    await activateAction(scope, call(other, { signedOn: '2026-01-02' }));
    const on = (day: string) => ({ ...scope, now: new Date(`${day}T04:00:00Z`) });
    expect(await lookAfterContracts(on('2026-11-30'))).toBe(0);
    expect(await lookAfterContracts(on('2026-12-01'))).toBe(1);
    expect(await lookAfterContracts(on('2026-12-02'))).toBe(0);
    expect(await state(scope, contract)).toBe('expiring');
    expect(await listed(scope, 'activity.customer', party, ['kind', 'regarding'])).toEqual([
      ['task', contract],
    ]);
    expect(await lookAfterContracts(on('2027-01-01'))).toBe(2);
    expect([await state(scope, contract), await state(scope, other)]).toEqual(['ended', 'ended']);
    const fields = ['startsOn', 'endsOn', 'state', 'name'];
    expect(await listed(scope, 'contract.renews', other, fields)).toEqual([
      ['2027-01-01', '2027-12-31', 'active', 'Care'],
    ]);
    expect(await listed(scope, 'contract-party.party', party, ['role'])).toHaveLength(2);
    expect(await lookAfterContracts(on('2027-01-02'))).toBe(0);
    await renewAction(scope, call(contract, { months: null }));
    expect(await code(renewAction(scope, call(contract, { months: null })))).toBe(
      'contract.not-renewable',
    );
    expect(await code(terminateAction(scope, call(contract, terminated)))).toBe(
      'contract.not-running',
    );
  });

  test('is made of a quote that is out, which counts as accepted then; the undo gives back both', async () => {
    const { scope, party } = await signed();
    const quote = await add(scope, 'quote', { name: 'Printers', party, currency: 'CNY' });
    const line = { text: 'Printer', quantity: '2', unitPrice: '500' };
    await setQuoteLinesAction(scope, call(quote, { lines: [line] }));
    expect(await code(contractOfQuoteAction(scope, call(quote)))).toBe('quote.not-sent');
    await sendAction(scope, call(quote, { on: '2026-03-01' }));
    const done = await contractOfQuoteAction(scope, call(quote));
    const made = await listed(scope, 'contract.quote', quote, ['name', 'party', 'amount', 'state']);
    expect(made).toEqual([['Printers', party, money('1000.00'), 'draft']]);
    expect(await read(scope, 'quote', quote, ['state'])).toEqual(['accepted']);
    await undo(scope, done.id ?? '');
    expect(await read(scope, 'quote', quote, ['state'])).toEqual(['sent']);
    expect(await listed(scope, 'contract.quote', quote, ['id'])).toEqual([]);
  });
});

const terminated = { on: '2027-02-01', reason: 'agreed', note: null };
