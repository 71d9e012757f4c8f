import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';
import { hasChinese, type Reading } from './match.ts';

const atMost = 500;

/** How Chinese names are typed in Latin letters, by name; empty until the server told. The dictionary is too large for a browser. */
export function useReadings(names: readonly string[]): ReadonlyMap<string, readonly Reading[]> {
  const texts = [...new Set(names)].filter(hasChinese).slice(0, atMost);
  const { data } = useQuery({
    queryKey: ['readings', texts],
    queryFn: async ({ signal }) => {
      const { items } = await call<{ items: readonly (readonly Reading[])[] }>(
        'POST',
        '/readings',
        { body: { texts }, signal },
      );
      return new Map(texts.map((text, index) => [text, items[index] ?? []]));
    },
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return data ?? nothing;
}

const nothing: ReadonlyMap<string, readonly Reading[]> = new Map();
