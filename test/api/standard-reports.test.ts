import { expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { dayIn } from '#kit/instant.ts';
import type { ChangeInput } from '#model/api.ts';
import { conditionSchema } from '#model/condition.ts';
import { reportSchema, type Report } from '#model/report/report.ts';
import { addStartRecords } from '#server/start-records.ts';
import { startReports } from '#areas/start/reports/all.ts';
import { find, reckon } from '../requirements/asking.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';

const money = (amount: string) => ({ amount, currency: 'CNY' });

type Values = Readonly<Record<string, unknown>>;
type Made = ChangeInput & { readonly id: string };

function make(object: string, values: Values): Made {
  return { op: 'create', object, id: newId(), values: { ...values } };
}

function update({ object, id }: Made, values: Values): ChangeInput {
  return { op: 'update', object, id, values: { ...values } };
}

/** Something of everything that the reports count, of one person of one unit. */
async function work({ scope }: Office, { userId }: Client, unit: string, label: string) {
  const on = dayIn(scope.zone, scope.now.toISOString());
  const own = { owner: userId, unit };
  const party = make('account', { name: `${label} customer`, industry: 'manufacturing', ...own });
  const of = { party: party.id, ...own };
  const person = make('contact', { name: `${label} person`, account: party.id, ...own });
  const [won, open, lost] = [500, 70, 30].map((amount) =>
    make('opportunity', { name: `${label} ${amount}`, amount: money(String(amount)), ...of }),
  );
  if (!won || !open || !lost) throw new Error('none');
  const product = make('product', { name: `${label} product`, code: label });
  const order = make('order', { name: `${label} order`, orderedOn: on, deliverOn: on, ...of });
  const contract = make('contract', { name: `${label} deal`, amount: money('900'), ...of });
  const line = { quantity: '3', unitPrice: money('100'), net: money('300'), amount: money('300') };
  const due = { contract: contract.id, amount: money('900'), dueOn: on, ...of };
  const visit = { kind: 'visit', status: 'done', doneAt: scope.now.toISOString() };
  const write = (...changes: ChangeInput[]) => commit(scope, { byAction: true, changes });
  await write(
    party,
    person,
    won,
    open,
    lost,
    product,
    order,
    contract,
    make('order-line', { order: order.id, product: product.id, text: label, position: 1, ...line }),
    make('lead', { company: `${label} lead`, personName: label, source: 'exhibition', ...own }),
    make('activity', { subject: label, cost: money('80'), regarding: party.id, ...visit, ...own }),
    make('opportunity-role', { opportunity: open.id, person: person.id, role: 'eb' }),
    make('payment-plan', { name: `${label} part`, ...due }),
  );
  await write(
    update(order, { state: 'open', confirmedOn: on }),
    update(contract, { state: 'active', signedOn: on }),
    update(won, { state: 'won', closedOn: on, winReason: 'price' }),
    update(lost, { state: 'lost', closedOn: on, lossReason: 'price', lostTo: 'Rival' }),
  );
}

const shownRows = z.object({
  periods: z.array(z.object({ where: conditionSchema })),
  rows: z.array(z.object({ where: z.array(conditionSchema) })),
  rowTotals: z.array(z.array(z.array(z.union([z.string(), z.number()]).nullable()))),
});

/** Each row opens as many records as it counted. */
async function opened(person: Client, object: string, body: unknown) {
  const { periods, rows, rowTotals } = shownRows.parse(body);
  expect(rows.length).toBeGreaterThan(0);
  const counts = await Promise.all(
    rows.map(async ({ where }) => {
      const parts = [periods[0]?.where, where[0]];
      const filter = { all: parts.flatMap((one) => one ?? []) };
      return (await find(person, object, { filter })).length;
    }),
  );
  expect(counts).toEqual(rowTotals.map((row) => row[0]?.at(-1)));
}

/** How many records the report counts for that person, as many as the list behind it has; and all that it says. */
async function counted(person: Client, definition: Report) {
  const measures = [...definition.measures, { measure: 'count' as const }];
  const reply = await person.post('/reports/run', { ...definition, measures });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  const count = Number(reply.at(`total.0.${measures.length - 1}`));
  const filter = reply.at('periods.0.where');
  const query = { filter, fields: ['id'], limit: 1, count: 'exact' };
  const list = await person.post(`/records/${definition.object}/query`, query);
  expect(list.at('count')).toBe(count);
  if (definition.rows?.cases) await opened(person, definition.object, reply.body);
  return { count, said: JSON.stringify(reply.body) };
}

test('the standard reports are there for everybody and run for president, manager and salesperson, each over his own, as many as the lists behind them have; nothing of a closed department is told [MY-31] [MY-32] [MY-33] [MY-34] [MY-35] [MY-38] [MY-39] [MY-40] [MY-41] [MY-42] [MY-43] [MY-44] [MY-45] [MY-46] [MY-47] [MY-48] [MY-49] [MY-50] [MY-53] [MY-54]', async () => {
  const office = await newOffice();
  const { pool, model } = (await testServer()).server.context;
  await addStartRecords(pool, model, office.workspaceId);
  const board = await office.unit('Board');
  const [north, south] = [
    await office.unit('North', { walled: true, parent: board }),
    await office.unit('Southern', { walled: true, parent: board }),
  ];
  const [president, manager, seller, colleague, stranger] = [
    await office.as('general-manager', { unit: board, name: 'P' }),
    await office.as('sales-manager', { unit: north, name: 'M' }),
    await office.as('salesperson', { unit: north, name: 'S' }),
    await office.as('salesperson', { unit: north, name: 'C' }),
    await office.as('salesperson', { unit: south, name: 'Southern person' }),
  ];
  await work(office, seller, north, 'Hers');
  await work(office, colleague, north, 'His');
  await work(office, stranger, south, 'Southern');
  await reckon();

  const found = await find(seller, 'report', { fields: ['code', 'heading', 'definition'] });
  expect(found.map((one) => one['code']).toSorted()).toEqual(
    startReports.map(({ key }) => key).toSorted(),
  );
  for (const { code, definition: kept, heading } of found) {
    const definition = reportSchema.parse(kept);
    const [all, unit, own] = [
      await counted(president, definition),
      await counted(manager, definition),
      await counted(seller, definition),
    ];
    expect(own.count, `${String(code)} in ${String(heading)}`).toBeGreaterThan(0);
    expect([all.count, unit.count], String(code)).toEqual([3 * own.count, 2 * own.count]);
    expect(`${unit.said}${own.said}`).not.toMatch(/Southern/);
  }
});
