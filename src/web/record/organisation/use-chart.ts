import { useQuery } from '@tanstack/react-query';
import { listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useText } from '#web/language/language.ts';
import { readText } from '#web/kinds/values.ts';
import { useSave } from '#web/save/use-save.ts';
import { organisationTexts } from '#web/texts/organisation.ts';

/** How many positions a chart draws. */
export const mostPosts = 200;

/** The positions of the company's chart. */
export function useChart(account: string) {
  return useQuery({
    queryKey: ['records', 'org-node', 'chart', account],
    queryFn: ({ signal }) =>
      listRows(
        'org-node',
        {
          fields: ['name', 'kind', 'above', 'person', 'duty', 'place'],
          filter: { field: 'account', op: 'is', value: account },
          limit: mostPosts,
        },
        signal,
      ),
  });
}

/** Puts a position below another (or on top), and takes one out; both with undo. */
export function useChartActs() {
  const t = useText(organisationTexts);
  const save = useSave();
  const of = (row: Row) => ({ object: 'org-node', id: row.id, version: row.version });
  return {
    isPending: save.isPending,
    move: (row: Row, above: string | null) =>
      save.mutate({
        changes: [{ op: 'update', ...of(row), values: { above } }],
        said: t('moved', { name: readText(row['name']) ?? '' }),
      }),
    remove: (row: Row) =>
      save.mutate({ changes: [{ op: 'delete', ...of(row) }], said: t('removed') }),
  };
}
