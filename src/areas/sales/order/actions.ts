import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { compareDecimals } from '#kit/decimal.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { ruleNeeded } from '../approval/index.ts';
import { checkCredit } from '../credit-profile/index.ts';
import { linesSet } from '../lines-set.ts';
import { deliverLineInput } from '../order-line/index.ts';
import { cancelInput, changeInput, confirmInput, deliverInput, orderLinesInput } from './fields.ts';
import { delivery } from './rules/delivery.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

const link = z.object({ id: z.string() });
const shape = z.object({
  id: z.string(),
  state: z.string(),
  party: link,
  currency: z.string().nullable(),
});
const lineShape = z.object({
  id: z.string(),
  quantity: z.string(),
  delivered: z.string().nullable(),
});
const most = 1000;

/** Sets all lines of an order that is not confirmed: prices them, holds them to what the asker may give, and takes out what is not named. */
export async function setOrderLinesAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { lines } = orderLinesInput.parse(call.input);
  const order = await orderIn(scope, call.id, ['draft', 'approved']);
  const currency = order.currency ?? scope.workspace.currency;
  const left = (await orderedOf(scope, order.id)).filter(isPartlyDelivered);
  const changes = await linesSet(scope, {
    object: 'order-line',
    of: order.id,
    party: order.party.id,
    currency,
    lines,
    delivered: new Map(left.map(({ id, delivered }) => [id, delivered ?? '0'])),
  });
  const named = order.currency === null ? [update(order.id, { currency })] : [];
  return write(scope, call, [...named, ...changes]);
}

/** The order holds from now on; refused while a rule asks for an approval that it has not. */
export async function confirmAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { on } = confirmInput.parse(call.input);
  const order = await orderIn(scope, call.id, ['draft', 'approved']);
  refuseIf((await orderedOf(scope, order.id)).length === 0, 'order.no-lines');
  const rule = order.state === 'approved' ? null : await ruleNeeded(scope, 'order', order.id);
  if (rule !== null) throw new Problem('order.needs-approval', { rule }, { status: 409 });
  // Whoever approved it knew what he owes.
  if (order.state !== 'approved')
    await checkCredit(scope, { party: order.party.id, order: order.id });
  return write(scope, call, [update(order.id, { state: 'open', confirmedOn: on })]);
}

/** Opens a confirmed order, with a reason that stays: its lines and terms may be set until it is confirmed again. */
export async function changeOrderAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { reason } = changeInput.parse(call.input);
  const { id } = await orderIn(scope, call.id, ['open']);
  return write(scope, call, [update(id, { state: 'draft', changeReason: reason })]);
}

/** All that is left of the order is delivered. */
export async function deliverAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { on } = deliverInput.parse(call.input);
  const { id } = await orderIn(scope, call.id, ['open']);
  return write(scope, call, await deliveredOf(scope, { id, on, asked: null }));
}

/** So many of one line are delivered; with the last of all lines the order is. */
export async function deliverLineAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { on, quantity } = deliverLineInput.parse(call.input);
  const line = await findRecord(scope, 'order-line', call.id ?? '', { fields: ['id', 'order'] });
  const { id } = await orderIn(scope, link.parse(line['order']).id, ['open']);
  const asked = { line: String(line['id']), quantity };
  return write(scope, call, await deliveredOf(scope, { id, on, asked }));
}

/** Nothing more is to be done for the order, whether all of it was delivered or not. */
export async function closeAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { id } = await orderIn(scope, call.id, ['open', 'delivered']);
  return write(scope, call, [update(id, { state: 'closed' })]);
}

/** The order comes to nothing, with a reason; refused once something of it was delivered. */
export async function cancelAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { on, reason, note } = cancelInput.parse(call.input);
  const { id } = await orderIn(scope, call.id, ['draft', 'approved', 'open']);
  const lines = await orderedOf(scope, id);
  refuseIf(lines.some(isPartlyDelivered), 'order.partly-delivered', {}, { status: 409 });
  const said = { state: 'cancelled', cancelledOn: on, cancelledFor: reason, cancelNote: note };
  return write(scope, call, [update(id, said)]);
}

type Asked = Parameters<typeof delivery>[1];

async function deliveredOf(
  scope: Scope,
  { id, on, asked }: { readonly id: string; readonly on: string; readonly asked: Asked },
): Promise<ChangeInput[]> {
  const { lines, isWhole } = delivery(await orderedOf(scope, id), asked);
  const left = lines.map((line): ChangeInput => {
    const values = { delivered: line.delivered };
    return { op: 'update', object: 'order-line', id: line.id, values };
  });
  return isWhole ? [...left, update(id, { state: 'delivered', deliveredOn: on })] : left;
}

function isPartlyDelivered({ delivered }: z.infer<typeof lineShape>): boolean {
  return compareDecimals(delivered ?? '0', '0') > 0;
}

async function orderedOf(scope: Scope, order: string) {
  const { items } = await listRecords(scope, 'order-line', {
    filter: { field: 'order', op: 'is', value: order },
    fields: Object.keys(lineShape.shape),
    limit: most,
  });
  return z.array(lineShape).parse(items);
}

async function orderIn(scope: Scope, id: string | null, states: readonly string[]) {
  const fields = Object.keys(shape.shape);
  const order = shape.parse(await findRecord(scope, 'order', id ?? '', { fields }));
  refuseIf(!states.includes(order.state), 'order.not-so', {}, { status: 409 });
  return order;
}

function update(id: string, values: Readonly<Record<string, unknown>>): ChangeInput {
  return { op: 'update', object: 'order', id, values };
}

function write(scope: Scope, call: Call, changes: readonly ChangeInput[]): Promise<ChangesetReply> {
  return commit(scope, { changes: [...changes], byAction: true, dryRun: call.dryRun });
}
