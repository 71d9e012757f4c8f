import { z } from 'zod';
import { findJob } from '#engine/jobs/index.ts';
import { Problem } from '#kit/problem.ts';
import { none, route, type Api } from '../http/route.ts';
import { collected } from '../personal-data/job.ts';
import { logPersonalData } from '../personal-data/log.ts';
import { attachment } from './exports.ts';

const mediaTypes = { html: 'text/html; charset=utf-8', json: 'application/json' } as const;

/** Fetching what was collected of a person, by whoever had it collected, as long as it is kept. */
export function registerPersonalData(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/personal-data/:job/:format',
      tag: 'contacts',
      summary: 'The collected data of a person, for seven days; logged',
      params: z.strictObject({ job: z.uuid(), format: z.enum(['html', 'json']) }),
      query: none,
      body: none,
      reply: z.unknown(),
    },
    async ({ scope, params, reply }) => {
      const job = await findJob(scope, params.job);
      const found = collected.safeParse(job.result);
      const isKept = found.success && found.data.expiresAt > scope.now.toISOString();
      if (job.name !== 'contact.hand-over-data' || job.state !== 'done' || !isKept)
        throw new Problem('personal-data.gone', {}, { status: 404 });
      const { content, size } = await api.context.files.open(found.data[params.format]);
      await logPersonalData(scope, 'personal-data.fetched', { contact: found.data.contact });
      const type = mediaTypes[params.format];
      return attachment(reply, { type, name: `personal-data.${params.format}` })
        .header('content-length', size)
        .send(content);
    },
  );
}
