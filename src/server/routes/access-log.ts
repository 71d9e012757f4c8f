import { z } from 'zod';
import { listAccess } from '../access-log.ts';
import { administratorRoute, none, type Api } from '../http/route.ts';
import { limitOf } from './record-extras.ts';

const named = z.object({ id: z.uuid(), title: z.string().nullable() }).nullable();
const entry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: named,
  viewedBy: named,
  kind: z.string(),
  object: z.string().nullable(),
  record: named,
  details: z.record(z.string(), z.unknown()),
});

/** Who exported, looked at masked values, or did something about sign-in. */
export function registerAccessLog(api: Api): void {
  administratorRoute(
    api,
    {
      method: 'GET',
      path: '/access-log',
      tag: 'administration',
      summary: 'Who took records out, looked through other eyes or changed sign-in, newest first',
      params: none,
      query: z.strictObject({
        limit: z
          .string()
          .regex(/^\d{1,3}$/)
          .optional(),
        cursor: z.uuid().optional(),
        user: z.uuid().optional(),
        kind: z
          .string()
          .regex(/^[a-z.-]{1,60}$/)
          .optional(),
        from: z.iso.datetime({ offset: true }).optional(),
        until: z.iso.datetime({ offset: true }).optional(),
      }),
      body: none,
      reply: z.object({ items: z.array(entry), next: z.string().nullable() }),
    },
    ({ scope, query }) => listAccess(scope, { ...query, limit: limitOf(query.limit) }),
  );
}
