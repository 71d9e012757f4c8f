import { z } from 'zod';
import { classOf } from '#areas/customers/classification/index.ts';
import { flowsOf, moversOf } from '#areas/customers/status-period/index.ts';
import { rehearse, ruleShape } from '#areas/customers/status-rule/index.ts';
import { Problem } from '#kit/problem.ts';
import { conditionSchema, type Condition } from '#model/condition.ts';
import { parseInput } from '../http/problem-reply.ts';
import { none, route, type Api } from '../http/route.ts';
import { jsonOf } from './query-parameters.ts';

const asked = {
  what: z
    .union([z.literal(['status', 'life-cycle']), z.uuid()])
    .describe('status, life-cycle, or the id of a classification'),
  from: z.iso.date(),
  to: z.iso.date(),
  filter: z.string().max(20_000).optional().describe('A condition over customers, as JSON'),
};
const state = z.string().max(60).describe('A state, the id of a class, none, or new');

/** How customers stand with us over time: who moved where, which class on a day, rules tried on a day. */
export function registerStanding(api: Api): void {
  registerFlows(api);
  registerMovers(api);
  registerClassOf(api);
  registerRehearsal(api);
}

function registerFlows(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/standing/flows',
      tag: 'customers',
      summary:
        'How many customers moved from which status, stage or class to which between two days',
      params: none,
      query: z.strictObject(asked),
      body: none,
      reply: z.object({
        flows: z.array(z.object({ before: state, after: state, count: z.int() })),
      }),
    },
    async ({ scope, query }) => ({ flows: await flowsOf(scope, within(query)) }),
  );
}

function registerMovers(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/standing/flows/customers',
      tag: 'customers',
      summary: 'The customers who moved so, fifty at a time',
      params: none,
      query: z.strictObject({
        ...asked,
        before: state,
        after: state,
        skip: z.coerce.number().int().min(0).max(100_000).default(0),
      }),
      body: none,
      reply: z.object({
        items: z.array(z.object({ id: z.uuid(), object: z.string(), title: z.string() })),
        isMore: z.boolean(),
      }),
    },
    ({ scope, query: { before, after, skip, ...query } }) =>
      moversOf(scope, { ...within(query), before, after, skip }),
  );
}

function registerClassOf(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/standing/class',
      tag: 'customers',
      summary: 'The class that a customer had in a classification on a day',
      params: none,
      query: z.strictObject({ party: z.uuid(), classification: z.uuid(), on: z.iso.date() }),
      body: none,
      reply: z.object({
        value: z.object({ id: z.uuid(), title: z.string().nullable() }).nullable(),
      }),
    },
    async ({ scope, query: { party, classification, on } }) => ({
      value: await classOf(scope, { party, scheme: classification, day: on }),
    }),
  );
}

const tried = z.array(z.object({ state: z.string(), kept: z.int(), tried: z.int() }));

function registerRehearsal(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/standing/rehearse',
      tag: 'customers',
      summary:
        'What these rules would tell of customers on a day, beside the rules as they are; writes nothing',
      params: none,
      query: none,
      body: z.strictObject({ day: z.iso.date(), rules: z.array(ruleShape).max(100) }),
      reply: z.object({
        looked: z.int(),
        statuses: tried,
        stages: tried,
        moves: z.array(z.object({ before: z.string(), after: z.string(), count: z.int() })),
        silence: z.array(z.int()),
      }),
    },
    ({ scope, body }) => rehearse(scope, body),
  );
}

function within({
  filter,
  ...query
}: {
  what: string;
  from: string;
  to: string;
  filter?: string | undefined;
}): { what: string; from: string; to: string; filter?: Condition } {
  if (query.to < query.from)
    throw new Problem('period.ends-before-start', {}, { status: 400, field: 'to' });
  return filter === undefined
    ? query
    : { ...query, filter: parseInput(conditionSchema, jsonOf(filter, 'filter')) };
}
