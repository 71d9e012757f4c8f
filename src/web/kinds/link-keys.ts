import { useQueries } from '@tanstack/react-query';
import { isRecord } from '#web/api/is-record.ts';
import { recordQuery } from '#web/api/queries.ts';
import { useObject } from '#web/api/use-meta.ts';
import { readText } from './values.ts';

/** The titles of linked records by id, as far as they are known. */
export function useTitles(
  object: string | undefined,
  keys: readonly string[],
): ReadonlyMap<string, string> {
  const ids = keys.filter((key) => !isSymbol(key));
  const title = useObject(object ?? '')?.title ?? 'name';
  const rows = useQueries({
    queries: ids.map((id) => ({ ...recordQuery(object ?? '', id, [title]), staleTime: 60_000 })),
  });
  return new Map(
    rows.flatMap(({ data }) => (data ? [[data.id, readText(data[title]) ?? data.id]] : [])),
  );
}

function isSymbol(key: string): boolean {
  return key === 'me' || key === 'my-unit';
}

/** The ids and symbols that a comparison of links holds. */
export function keysOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => {
    if (isRecord(one))
      return one['me'] === true ? ['me'] : one['myUnit'] === true ? ['my-unit'] : [];
    return readText(one) ?? [];
  });
}
