import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { ruleNeeded } from '../approval/index.ts';
import { acceptInput, quoteLinesInput, rejectInput, sendInput } from './fields.ts';
import { copiedLines, linesOf } from '../copied-lines.ts';
import { copiedQuote } from './copying.ts';
import { linesSet } from '../lines-set.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

const link = z.object({ id: z.string() });
const shape = z.object({
  id: z.string(),
  version: z.number(),
  state: z.string(),
  party: link,
  currency: z.string().nullable(),
});

/** Sets all lines of a quote: prices them, holds them to what the asker may give, and takes out what is not named. */
export async function setQuoteLinesAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { lines } = quoteLinesInput.parse(call.input);
  const quote = await openQuote(scope, call.id, ['draft', 'approved']);
  const currency = quote.currency ?? scope.workspace.currency;
  const set = {
    object: 'quote-line',
    of: quote.id,
    party: quote.party.id,
    currency,
    lines,
  } as const;
  return commit(scope, {
    changes: [
      ...(quote.currency === null ? [update(quote.id, { currency })] : []),
      ...(await linesSet(scope, set)),
    ],
    byAction: true,
    dryRun: call.dryRun,
  });
}

/** The quote left the house; refused while a rule asks for an approval that it has not. */
export async function sendAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { on } = sendInput.parse(call.input);
  const quote = await openQuote(scope, call.id, ['draft', 'approved']);
  const lines = await linesOf(scope, 'quote-line', quote.id);
  refuseIf(lines.length === 0, 'quote.no-lines');
  const rule = quote.state === 'approved' ? null : await ruleNeeded(scope, 'quote', quote.id);
  if (rule !== null) throw new Problem('quote.needs-approval', { rule }, { status: 409 });
  return change(scope, call, update(quote.id, { state: 'sent', sentOn: on }));
}

/** The customer takes it. */
export async function acceptAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { on, note } = acceptInput.parse(call.input);
  const { id } = await sentQuote(scope, call.id);
  return change(scope, call, update(id, { state: 'accepted', decidedOn: on, answer: note }));
}

/** The customer does not take it. */
export async function rejectAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { on, reason, note } = rejectInput.parse(call.input);
  const { id } = await sentQuote(scope, call.id);
  const said = { state: 'rejected', decidedOn: on, rejectedFor: reason, answer: note };
  return change(scope, call, update(id, said));
}

/** A new version with the same lines, to be changed; the one before is replaced by it. */
export async function reviseAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const before = await openQuote(scope, call.id, ['approved', 'sent', 'rejected', 'expired']);
  const id = newId();
  return commit(scope, {
    changes: [
      await copiedQuote(scope, before.id, id),
      ...(await copiedLines(
        scope,
        { object: 'quote-line', of: before.id },
        { object: 'quote-line', of: id },
      )),
      update(before.id, { state: 'replaced' }),
    ],
    byAction: true,
    dryRun: call.dryRun,
  });
}

const opportunityShape = z.object({
  id: z.string(),
  name: z.string(),
  party: link,
  contact: link.nullable(),
  amount: z.object({ currency: z.string() }).nullable(),
});

/** A quote of what an opportunity is about, signed by the usual company. */
export async function quoteOpportunityAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const fields = Object.keys(opportunityShape.shape);
  const opportunity = opportunityShape.parse(
    await findRecord(scope, 'opportunity', call.id ?? '', { fields }),
  );
  const usual = { field: 'usual', op: 'is', value: true } as const;
  const { items } = await listRecords(scope, 'own-company', { filter: usual, fields: ['id'] });
  const id = newId();
  const made: ChangeInput = {
    op: 'create',
    object: 'quote',
    id,
    values: {
      name: opportunity.name,
      party: opportunity.party.id,
      contact: opportunity.contact?.id ?? null,
      opportunity: opportunity.id,
      company: items[0]?.['id'] ?? null,
      currency: opportunity.amount?.currency ?? scope.workspace.currency,
    },
  };
  const [from, to] = [
    { object: 'opportunity-line', of: opportunity.id },
    { object: 'quote-line', of: id },
  ] as const;
  const changes = [made, ...(await copiedLines(scope, from, to))];
  return commit(scope, { changes, byAction: true, dryRun: call.dryRun });
}

async function sentQuote(scope: Scope, id: string | null) {
  const quote = shape.parse(await readQuote(scope, id));
  refuseIf(quote.state !== 'sent', 'quote.not-sent', {}, { status: 409 });
  return quote;
}

async function openQuote(scope: Scope, id: string | null, states: readonly string[]) {
  const quote = shape.parse(await readQuote(scope, id));
  refuseIf(!states.includes(quote.state), 'quote.not-open', {}, { status: 409 });
  return quote;
}

function readQuote(scope: Scope, id: string | null): Promise<Record<string, unknown>> {
  return findRecord(scope, 'quote', id ?? '', { fields: Object.keys(shape.shape) });
}

function update(id: string, values: Readonly<Record<string, unknown>>): ChangeInput {
  return { op: 'update', object: 'quote', id, values };
}

function change(scope: Scope, call: Call, one: ChangeInput): Promise<ChangesetReply> {
  return commit(scope, { changes: [one], byAction: true, dryRun: call.dryRun });
}
