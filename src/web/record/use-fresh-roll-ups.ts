import { useQuery } from '@tanstack/react-query';
import type { ObjectMeta } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';

type Fresh = { readonly values: Readonly<Record<string, unknown>>; readonly asOf: string };

/** A record with its roll-ups as they are now, and when that is; as the record has them until they are known. */
export function useFreshRollUps(
  object: ObjectMeta,
  record: Row,
): { readonly record: Row; readonly asOf: string | null } {
  const { data } = useQuery({
    queryKey: ['records', object.name, 'roll-ups', record.id],
    queryFn: ({ signal }) =>
      call<Fresh>('GET', `/records/${object.name}/${record.id}/roll-ups`, { signal }),
    enabled: object.fields.some((field) => field.kind === 'rollUp'),
  });
  return data ? { record: { ...record, ...data.values }, asOf: data.asOf } : { record, asOf: null };
}
