import { z } from 'zod';
import { leads, opportunitiesOf, promotionBy, promotionOf } from '#areas/sales/stage-move/index.ts';
import { conversionBy, conversionOf } from '#areas/sales/lead/index.ts';
import { Problem } from '#kit/problem.ts';
import { conditionSchema, type Condition } from '#model/condition.ts';
import { parseInput } from '../http/problem-reply.ts';
import { none, route, type Api } from '../http/route.ts';
import { jsonOf } from './query-parameters.ts';

const asked = {
  method: z.uuid().describe('The selling method'),
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(promotionBy).default('stage').describe('By what the figures are told apart'),
  filter: z.string().max(20_000).optional().describe('A condition over opportunities, as JSON'),
};
const count = z.int();
const days = z.number().nullable();

/** How opportunities go through the stages of a method. */
export function registerSelling(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/selling/promotion',
      tag: 'sales',
      summary:
        'How many opportunities came into each stage between two days, what became of them, and how long they stayed',
      params: none,
      query: z.strictObject(asked),
      body: none,
      reply: z.object({
        rows: z.array(
          z.object({
            stage: z.uuid(),
            group: z.string().nullable(),
            title: z.string().nullable(),
            entered: count,
            onward: count,
            won: count,
            back: count,
            lost: count,
            staying: count,
            meanDays: days,
            medianDays: days,
          }),
        ),
      }),
    },
    async ({ scope, query }) => ({ rows: await promotionOf(scope, within(query)) }),
  );
  route(
    api,
    {
      method: 'GET',
      path: '/selling/promotion/opportunities',
      tag: 'sales',
      summary: 'The opportunities behind such a figure, fifty at a time',
      params: none,
      query: z.strictObject({
        ...asked,
        stage: z.uuid(),
        led: z.enum(leads).optional().describe('What became of them; all unless said'),
        group: z.string().max(100).optional().describe('Of which group; empty for those of none'),
        skip: z.coerce.number().int().min(0).max(100_000).default(0),
      }),
      body: none,
      reply: z.object({
        items: z.array(z.object({ id: z.uuid(), title: z.string() })),
        isMore: z.boolean(),
      }),
    },
    ({ scope, query: { stage, led, group, skip, ...query } }) =>
      opportunitiesOf(scope, { ...within(query), stage, led, group, skip }),
  );
}

/** What becomes of leads. */
export function registerConversion(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/selling/conversion',
      tag: 'sales',
      summary: 'What became of the leads that came in between two days, the total first',
      params: none,
      query: z.strictObject({
        from: z.iso.date(),
        to: z.iso.date(),
        by: z.enum(conversionBy).default('source').describe('By what the figures are told apart'),
        filter: z.string().max(20_000).optional().describe('A condition over leads, as JSON'),
      }),
      body: none,
      reply: z.object({
        rows: z.array(
          z.object({
            isTotal: z.boolean(),
            group: z.string().nullable(),
            title: z.string().nullable(),
            came: count,
            worked: count,
            open: count,
            qualified: count,
            disqualified: count,
            won: count,
            meanDays: days,
            medianDays: days,
          }),
        ),
        reasons: z.array(z.object({ reason: z.string().nullable(), count })),
      }),
    },
    ({ scope, query }) => conversionOf(scope, within(query)),
  );
}

function within<Q extends { from: string; to: string; filter?: string | undefined }>({
  filter,
  ...query
}: Q): Omit<Q, 'filter'> & { filter?: Condition } {
  if (query.to < query.from)
    throw new Problem('period.ends-before-start', {}, { status: 400, field: 'to' });
  return filter === undefined
    ? query
    : { ...query, filter: parseInput(conditionSchema, jsonOf(filter, 'filter')) };
}
