import { z } from 'zod';
import { outlookOf } from '#areas/sales/forecast-snapshot/index.ts';
import { attainments } from '#areas/sales/goal/index.ts';
import { Problem } from '#kit/problem.ts';
import { none, route, type Api } from '../http/route.ts';

const decimal = z.string();
const amount = z.number().describe('In the base currency');
const month = z.string().describe('Year and month: 2026-07');

/** How far goals are, and what is to be expected. */
export function registerOutlook(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/selling/goals/attainment',
      tag: 'sales',
      summary: 'How far goals are, of what the asker may see',
      params: none,
      query: none,
      body: z.strictObject({ goals: z.array(z.uuid()).max(1000) }),
      reply: z.object({
        items: z.array(
          z.object({
            goal: z.uuid(),
            attained: decimal,
            percent: decimal.nullable(),
            timePassed: decimal.describe('How much of its days has passed, in percent'),
          }),
        ),
      }),
    },
    async ({ scope, body }) => ({ items: await attainments(scope, body.goals) }),
  );
  route(
    api,
    {
      method: 'GET',
      path: '/selling/forecast',
      tag: 'sales',
      summary: 'What is won, expected, foretold and still missing between two days',
      params: none,
      query: z.strictObject({
        from: z.iso.date(),
        to: z.iso.date(),
        whose: z.enum(['mine', 'people', 'all']).default('all'),
      }),
      body: none,
      reply: forecastReply,
    },
    async ({ scope, query }) => {
      if (query.to < query.from)
        throw new Problem('period.ends-before-start', {}, { status: 400, field: 'to' });
      return outlookOf(scope, query);
    },
  );
}

const forecastReply = z.object({
  cells: z.array(
    z.object({
      month,
      person: z.uuid().nullable(),
      category: z.enum(['won', 'pipeline', 'best', 'commit', 'overdue']),
      stage: z.uuid().nullable(),
      amount,
      weighted: amount,
      byHistory: amount.describe('By how often those who came into the stage were won'),
      count: z.int(),
    }),
  ),
  quota: z.object({
    total: amount.nullable(),
    people: z.array(z.object({ person: z.uuid(), target: amount })),
  }),
  history: z.array(z.object({ month, amount })).describe('Won in the whole months so far'),
  ahead: z.array(month).describe('The months that are foretold'),
  foretold: z.array(
    z.object({
      model: z.enum(['average', 'season']),
      months: z.array(amount),
      error: z.number().nullable().describe('Missed in the last year, in percent of what was won'),
    }),
  ),
  gap: amount.nullable(),
  closers: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      person: z.uuid().nullable(),
      amount,
      probability: z.number(),
      expectedCloseOn: z.iso.date(),
    }),
  ),
  short: amount.describe('Still missing if all of these were won'),
});
