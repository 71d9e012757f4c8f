import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '#web/api/queries.ts';
import { useObject } from '#web/api/use-meta.ts';
import { readText, type Linked } from '#web/kinds/values.ts';

/** A record that the address names by its id, with its title; null while it is not known. */
export function useLinked(object: string, id: string | undefined): Linked | null {
  const title = useObject(object)?.title ?? 'name';
  const { data } = useQuery({
    ...recordQuery(object, id ?? '', [title]),
    enabled: id !== undefined,
  });
  return id !== undefined && data ? { id, title: readText(data[title]) } : null;
}
