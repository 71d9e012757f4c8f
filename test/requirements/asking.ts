import { expect } from 'vitest';
import { z } from 'zod';
import { drainRollUps } from '#engine/computed/drain.ts';
import type { QueryInput } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { testServer, type Client } from '../setup/app.ts';

/** Creates a record as that person and gives its id. */
export async function make(
  client: Client,
  object: string,
  values: Readonly<Record<string, unknown>>,
): Promise<string> {
  const made = await client.post(`/records/${object}`, values);
  expect(made.status, `${object}: ${JSON.stringify(made.body)}`).toBe(201);
  return made.text('id');
}

/** Sets values of a record as that person. */
export async function set(
  client: Client,
  object: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const changed = await client.patch(`/records/${object}/${id}`, values);
  expect(changed.status, JSON.stringify(changed.body)).toBe(200);
}

const reply = z.object({ items: z.array(z.record(z.string(), z.unknown())) });
const groupsReply = z.object({
  groups: z.array(
    z.object({
      keys: z.record(z.string(), z.unknown()),
      values: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** The records that the query finds for that person. */
export async function find(
  client: Client,
  object: string,
  query: QueryInput,
): Promise<Record<string, unknown>[]> {
  const answer = await client.post(`/records/${object}/query`, query);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return reply.parse(answer.body).items;
}

/** The names of the records that the condition finds for that person, in their order. */
export async function namesOf(
  client: Client,
  object: string,
  filter?: Condition,
): Promise<unknown[]> {
  const found = await find(client, object, {
    fields: ['name'],
    sort: ['name'],
    ...(filter ? { filter } : {}),
  });
  return found.map((one) => one['name']);
}

/** The figures of each group, by its key. */
export async function groupsOf(
  client: Client,
  object: string,
  by: string,
  query: QueryInput,
): Promise<Record<string, unknown>> {
  const answer = await client.post(`/records/${object}/query`, { ...query, groupBy: [by] });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const { groups } = groupsReply.parse(answer.body);
  return Object.fromEntries(groups.map(({ keys, values }) => [String(keys[by]), values]));
}

/** Those of which some record that points to them by that link (`object.link`) meets all of it. */
export function having(link: string, values: Readonly<Record<string, unknown>>): Condition {
  const all = Object.entries(values).map(([field, value]) => ({ field, op: 'is', value }) as const);
  return { link, quantifier: 'any', where: { all } };
}

/** The subjects of what is recorded with that customer, newest first. */
export async function historyOf(person: Client, customer: string): Promise<unknown[]> {
  const found = await find(person, 'activity', {
    fields: ['subject'],
    filter: { field: 'customer', op: 'is', value: customer },
    sort: ['-at'],
  });
  return found.map((one) => one['subject']);
}

/** Does something with a customer at that hour of a June day. */
export async function act(
  person: Client,
  customer: string,
  values: Record<string, unknown>,
  hour = 1,
) {
  const doneAt = `2026-06-01T0${hour}:00:00Z`;
  const done = { regarding: customer, status: 'done', doneAt };
  return make(person, 'activity', { ...done, subject: String(values['kind']), ...values });
}

/** Brings every roll-up up to date, as the worker does. */
export async function reckon(): Promise<void> {
  const { pool, model } = (await testServer()).server.context;
  await drainRollUps(pool, model);
}

/** The figures of each group by several paths, under their keys in one line (`Toner 2026-05-01`). */
export async function crossOf(
  client: Client,
  object: string,
  groupBy: readonly string[],
  query: QueryInput = {},
): Promise<Record<string, unknown>> {
  const answer = await client.post(`/records/${object}/query`, { ...query, groupBy });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const { groups } = groupsReply.parse(answer.body);
  return Object.fromEntries(
    groups.map(({ keys, values }) => [groupBy.map((path) => String(keys[path])).join(' '), values]),
  );
}

/** What the paper of a list or record is: its state, kind and pages. */
export async function paperOf(client: Client, path: string) {
  const { base, headers } = client;
  const answer = await fetch(`${base}/api/v1/papers${path}`, { headers });
  const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  const type = answer.headers.get('content-type');
  return { status: answer.status, type, pages: text.match(/\/Type \/Page\b/g)?.length ?? 0 };
}
