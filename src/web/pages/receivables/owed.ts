import { queryOptions } from '@tanstack/react-query';
import type { Condition } from '#model/condition.ts';
import { call, withParams } from '#web/api/client.ts';
import type { OwedAsked, OwedRow } from './ages.ts';

/** Who owes how much for how long, the largest first. */
export function owedQuery({ by, whose }: OwedAsked) {
  const filter = ownersOf(whose);
  return queryOptions({
    queryKey: ['records', 'payment-plan', 'owed', by, whose],
    queryFn: ({ signal }) => {
      const params = { by, filter: filter === null ? undefined : JSON.stringify(filter) };
      return call<{ count: number; rows: OwedRow[] }>('GET', withParams('/money/owed', params), {
        signal,
      });
    },
  });
}

/** The condition that narrows planned payments to the reader's own or his people's. */
export function ownersOf(whose: OwedAsked['whose']): Condition | null {
  if (whose === 'all') return null;
  return { field: 'owner', op: 'is', value: whose === 'mine' ? { me: true } : { myPeople: true } };
}
