import type { GroupsReply } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import type { QuietDays } from '#model/home-cards.ts';
import { goneQuiet, isContact, isNew, isOverdue, isPurchase, isSettled } from './conditions.ts';
import type { Stretch } from './periods.ts';
import { scopeConditions, type Scope } from './scopes.ts';

/** What the figures are of. */
export type Asked = {
  readonly scope: Scope;
  readonly stretch: Stretch;
  readonly quiet: QuietDays;
};

/** A list behind a figure. */
export type Drawn = { readonly object: string; readonly filter: Condition };

/** The lists behind the figures: each opens with its number. */
export function listsBehind({ scope, stretch, quiet }: Asked) {
  const within = (condition: Condition, of = ''): Condition => ({
    all: [...scopeConditions(scope, of), condition],
  });
  const { before } = stretch;
  return {
    new: { object: 'party', filter: within(isNew(stretch)) },
    newBefore: { object: 'party', filter: within(isNew(before)) },
    contacts: { object: 'activity', filter: within(isContact(stretch)) },
    contactsBefore: { object: 'activity', filter: within(isContact(before)) },
    bought: { object: 'transaction', filter: within(isPurchase(stretch), 'party.') },
    boughtBefore: { object: 'transaction', filter: within(isPurchase(before), 'party.') },
    kept: { object: 'commitment', filter: within(isSettled(stretch, ['kept'])) },
    broken: { object: 'commitment', filter: within(isSettled(stretch, ['broken'])) },
    settled: { object: 'commitment', filter: within(isSettled(stretch)) },
    settledBefore: { object: 'commitment', filter: within(isSettled(before)) },
    overdue: { object: 'activity', filter: within(isOverdue) },
    quiet: { object: 'party', filter: within(goneQuiet(quiet)) },
  } as const satisfies Readonly<Record<string, Drawn>>;
}

/** The figure of a measure over all groups. */
export function totalOf(reply: GroupsReply | undefined, measure = 'count'): number {
  const groups = reply?.groups ?? [];
  return groups.reduce((sum, { values }) => sum + Number(values[measure] ?? 0), 0);
}

/** The numbers of groups by one of their keys, added up over the others. */
export function countsBy(reply: GroupsReply | undefined, key: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { keys, values } of reply?.groups ?? []) {
    const name = typeof keys[key] === 'string' ? keys[key] : '';
    counts.set(name, (counts.get(name) ?? 0) + Number(values['count'] ?? 0));
  }
  return counts;
}
