import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { exportFormats, prepareExport, type ExportFormat } from '#engine/export/index.ts';
import { none, route, type Api } from '../http/route.ts';
import { listParameters, queryOf } from './query-parameters.ts';

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  vcf: 'text/vcard; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

const parameters = listParameters
  .omit({ cursor: true, count: true, limit: true, asOf: true })
  .extend({
    limit: z
      .string()
      .regex(/^\d{1,9}$/)
      .optional()
      .meta({ description: 'The most records; all unless said' }),
    headers: z
      .enum(['labels', 'names'])
      .optional()
      .meta({ description: 'For people (labels and titles), or for programs (names and ids)' }),
  });

/** Records out as files: any list with its filter, within the asker’s rights, as a stream. */
export function registerExports(api: Api): void {
  for (const format of exportFormats) {
    route(
      api,
      {
        method: 'GET',
        path: `/exports/:object.${format}`,
        tag: 'exports',
        summary: `Export records as ${format.toUpperCase()}`,
        params: z.strictObject({ object: z.string().max(60) }),
        query: parameters,
        body: none,
        reply: z.string(),
      },
      async ({ scope, params, query, reply, request }) => {
        const { headers, limit, ...list } = query;
        const { write } = await prepareExport(api.context.pool, scope, {
          object: params.object,
          format,
          query: queryOf(list),
          headers: headers ?? 'labels',
          limit: limit === undefined ? undefined : Number(limit),
        });
        const out = new PassThrough();
        // A reader who goes away must not leave a statement running for nobody.
        reply.raw.on('close', () => out.destroy());
        write(out).catch((error: unknown) => {
          request.log.warn({ error: String(error) }, 'export broken off');
          out.destroy(error instanceof Error ? error : new Error(String(error)));
        });
        return attachment(reply, {
          type: mediaTypes[format],
          name: `${params.object}.${format}`,
        }).send(out);
      },
    );
  }
}

/** Says that what follows is a file to be kept, not a page to be shown. */
export function attachment(
  reply: FastifyReply,
  { type, name }: { type: string; name: string },
): FastifyReply {
  return reply
    .type(type)
    .header(
      'content-disposition',
      `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('cache-control', 'no-store');
}
