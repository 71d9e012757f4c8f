import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { call } from '#web/api/client.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';

/** How far a goal is; decimals as text. */
export type Attainment = {
  readonly goal: string;
  readonly attained: string;
  readonly percent: string | null;
  readonly timePassed: string;
};

const link = z.object({ id: z.string(), title: z.string().nullable() }).nullable();
const goalShape = z.object({
  id: z.string(),
  name: z.string(),
  period: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  target: z.string(),
  state: z.string(),
  parent: link,
});
export type Goal = z.infer<typeof goalShape>;

/** How many goals are shown with their results at most. */
export const mostShown = 1000;

/** The goals of a year in one measure that the asker may see, by name. */
export function goalsQuery(year: number, measure: string) {
  return everyRowQuery('goal', {
    fields: Object.keys(goalShape.shape),
    filter: {
      all: [
        { field: 'measure', op: 'is', value: measure },
        { field: 'startsOn', op: 'gte', value: `${year}-01-01` },
        { field: 'startsOn', op: 'lte', value: `${year}-12-31` },
      ],
    },
    sort: ['startsOn'],
  });
}

/** The rows as goals. */
export function goalsOf(rows: readonly unknown[]): Goal[] {
  return rows.map((row) => goalShape.parse(row));
}

/** How far these goals are. */
export function attainmentQuery(goals: readonly string[]) {
  return queryOptions({
    queryKey: ['records', 'goal', 'attainment', goals],
    queryFn: ({ signal }) =>
      call<{ items: Attainment[] }>('POST', '/selling/goals/attainment', {
        body: { goals },
        signal,
      }),
    enabled: goals.length > 0,
  });
}
