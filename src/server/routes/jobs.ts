import { z } from 'zod';
import { findJob, listJobs } from '#engine/jobs/index.ts';
import { none, route, type Api } from '../http/route.ts';
import { jobReply } from './reply-shapes.ts';
import { limitOf, pageLimit } from './query-parameters.ts';

const tag = 'jobs';

/** Background work and how far it has come. */
export function registerJobs(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/jobs',
      tag,
      summary: 'Jobs, newest first: mine, or everybody’s for administrators',
      params: none,
      query: z.strictObject({
        limit: pageLimit,
        cursor: z.string().max(60).optional(),
        everybody: z.enum(['true', 'false']).optional(),
      }),
      body: none,
      reply: z.object({ items: z.array(jobReply), next: z.string().nullable() }),
    },
    ({ scope, query }) =>
      listJobs(scope, {
        limit: limitOf(query.limit),
        cursor: query.cursor,
        everybody: query.everybody === 'true',
      }),
  );

  route(
    api,
    {
      method: 'GET',
      path: '/jobs/:id',
      tag,
      summary: 'One job',
      params: z.strictObject({ id: z.string().max(60) }),
      query: none,
      body: none,
      reply: jobReply,
    },
    ({ scope, params }) => findJob(scope, params.id),
  );
}
