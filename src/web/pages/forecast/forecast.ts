import { queryOptions } from '@tanstack/react-query';
import { call, withParams } from '#web/api/client.ts';
import type { Asked, Outlook } from './lines.ts';

/** The forecast of a period. */
export function forecastQuery(asked: Asked) {
  return queryOptions({
    queryKey: ['records', 'opportunity', 'forecast', asked],
    queryFn: ({ signal }) =>
      call<Outlook>('GET', withParams('/selling/forecast', { ...asked }), { signal }),
  });
}
