import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listRows } from '#web/api/queries.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { readText, type Linked } from '../values.ts';

/** Records of an object to choose from, by what was typed; the first by name while nothing is. */
export function useLinkOptions(object: string | undefined, words: string, isOpen: boolean) {
  const known = useObject(object ?? '');
  const title = known?.title ?? 'name';
  const asked = useDebounced(words.trim(), 200);
  const found = useQuery({
    queryKey: ['records', object ?? '', 'options', asked],
    queryFn: ({ signal }) =>
      listRows(
        object ?? '',
        { fields: [title], search: asked, limit: 20, ...(asked === '' ? { sort: [title] } : {}) },
        signal,
      ),
    enabled: isOpen && known !== undefined,
    placeholderData: keepPreviousData,
  });
  const records: Linked[] = (found.data?.items ?? []).map((row) => ({
    id: row.id,
    title: readText(row[title]),
  }));
  return { records, isFetching: found.isFetching };
}
