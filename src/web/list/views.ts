import { queryOptions } from '@tanstack/react-query';
import type { Condition } from '#model/condition.ts';
import { list } from '#web/api/queries.ts';

/** A list with its filter, columns and order, kept under a name. */
export type View = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly filter: Condition | null;
  readonly columns: readonly string[] | null;
  readonly sort: readonly string[] | null;
  readonly opensFirst: boolean | null;
  readonly owner: { readonly id: string } | null;
};

/** The views of an object that this user has or is offered. */
export function viewsQuery(object: string) {
  return queryOptions({
    queryKey: ['records', 'saved-view', 'of', object],
    queryFn: async ({ signal }): Promise<readonly View[]> => {
      const fields = [
        'name',
        'filter',
        'columns',
        'sort',
        'opensFirst',
        'owner',
        'position',
      ] as const;
      const filter = { field: 'object', op: 'is', value: object } as const;
      const { items } = await list('saved-view', { fields, filter, limit: 100 }, signal);
      return items.toSorted(
        (a, b) => (a.position ?? 0) - (b.position ?? 0) || a.name.localeCompare(b.name),
      );
    },
  });
}
