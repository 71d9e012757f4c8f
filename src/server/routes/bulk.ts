import { z } from 'zod';
import { changeMany } from '#engine/bulk/index.ts';
import { bulkInputSchema } from '#model/bulk.ts';
import { none, route, type Api } from '../http/route.ts';
import { changesetReply } from './reply-shapes.ts';

/** The same change to many records, named or as a list shows them. */
export function registerBulk(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/records/:object/bulk',
      tag: 'records',
      summary: 'Change, delete or link many records as one changeset; 202 with a job beyond 5,000',
      params: z.strictObject({ object: z.string().max(60) }),
      query: none,
      body: bulkInputSchema,
      reply: z.union([z.object({ job: z.uuid() }), changesetReply]),
    },
    async ({ scope, params, body, reply }) => {
      const done = await changeMany(scope, params.object, body);
      if ('job' in done) reply.code(202);
      return done;
    },
  );
}
