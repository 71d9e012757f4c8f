import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { dayIn } from '#kit/instant.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { copiedLines, kept } from '../copied-lines.ts';
import { orderStates } from './fields.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

const standing = Object.keys(orderStates).filter((state) => state !== 'cancelled');
const fromQuote = [
  'name',
  'party',
  'contact',
  'opportunity',
  'company',
  'currency',
  'billTo',
  'shipTo',
  'discountPercent',
  'freight',
  'rounding',
  'paymentTerm',
  'delivery',
  'terms',
  'owner',
  'unit',
];

/** The order of a quote, with its lines and terms; a quote that was sent is accepted by it. */
export async function orderQuoteAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const quote = await findRecord(scope, 'quote', call.id ?? '', {
    fields: ['id', 'state', ...fromQuote],
  });
  const state = String(quote['state']);
  refuseIf(!['sent', 'accepted'].includes(state), 'quote.not-sent', {}, { status: 409 });
  const of = String(quote['id']);
  await refuseSecond(scope, of);
  const id = newId();
  const values = { ...kept(quote, fromQuote), quote: of };
  const decidedOn = dayIn(scope.workspace.zone, scope.now.toISOString());
  const accepted: ChangeInput[] =
    state === 'sent'
      ? [{ op: 'update', object: 'quote', id: of, values: { state: 'accepted', decidedOn } }]
      : [];
  const lines = await copiedLines(
    scope,
    { object: 'quote-line', of },
    { object: 'order-line', of: id },
  );
  const changes = [...accepted, { op: 'create' as const, object: 'order', id, values }, ...lines];
  return commit(scope, { changes, byAction: true, dryRun: call.dryRun });
}

const opportunityShape = z.object({
  amount: z.object({ currency: z.string() }).nullable(),
});

/** An order of what an opportunity is about, without a quote; signed by the usual company. */
export async function orderOpportunityAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const copied = ['name', 'party', 'contact'];
  const fields = ['id', 'amount', ...copied];
  const opportunity = await findRecord(scope, 'opportunity', call.id ?? '', { fields });
  const { amount } = opportunityShape.parse(opportunity);
  const usual = { field: 'usual', op: 'is', value: true } as const;
  const { items } = await listRecords(scope, 'own-company', { filter: usual, fields: ['id'] });
  const [id, of] = [newId(), String(opportunity['id'])];
  const values = {
    ...kept(opportunity, copied),
    opportunity: of,
    company: items[0]?.['id'] ?? null,
    currency: amount?.currency ?? scope.workspace.currency,
  };
  const lines = await copiedLines(
    scope,
    { object: 'opportunity-line', of },
    { object: 'order-line', of: id },
  );
  const changes = [{ op: 'create' as const, object: 'order', id, values }, ...lines];
  return commit(scope, { changes, byAction: true, dryRun: call.dryRun });
}

// One click twice is still one order.
async function refuseSecond(scope: Scope, quote: string): Promise<void> {
  const { items } = await listRecords(scope, 'order', {
    filter: {
      all: [
        { field: 'quote', op: 'is', value: quote },
        { field: 'state', op: 'in', value: standing },
      ],
    },
    fields: ['number'],
    limit: 1,
  });
  const [known] = z.array(z.object({ number: z.string() })).parse(items);
  const number = known?.number ?? '';
  refuseIf(known !== undefined, 'order.already', { number }, { status: 409 });
}
