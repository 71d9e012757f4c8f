import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { isSameValue } from '#web/save/same-value.ts';
import type { ListSearch } from '#web/pages/list/search.ts';
import { viewsQuery, type View } from './views.ts';

/** What a list shows: its view with what the address changes of it. */
export type ListState = {
  readonly views: readonly View[];
  readonly view: View | null;
  readonly filter: Condition | null;
  readonly sort: readonly string[];
  readonly columns: readonly string[];
  readonly search: string;
  readonly open: string | null;
  /** Whether the address says other things than the view. */
  readonly isChanged: boolean;
  readonly change: (change: Change, options?: { replace?: boolean }) => void;
};

type Change = { [Name in keyof ListSearch]?: ListSearch[Name] | undefined };

/** The state of a list, read from its address and its view. */
export function useListState(object: ObjectMeta): ListState {
  const search = useSearch({ from: '/inside/records/$object' });
  const navigate = useNavigate({ from: '/records/$object' });
  const { data: views = none } = useQuery(viewsQuery(object.name));

  const change = useCallback(
    (next: Change, options: { replace?: boolean } = {}) =>
      void navigate({
        search: (before) => ({ ...before, ...next }),
        replace: options.replace ?? false,
      }),
    [navigate],
  );
  return useMemo(() => {
    const view = viewAt(views, search.view);
    return {
      views,
      view,
      filter: search.filter ?? view?.filter ?? null,
      sort: search.sort ?? view?.sort ?? [object.list.sort],
      columns: search.columns ?? view?.columns ?? object.list.columns,
      search: search.search ?? '',
      open: search.open ?? null,
      isChanged:
        differs(search.filter, view?.filter) ||
        differs(search.sort, view?.sort ?? [object.list.sort]) ||
        differs(search.columns, view?.columns ?? object.list.columns),
      change,
    };
  }, [views, search, object, change]);
}

const none: readonly View[] = [];

/** What the address says for "no view", where a view opens first. */
export const noView = 'all';

function viewAt(views: readonly View[], asked: string | undefined): View | null {
  if (asked === noView) return null;
  const view = asked
    ? views.find(({ id }) => id === asked)
    : views.find(({ opensFirst }) => opensFirst);
  return view ?? null;
}

function differs(asked: unknown, kept: unknown): boolean {
  return asked !== undefined && !isSameValue(asked, kept);
}
