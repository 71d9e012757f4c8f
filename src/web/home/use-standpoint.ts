import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { usePeople } from '#web/calendar/people.ts';
import { weekStartIn } from '#web/calendar/views.ts';
import { useToday } from '#web/language/use-today.ts';
import { periods, stretchOf, type Period, type Stretch } from './periods.ts';
import { scopes, scopesOffered, type Scope } from './scopes.ts';

/** Whose figures of which period the address names. */
export type Standpoint = {
  readonly scope: Scope;
  readonly offered: readonly Scope[];
  readonly period: Period;
  readonly stretch: Stretch;
  readonly go: (next: { readonly scope?: Scope; readonly period?: Period }) => void;
};

/** The scope and period in force; a scope beyond one's rights falls back to one's own. */
export function useStandpoint(): Standpoint {
  const search = useSearch({ from: '/inside/' });
  const navigate = useNavigate();
  const { workspace } = useMeta();
  const today = useToday();
  const depth = useObject('account')?.can.read;
  const { people, isPending } = usePeople('line');
  const asked = scopes.find((one) => one === search.scope) ?? 'me';
  // Until it is known whether somebody has people, what the address asks for is believed.
  const offered = scopesOffered(depth, people.length > 1 || (isPending && asked === 'people'));
  const period = periods.find((one) => one === search.period) ?? 'week';
  return {
    scope: offered.includes(asked) ? asked : 'me',
    offered,
    period,
    stretch: stretchOf(period, today, weekStartIn(workspace.region)),
    go: (next) =>
      void navigate({
        to: '/',
        replace: true,
        search: (before) => ({
          ...before,
          ...(next.scope ? { scope: next.scope === 'me' ? undefined : next.scope } : {}),
          ...(next.period ? { period: next.period === 'week' ? undefined : next.period } : {}),
        }),
      }),
  };
}
