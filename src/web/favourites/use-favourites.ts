import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ChangeInput } from '#model/api.ts';
import { list } from '#web/api/queries.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { favouriteTexts } from '#web/texts/favourites.ts';

/** A record or a view that this person keeps at hand. */
export type Favourite = {
  readonly id: string;
  readonly kind: 'record' | 'view';
  /** Of the record or the view itself. */
  readonly target: string;
  /** The object of the record, or of the records that the view shows. */
  readonly object: string;
  readonly title: string;
  readonly opensFirst: boolean;
};

const fields = [
  'record',
  'view',
  'view.name',
  'view.object',
  'opensFirst',
  'position',
  'createdAt',
] as const;

// Beyond so many nothing is at hand any more.
const most = 100;

const favouritesQuery = queryOptions({
  queryKey: ['records', 'favourite', 'mine'],
  queryFn: async ({ signal }): Promise<readonly Favourite[]> => {
    const filter = { field: 'owner', op: 'is', value: { me: true } } as const;
    const request = { fields, filter, sort: ['createdAt'], limit: most };
    const { items } = await list('favourite', request, signal);
    const ordered = items.toSorted(
      (a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || 0,
    );
    return ordered.flatMap(({ id, record, view, opensFirst, ...rest }): Favourite[] => {
      // What is deleted or no longer readable has no title, and nothing to open.
      if (record?.title) {
        const { id: target, object, title } = record;
        return [{ id, kind: 'record', target, object, title, opensFirst: false }];
      }
      const [title, object] = [rest['view.name'], rest['view.object']];
      if (!view || !title || !object) return [];
      return [
        { id, kind: 'view', target: view.id, object, title, opensFirst: opensFirst === true },
      ];
    });
  },
  staleTime: 60_000,
});

/** What this person keeps at hand, in his order. */
export function useFavourites(): readonly Favourite[] {
  return useQuery(favouritesQuery).data ?? none;
}

const none: readonly Favourite[] = [];

type Offered = { readonly id: string; readonly opensFirst: boolean | null };

/** The view that a list opens with: the one this person chose for himself, else the one chosen for all. */
export function useFirstView(views: readonly Offered[]): string | null {
  const favourites = useFavourites();
  const own = favourites.find(
    ({ opensFirst, target }) => opensFirst && views.some(({ id }) => id === target),
  );
  return own?.target ?? views.find(({ opensFirst }) => opensFirst)?.id ?? null;
}

type Target = Pick<Favourite, 'kind' | 'target' | 'title'>;

/** Takes something among the favourites, or out of them. */
export function useStar(target: Target): { readonly isKept: boolean; readonly toggle: () => void } {
  const t = useText(favouriteTexts);
  const save = useSave();
  const kept = useFavourites().find(({ target: id }) => id === target.target);
  const toggle = () => {
    if (save.isPending) return;
    const change: ChangeInput = kept
      ? { op: 'delete', object: 'favourite', id: kept.id }
      : { op: 'create', object: 'favourite', values: { [target.kind]: target.target } };
    const said = t(kept ? 'removed' : 'added', { title: target.title });
    save.mutate({ changes: [change], said });
  };
  return { isKept: kept !== undefined, toggle };
}

/** Lets a list open with a view for this person, or again with whatever opens first for all. */
export function useOpenFirst(views: readonly Offered[]): (view: Target, isFirst: boolean) => void {
  const t = useText(favouriteTexts);
  const save = useSave();
  const favourites = useFavourites();
  return (view, isFirst) => {
    const others = favourites.filter(
      ({ target, opensFirst }) =>
        opensFirst && target !== view.target && views.some(({ id }) => id === target),
    );
    const kept = favourites.find(({ target }) => target === view.target);
    const values = { opensFirst: isFirst };
    const changes: ChangeInput[] = [
      ...others.map(({ id }) => ({
        op: 'update' as const,
        object: 'favourite',
        id,
        values: { opensFirst: false },
      })),
      kept
        ? { op: 'update', object: 'favourite', id: kept.id, values }
        : { op: 'create', object: 'favourite', values: { view: view.target, ...values } },
    ];
    save.mutate({ changes, said: t(isFirst ? 'first' : 'first.not', { title: view.title }) });
  };
}
