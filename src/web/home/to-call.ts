import { queryOptions } from '@tanstack/react-query';
import type { Condition } from '#model/condition.ts';
import type { QuietDays } from '#model/home-cards.ts';
import { listRows } from '#web/api/queries.ts';
import { goneQuiet, isStepDue } from './conditions.ts';
import { scopeConditions } from './scopes.ts';

const most = 7;
const mine = scopeConditions('me');

const promisesDue: Condition = {
  all: [
    ...mine,
    { field: 'state', op: 'is', value: 'open' },
    { field: 'dueOn', op: 'before', value: { relative: 'tomorrow' } },
  ],
};

/** The lists from which the customers to call come, each with its query. */
export function toCallQueries(quiet: QuietDays) {
  const party = { object: 'party', fields: ['name', 'kind', 'phone'] };
  return [
    ask({
      ...party,
      name: 'steps',
      fields: [...party.fields, 'nextStepAt'],
      filter: { all: [...mine, isStepDue] },
      sort: 'nextStepAt',
    }),
    ask({
      name: 'promises',
      object: 'commitment',
      fields: ['promise', 'dueOn', 'party', 'party.kind', 'party.phone'],
      filter: promisesDue,
      sort: 'dueOn',
    }),
    ask({
      ...party,
      name: 'silent',
      fields: [...party.fields, 'lastContactAt'],
      filter: { all: [...mine, goneQuiet(quiet)] },
      sort: 'lastContactAt',
    }),
  ] as const;
}

type Source<Name extends string> = {
  readonly name: Name;
  readonly object: string;
  readonly fields: readonly string[];
  readonly filter: Condition;
  readonly sort: string;
};

function ask<const Name extends string>({ fields, ...source }: Source<Name>) {
  const { name, object, filter, sort } = source;
  const query = queryOptions({
    queryKey: ['records', object, 'home', 'to-call', name, filter],
    queryFn: ({ signal }) =>
      listRows(object, { fields, filter, sort: [sort], limit: most, count: true }, signal),
  });
  return { ...source, query };
}
