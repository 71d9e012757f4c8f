import { z } from 'zod';
import { owedBy, owedGroups } from '#areas/sales/payment-plan/index.ts';
import { conditionSchema } from '#model/condition.ts';
import { parseInput } from '../http/problem-reply.ts';
import { none, route, type Api } from '../http/route.ts';
import { jsonOf } from './query-parameters.ts';

const amount = z.number().describe('In the base currency');

/** Who owes how much for how long. */
export function registerOwed(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/money/owed',
      tag: 'money',
      summary:
        'What is planned, received and open, by the days for which it is overdue; the 500 largest',
      params: none,
      query: z.strictObject({
        by: z.enum(owedGroups).default('party').describe('By what it is told apart'),
        filter: z
          .string()
          .max(20_000)
          .optional()
          .describe('A condition over planned payments, as JSON'),
      }),
      body: none,
      reply: z.object({
        count: z.int().describe('How many there are in all'),
        rows: z.array(
          z.object({
            id: z.uuid().nullable(),
            title: z.string().nullable(),
            planned: amount,
            received: amount,
            notDue: amount,
            upTo30: amount,
            upTo60: amount,
            upTo90: amount,
            over90: amount,
            oldest: z.iso.date().nullable(),
          }),
        ),
      }),
    },
    ({ scope, query: { by, filter } }) =>
      owedBy(scope, {
        by,
        ...(filter !== undefined && {
          filter: parseInput(conditionSchema, jsonOf(filter, 'filter')),
        }),
      }),
  );
}
