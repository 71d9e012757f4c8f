import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { quotaWithin } from '../goal/rules/quota.ts';

/** What a person is to win between the two days. */
export type PersonQuota = { readonly person: string; readonly target: number };

const link = z.object({ id: z.string() }).nullable();
const shape = z.object({
  startsOn: z.string(),
  endsOn: z.string(),
  target: z.coerce.number(),
  forUnit: link,
  person: link,
});
const most = 5000;

/** The goals of these people between two days, and of all of them: that of the whole where there is one, else the sum of theirs. */
export async function readQuotas(
  scope: Scope,
  { from, to }: { readonly from: string; readonly to: string },
  people: readonly string[] | null,
): Promise<{ total: number | null; people: PersonQuota[] }> {
  const { items } = await listRecords(scope, 'goal', {
    filter: {
      all: [
        { field: 'measure', op: 'is', value: 'won-amount' },
        { field: 'startsOn', op: 'gte', value: from },
        { field: 'endsOn', op: 'lte', value: to },
        { field: 'family', op: 'isEmpty' },
        { field: 'party', op: 'isEmpty' },
      ],
    },
    fields: Object.keys(shape.shape),
    limit: most,
  });
  const goals = items.map((item) => shape.parse(item));
  const named = new Set(goals.flatMap(({ person }) => person?.id ?? []));
  const own = [...named]
    .filter((person) => people === null || people.includes(person))
    .flatMap((person) => {
      const target = quotaWithin(
        goals.filter((goal) => goal.person?.id === person),
        from,
        to,
      );
      return target === null ? [] : [{ person, target }];
    });
  const whole = goals.filter(({ person, forUnit }) => person === null && forUnit === null);
  const ofAll = people === null ? quotaWithin(whole, from, to) : null;
  const sum = own.length === 0 ? null : own.reduce((total, { target }) => total + target, 0);
  return { total: ofAll ?? sum, people: own };
}
