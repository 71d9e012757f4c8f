import { queryOptions } from '@tanstack/react-query';
import type { Condition } from '#model/condition.ts';
import type { Layout, ViewSettings, Whose } from '#model/view-settings.ts';
import { list } from '#web/api/queries.ts';

/** A list with its filter, columns, order and way of showing, kept under a name. */
export type View = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly filter: Condition | null;
  readonly columns: readonly string[] | null;
  readonly sort: readonly string[] | null;
  readonly layout: Layout | null;
  readonly groupBy: string | null;
  readonly whose: Whose | null;
  readonly settings: ViewSettings | null;
  readonly opensFirst: boolean | null;
  readonly position: number | null;
  readonly owner: { readonly id: string } | null;
  readonly offeredTo: { readonly id: string } | null;
};

const fields = [
  'name',
  'filter',
  'columns',
  'sort',
  'layout',
  'groupBy',
  'whose',
  'settings',
  'opensFirst',
  'position',
  'owner',
  'offeredTo',
] as const;

/** The views of an object that this user has or is offered, in their order. */
export function viewsQuery(object: string) {
  return queryOptions({
    queryKey: ['records', 'saved-view', 'of', object],
    queryFn: async ({ signal }): Promise<readonly View[]> => {
      const filter = { field: 'object', op: 'is', value: object } as const;
      const { items } = await list('saved-view', { fields, filter, limit: 200 }, signal);
      return items.toSorted(
        (a, b) =>
          (a.position ?? Infinity) - (b.position ?? Infinity) || a.name.localeCompare(b.name),
      );
    },
  });
}
