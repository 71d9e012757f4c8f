import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { usePeople } from '#web/calendar/people.ts';
import { weekStartIn } from '#web/calendar/views.ts';
import { useToday } from '#web/language/use-today.ts';
import { periods, stretchOf, type Period, type Stretch } from './periods.ts';
import { scopes, scopesOffered, usualScope, type Scope } from './scopes.ts';

/** Whose figures of which period the address names. */
export type Standpoint = {
  readonly scope: Scope;
  readonly offered: readonly Scope[];
  readonly period: Period;
  readonly stretch: Stretch;
  /** Whether it is known whose figures are meant. */
  readonly isReady: boolean;
  readonly go: (next: { readonly scope?: Scope; readonly period?: Period }) => void;
};

/** The scope and period in force; a scope beyond one's rights, or none, is the usual one. */
export function useStandpoint(): Standpoint {
  const search = useSearch({ from: '/inside/' });
  const navigate = useNavigate();
  const { workspace, user } = useMeta();
  const today = useToday();
  const depth = useObject('account')?.can.read;
  const { people, isPending } = usePeople('line');
  const offered = scopesOffered(depth, people.length > 1);
  const usual = usualScope(offered, user.administrator);
  const asked = scopes.find((one) => one === search.scope) ?? usual;
  const period = periods.find((one) => one === search.period) ?? 'week';
  return {
    scope: offered.includes(asked) ? asked : usual,
    offered,
    isReady: !isPending,
    period,
    stretch: stretchOf(period, today, weekStartIn(workspace.region)),
    go: (next) =>
      void navigate({
        to: '/',
        replace: true,
        search: (before) => ({
          ...before,
          ...next,
        }),
      }),
  };
}
