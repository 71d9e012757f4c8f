import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, listed, read } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { asChange, startSettings } from '#areas/start/settings.ts';
import { expireQuotes } from './expiring.ts';
import { setLinesAction } from '../opportunity-line/actions.ts';
import {
  acceptAction,
  quoteOpportunityAction,
  rejectAction,
  reviseAction,
  sendAction,
  setQuoteLinesAction,
} from './actions.ts';

const call = (id: string, input: object = {}) => ({ id, input, dryRun: false });
const on = '2026-07-01';
const money = (amount: string) => ({ amount, currency: 'CNY' });
const line = (text: string, quantity: string, unitPrice: string) => ({ text, quantity, unitPrice });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );

/** A workspace with a customer who is offered two things. */
async function offer() {
  const scope = await newWorkspace();
  await commit(scope, {
    changes: startSettings({ language: 'en', currency: 'CNY' }).map(asChange),
    byAction: true,
  });
  const party = await add(scope, 'account', { name: 'Harbour' });
  const quote = await add(scope, 'quote', { name: 'Printers', party, currency: 'CNY' });
  const lines = [line('Printer', '2', '500'), line('Paper', '10', '3.33')];
  await setQuoteLinesAction(scope, call(quote, { lines }));
  return { scope, party, quote };
}

const state = async (scope: Scope, quote: string) =>
  (await read(scope, 'quote', quote, ['state']))[0];
const total = async (scope: Scope, quote: string) =>
  (await read(scope, 'quote', quote, ['total']))[0];

describe('a quote', () => {
  test('comes to what its lines, discount, freight and rounding make of it', async () => {
    const { scope, quote } = await offer();
    expect(await total(scope, quote)).toEqual(money('1033.30'));
    await change(scope, 'quote', quote, {
      discountPercent: '10',
      freight: money('20'),
      rounding: 'ten',
    });
    expect(await read(scope, 'quote', quote, ['total', 'discount', 'roundedOff'])).toEqual([
      money('940.00'),
      money('103.33'),
      money('9.97'),
    ]);
  });

  test('stands once it was sent; a new version has the same lines and replaces it, and an undo gives back exactly what was', async () => {
    const { scope, quote } = await offer();
    await sendAction(scope, call(quote, { on }));
    expect(await code(change(scope, 'quote', quote, { discountPercent: '5' }))).toBe(
      'quote.stands',
    );
    expect(await code(setQuoteLinesAction(scope, call(quote, { lines: [] })))).toBe(
      'quote.not-open',
    );
    const done = await reviseAction(scope, call(quote));
    const [fresh = ''] = (await listed(scope, 'quote.replaces', quote, ['id'])).flat().map(String);
    expect(await read(scope, 'quote', fresh, ['state', 'versionNumber', 'name'])).toEqual([
      'draft',
      2,
      'Printers',
    ]);
    expect(await total(scope, fresh)).toEqual(money('1033.30'));
    expect(await listed(scope, 'quote-line.quote', fresh, ['text', 'quantity'])).toEqual(
      await listed(scope, 'quote-line.quote', quote, ['text', 'quantity']),
    );
    expect(await state(scope, quote)).toBe('replaced');
    await undo(scope, done.id ?? '');
    expect(await state(scope, quote)).toBe('sent');
    expect(await listed(scope, 'quote.replaces', quote, ['id'])).toEqual([]);
  });

  test('is sent only with lines, and answered only when it was sent', async () => {
    const { scope, party, quote } = await offer();
    const empty = await add(scope, 'quote', { name: 'Nothing', party });
    expect(await code(sendAction(scope, call(empty, { on })))).toBe('quote.no-lines');
    expect(await code(acceptAction(scope, call(quote, { on, note: null })))).toBe('quote.not-sent');
    await sendAction(scope, call(quote, { on }));
    await rejectAction(scope, call(quote, { on, reason: 'price', note: 'Too dear' }));
    expect(await read(scope, 'quote', quote, ['state', 'rejectedFor', 'answer'])).toEqual([
      'rejected',
      'price',
      'Too dear',
    ]);
  });

  test('waits for approval where a rule asks for it, and again once it is changed after that', async () => {
    const { scope, quote } = await offer();
    await add(scope, 'approval-rule', {
      name: 'Large discounts',
      object: 'quote',
      when: { field: 'discountPercent', op: 'gt', value: '5' },
      branches: [
        {
          name: 'Always',
          when: null,
          steps: [
            {
              name: 'Chief',
              approvers: [{ by: 'superior', level: 1 }],
              way: 'all',
              empty: { to: 'administrators' },
              self: 'skip',
              again: 'once',
              hours: null,
              late: 'remind',
              copies: [],
            },
          ],
        },
      ],
    });
    const send = () => code(sendAction(scope, call(quote, { on })));
    await change(scope, 'quote', quote, { discountPercent: '20' });
    expect(await send()).toBe('quote.needs-approval');
    const approve = [
      { op: 'update' as const, object: 'quote', id: quote, values: { state: 'approved' } },
    ];
    await commit(scope, { changes: approve, byAction: true });
    await change(scope, 'quote', quote, { discountPercent: '30' });
    expect(await state(scope, quote)).toBe('draft');
    expect(await send()).toBe('quote.needs-approval');
    await commit(scope, { changes: approve, byAction: true });
    const lines = [line('Printer', '1', '400')];
    await setQuoteLinesAction(scope, call(quote, { lines }));
    expect(await state(scope, quote)).toBe('draft');
    await commit(scope, { changes: approve, byAction: true });
    expect(await send()).toBe('done');
  });

  test('expires after the day until which it holds, unless it was answered', async () => {
    const { scope, quote } = await offer();
    await change(scope, 'quote', quote, { validUntil: '2026-06-30' });
    await sendAction(scope, call(quote, { on: '2026-06-01' }));
    const at = (instant: string) => ({ ...scope, now: new Date(instant) });
    expect(await expireQuotes(at('2026-06-30T12:00:00Z'))).toBe(0);
    expect(await expireQuotes(at('2026-07-01T12:00:00Z'))).toBe(1);
    expect(await state(scope, quote)).toBe('expired');
    expect(await expireQuotes(at('2026-07-02T12:00:00Z'))).toBe(0);
  });

  test('of an opportunity takes its customer and its lines', async () => {
    const { scope, party } = await offer();
    const opportunity = await add(scope, 'opportunity', { name: 'Copiers', party });
    const lines = [line('Copier', '3', '1000')];
    await setLinesAction(scope, call(opportunity, { lines }));
    await quoteOpportunityAction(scope, call(opportunity));
    const made = await listed(scope, 'quote.opportunity', opportunity, ['name', 'party', 'total']);
    expect(made).toEqual([['Copiers', party, money('3000.00')]]);
  });
});
