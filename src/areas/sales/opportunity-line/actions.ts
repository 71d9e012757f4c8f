import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { linesInput } from '../opportunity/index.ts';
import { pricedLines } from '../priced-lines.ts';
import { standingLine, type StandingLine } from '../standing-line.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

const link = z.object({ id: z.string() });
const opportunityShape = z.object({
  state: z.string(),
  party: link,
  amount: z.object({ currency: z.string() }).nullable(),
  amountFrom: z.string().nullable(),
});

/** Sets all lines of an opportunity: prices them, holds them to what the asker may give, and takes out what is not named. */
export async function setLinesAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const asked = linesInput.parse(call.input);
  const id = call.id ?? '';
  const opportunity = opportunityShape.parse(
    await findRecord(scope, 'opportunity', id, { fields: Object.keys(opportunityShape.shape) }),
  );
  refuseIf(opportunity.state !== 'open', 'opportunity.closed', {}, { status: 409 });
  const currency = asked.currency ?? opportunity.amount?.currency ?? scope.workspace.currency;
  const there = await linesThere(scope, id);
  const buyer = { party: opportunity.party.id, currency };
  const priced = await pricedLines(scope, asked.lines, { ...buyer, there });
  const changes = priced.map(({ line, values }, at): ChangeInput => {
    if (line.id === undefined)
      return { op: 'create', object: 'opportunity-line', values: { ...values, opportunity: id } };
    refuseIf(!there.has(line.id), 'opportunity-line.foreign', { line: at + 1 });
    return { op: 'update', object: 'opportunity-line', id: line.id, values };
  });
  const kept = new Set(asked.lines.flatMap((line) => line.id ?? []));
  const gone = [...there.keys()].filter((one) => !kept.has(one));
  const from = asked.amountFrom ?? (opportunity.amount === null ? 'lines' : opportunity.amountFrom);
  return commit(scope, {
    changes: [
      ...(from === opportunity.amountFrom ? [] : [amountFrom(id, from)]),
      ...gone.map((one): ChangeInput => ({ op: 'delete', object: 'opportunity-line', id: one })),
      ...changes,
    ],
    byAction: true,
    dryRun: call.dryRun,
  });
}

function amountFrom(id: string, from: string | null): ChangeInput {
  return { op: 'update', object: 'opportunity', id, values: { amountFrom: from } };
}

async function linesThere(scope: Scope, opportunity: string): Promise<Map<string, StandingLine>> {
  const { items } = await listRecords(scope, 'opportunity-line', {
    filter: { field: 'opportunity', op: 'is', value: opportunity },
    fields: Object.keys(standingLine.shape),
    sort: [],
    limit: 1000,
  });
  return new Map(items.map((item) => [String(item['id']), standingLine.parse(item)]));
}
