import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listRows } from '#web/api/queries.ts';
import { useObject } from '#web/api/use-meta.ts';
import { search } from '#web/api/search.ts';
import { useRecent } from '#web/frame/recent.ts';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { readText, type Linked } from '../values.ts';

const mostOptions = 20;

/** Records of an object to choose from, ranked by what was typed; the first by name while nothing is. */
export function useLinkOptions(object: string | undefined, words: string, isOpen: boolean) {
  const known = useObject(object ?? '');
  const title = known?.title ?? 'name';
  // What no search finds by itself is still found in its list.
  const isInternal = known?.internal === true;
  const opened = useRecent().map(({ id }) => id);
  const asked = useDebounced(words.trim(), 200);
  const found = useQuery({
    queryKey: ['records', object ?? '', 'options', asked],
    queryFn: ({ signal }): Promise<readonly Linked[]> =>
      asked === '' || isInternal
        ? listByName({ object: object ?? '', title, asked }, signal)
        : searchIn({ object: object ?? '', asked, opened }, signal),
    enabled: isOpen && known !== undefined,
    placeholderData: keepPreviousData,
  });
  return { records: found.data ?? [], isFetching: found.isFetching };
}

type Listed = { readonly object: string; readonly title: string; readonly asked: string };

async function listByName({ object, title, asked }: Listed, signal: AbortSignal) {
  const order = asked === '' ? { sort: [title] } : {};
  const { items } = await listRows(
    object,
    { fields: [title], search: asked, limit: mostOptions, ...order },
    signal,
  );
  return items.map((row) => ({ id: row.id, title: readText(row[title]) }));
}

type Searched = {
  readonly object: string;
  readonly asked: string;
  readonly opened: readonly string[];
};

async function searchIn({ object, asked, opened }: Searched, signal: AbortSignal) {
  const { items } = await search(
    { words: asked, limit: mostOptions, objects: [object], opened },
    signal,
  );
  return items.map(({ id, title }) => ({ id, title }));
}
