import { z } from 'zod';
import { accessCursor } from '../access/entries.ts';
import { listReaders } from '../access/readers.ts';
import { none, route, type Api } from '../http/route.ts';
import { accessEntry } from './access-log.ts';
import { limitOf, pageLimit } from './query-parameters.ts';

/** Who looked at a customer. */
export function registerCustomerReaders(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/customer-readers/:id',
      tag: 'contacts',
      summary:
        'Who looked at a customer, showed hidden values or took his data out, newest first; for administrators and whoever may hand data over',
      params: z.strictObject({ id: z.uuid() }),
      query: z.strictObject({
        limit: pageLimit,
        cursor: z.string().regex(accessCursor).optional(),
      }),
      body: none,
      reply: z.object({ items: z.array(accessEntry), next: z.string().nullable() }),
    },
    ({ scope, params, query }) =>
      listReaders(scope, params.id, { ...query, limit: limitOf(query.limit) }),
  );
}
