import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, withParams } from './client.ts';

/** A record that the search found, and by what. */
export type Hit = {
  readonly object: string;
  readonly id: string;
  /** null where the reader may not know it. */
  readonly title: string | null;
  readonly by:
    | 'title'
    | 'beginning'
    | 'words'
    | 'reading'
    | 'inner-reading'
    | 'identifier'
    | 'text'
    | 'mistake';
};

/** What was found: the best, how many of each object, and whether that was all. */
export type Found = {
  readonly items: readonly Hit[];
  readonly counts: readonly { readonly object: string; readonly count: number }[];
  readonly isAll: boolean;
};

type Asked = {
  readonly words: string;
  readonly limit: number;
  readonly objects?: readonly string[];
  /** What the reader opened lately, the latest first: it is ranked higher. */
  readonly opened?: readonly string[];
};

/** Records by name, phone, pinyin or whatever their search fields hold, the best first. */
export function search(
  { words, limit, objects, opened }: Asked,
  signal?: AbortSignal,
): Promise<Found> {
  const path = withParams('/search', {
    q: words,
    limit: String(limit),
    objects: objects?.join(','),
    opened: opened && opened.length > 0 ? opened.join(',') : undefined,
  });
  return call('GET', path, signal ? { signal } : {});
}

/** The same, kept under its words; the answer before stands until the next comes. */
export function searchQuery(asked: Asked) {
  const { words, limit, objects } = asked;
  return queryOptions({
    queryKey: ['search', words, limit, objects ?? null],
    queryFn: ({ signal }) => search(asked, signal),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
}
