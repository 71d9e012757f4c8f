import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { MetaReply, ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import type { ChartForm, Layout, Whose } from '#model/view-settings.ts';
import { findPath, useMeta } from '#web/api/use-meta.ts';
import { useFirstView } from '#web/favourites/use-favourites.ts';
import { isSameValue } from '#web/save/same-value.ts';
import { readListSearch, type ListSearch } from '#web/pages/list/search.ts';
import { viewsQuery, type View } from './views.ts';
import { whoseOffered } from './whose.ts';

/** What a view keeps of a list, with defaults where it says nothing. */
export type Shown = {
  readonly filter: Condition | null;
  readonly sort: readonly string[];
  readonly columns: readonly string[];
  readonly mode: Layout;
  readonly whose: Whose;
  /** The path that a board, a chart or a table groups by; null where none was chosen. */
  readonly group: string | null;
  readonly measure: string;
  readonly chart: ChartForm | null;
  readonly folded: readonly string[];
  readonly day: string | null;
};

/** What a list shows: its view with what the address changes of it. */
export type ListState = Shown & {
  readonly views: readonly View[];
  readonly view: View | null;
  readonly search: string;
  readonly open: string | null;
  /** Columns and orders of the address that this list does not know. */
  readonly leftOut: readonly string[];
  /** Whether the address says other things than the view. */
  readonly isChanged: boolean;
  readonly change: (change: Change, options?: { replace?: boolean }) => void;
};

type Change = { [Name in keyof ListSearch]?: ListSearch[Name] | undefined };

/** The state of a list, read from its address and its view. */
export function useListState(object: ObjectMeta): ListState {
  const address = useSearch({ from: '/inside/records/$object' });
  // The router hands on what the address says wrongly beside what was read of it.
  const search = useMemo(() => readListSearch({ ...address }), [address]);
  const navigate = useNavigate({ from: '/records/$object' });
  const meta = useMeta();
  const { data: views = none } = useQuery(viewsQuery(object.name));
  const first = useFirstView(views);

  const change = useCallback(
    (next: Change, options: { replace?: boolean } = {}) =>
      void navigate({
        search: (before) => ({ ...before, ...next }),
        replace: options.replace ?? false,
      }),
    [navigate],
  );
  return useMemo(() => {
    const view = viewAt(views, search.view, first);
    const kept = shownBy(object, view);
    const asked = { ...kept, ...without(search) };
    const { known, unknown } = knownPaths(meta, object, asked);
    return {
      ...asked,
      ...known,
      group: asked.group || null,
      whose: whoseOffered(object, meta.objects).includes(asked.whose) ? asked.whose : 'all',
      views,
      view,
      search: search.search ?? '',
      open: search.open ?? null,
      leftOut: unknown,
      isChanged: shownNames.some((name) => differs(search[name], kept[name])),
      change,
    };
  }, [views, search, object, meta, first, change]);
}

const none: readonly View[] = [];

/** What the address says for "no view", where a view opens first. */
export const noView = 'all';

const shownNames = [
  'filter',
  'sort',
  'columns',
  'mode',
  'whose',
  'group',
  'measure',
  'chart',
  'folded',
  'day',
] as const satisfies readonly (keyof Shown)[];

/** Takes everything that a view keeps out of the address. */
export const asTheView: Change = Object.fromEntries(shownNames.map((name) => [name, undefined]));

/** What a saved view holds of the list as it is shown. */
export function keptOf(shown: Shown): Record<string, unknown> {
  const { filter, sort, columns, mode, whose, group, measure, chart, folded, day } = shown;
  return {
    filter,
    sort: [...sort],
    columns: [...columns],
    layout: mode,
    whose,
    groupBy: group,
    settings: {
      ...(measure === 'count' ? {} : { measure }),
      ...(chart ? { form: chart } : {}),
      ...(folded.length > 0 ? { folded: [...folded] } : {}),
      ...(day ? { day } : {}),
    },
  };
}

function shownBy(object: ObjectMeta, view: View | null): Shown {
  const settings = view?.settings;
  return {
    filter: view?.filter ?? null,
    sort: view?.sort ?? [object.list.sort],
    columns: view?.columns ?? object.list.columns,
    mode: view?.layout ?? 'table',
    whose: view?.whose ?? 'all',
    group: view?.groupBy ?? null,
    measure: settings?.measure ?? 'count',
    chart: settings?.form ?? null,
    folded: settings?.folded ?? [],
    day: settings?.day ?? null,
  };
}

function without({ view: _view, search: _search, open: _open, ...shown }: ListSearch) {
  return shown;
}

// An address may be old, shortened or typed: what it names wrongly must cost nobody the list.
function knownPaths(meta: MetaReply, object: ObjectMeta, { sort, columns }: Shown) {
  const isKnown = (path: string) => findPath(meta, object, path) !== undefined;
  const isKnownSort = (path: string) => isKnown(path.replace(/^-/, ''));
  const unknown = [
    ...columns.filter((path) => !isKnown(path)),
    ...sort.filter((path) => !isKnownSort(path)),
  ];
  return {
    known:
      unknown.length === 0
        ? {}
        : { columns: columns.filter(isKnown), sort: sort.filter(isKnownSort) },
    unknown: [...new Set(unknown)],
  };
}

function viewAt(
  views: readonly View[],
  asked: string | undefined,
  first: string | null,
): View | null {
  if (asked === noView) return null;
  return views.find(({ id }) => id === (asked ?? first)) ?? null;
}

function differs(asked: unknown, kept: unknown): boolean {
  return asked !== undefined && !isSameValue(asked, kept);
}
