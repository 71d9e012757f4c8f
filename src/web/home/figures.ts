import { queryOptions } from '@tanstack/react-query';
import type { GroupsReply } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import { listsBehind, type Asked } from './figure-lists.ts';

/** Groups by their names, and counts; what may not be read is not among the groups. */
export type Figures = {
  readonly groups: Readonly<Record<string, GroupsReply>>;
  readonly counts: Readonly<Record<string, number>>;
};

const money = [{ measure: 'count' }, { measure: 'sum', field: 'amount' }];

/** All figures of a scope and period, asked for at once. */
export function figuresQuery(asked: Asked) {
  const lists = listsBehind(asked);
  const body = {
    groups: {
      new: { ...lists.new, groupBy: [] },
      newBefore: { ...lists.newBefore, groupBy: [] },
      contacts: { ...lists.contacts, groupBy: [`at:${asked.stretch.step}`, 'kind'] },
      contactsBefore: { ...lists.contactsBefore, groupBy: [] },
      bought: { ...lists.bought, measures: money },
      boughtBefore: { ...lists.boughtBefore, measures: money },
      settled: { ...lists.settled, groupBy: ['state'] },
      settledBefore: { ...lists.settledBefore, groupBy: ['state'] },
    },
    counts: { quiet: lists.quiet },
  };
  return ask('figures', body);
}

/** The same by person, for who leads others. */
export function peopleQuery(asked: Asked) {
  const lists = listsBehind(asked);
  const groupBy = ['owner'];
  const body = {
    groups: {
      new: { ...lists.new, groupBy },
      contacts: { ...lists.contacts, groupBy },
      overdue: { ...lists.overdue, groupBy },
    },
    counts: {},
  };
  return ask('people', body);
}

// Under 'records', so that whatever is saved of these objects asks them anew with its lists.
function ask(name: string, body: object) {
  return queryOptions({
    queryKey: ['records', 'activity', 'home', name, body],
    queryFn: ({ signal }) => call<Figures>('POST', '/figures', { body, signal }),
  });
}
