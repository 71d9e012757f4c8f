import { z } from 'zod';
import { listRecords, findRecord } from '#engine/query/index.ts';
import { Problem } from '#kit/problem.ts';
import { giveFile } from '../files/give-file.ts';
import { readFileForm, takeFile } from '../files/take-file.ts';
import { thumbnailOf } from '../files/thumbnail.ts';
import { zipFiles } from '../files/zip-files.ts';
import { none, route, type Api } from '../http/route.ts';
import { attachment } from './exports.ts';

const tag = 'files';
const stored = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
});
const byId = z.strictObject({ id: z.uuid() });
/** Files of one record that come in one archive. */
const mostInArchive = 500;

/** Files on records: brought as a form, given back to whoever may read what they regard. */
export function registerFiles(api: Api): void {
  const { files } = api.context;
  route(
    api,
    {
      method: 'POST',
      path: '/files',
      tag,
      summary:
        'Bring a file (multipart: file, and regarding, the id of its record, or replaces, the id of the file of which it is a new edition)',
      params: none,
      query: none,
      body: z.unknown(),
      reply: stored,
      status: 201,
    },
    async ({ scope, request }) => takeFile(files, scope, await readFileForm(files, request)),
  );
  route(
    api,
    {
      method: 'GET',
      path: '/files/:id',
      tag,
      summary: 'The bytes of a file, or a stretch of them (Range)',
      params: byId,
      query: z.strictObject({
        as: z
          .enum(['attachment', 'preview'])
          .optional()
          .meta({ description: 'To be kept, or to be looked at where that does no harm' }),
      }),
      body: none,
      reply: z.unknown(),
    },
    ({ scope, params, query, request, reply }) =>
      giveFile(files, { scope, id: params.id, isPreview: query.as === 'preview', request, reply }),
  );
  registerThumbnails(api);
  registerArchives(api);
}

function registerThumbnails(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/files/:id/thumbnail',
      tag,
      summary: 'A small picture of a picture',
      params: byId,
      query: none,
      body: none,
      reply: z.unknown(),
    },
    async ({ scope, params, reply }) => {
      const { mediaType } = await findRecord(scope, 'file', params.id, { fields: ['mediaType'] });
      if (!String(mediaType).startsWith('image/'))
        throw new Problem('file.no-picture', { reason: String(mediaType) }, { status: 422 });
      const picture = await thumbnailOf(api.context.files, params.id);
      return reply
        .type('image/jpeg')
        .header('cache-control', 'private, max-age=3600')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(picture);
    },
  );
}

const listed = z.object({ id: z.uuid(), name: z.string(), createdAt: z.string() });

function registerArchives(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/files/zip',
      tag,
      summary: 'All current files of a record as one ZIP',
      params: none,
      query: z.strictObject({ regarding: z.uuid() }),
      body: none,
      reply: z.unknown(),
    },
    async ({ scope, query, reply }) => {
      const wanted: { id: string; name: string; at: Date }[] = [];
      let cursor: string | undefined;
      do {
        const page = await listRecords(scope, 'file', {
          fields: ['name', 'createdAt'],
          filter: {
            all: [
              { field: 'regarding', op: 'is', value: query.regarding },
              { field: 'current', op: 'is', value: true },
            ],
          },
          sort: ['name'],
          limit: 200,
          ...(cursor === undefined ? {} : { cursor }),
        });
        for (const item of page.items) {
          const { id, name, createdAt } = listed.parse(item);
          wanted.push({ id, name, at: new Date(createdAt) });
        }
        cursor = page.next ?? undefined;
      } while (cursor !== undefined && wanted.length <= mostInArchive);
      if (wanted.length === 0) throw new Problem('file.none-here', {}, { status: 404 });
      if (wanted.length > mostInArchive)
        throw new Problem('file.too-many-to-zip', { max: mostInArchive }, { status: 422 });
      attachment(reply, { type: 'application/zip', name: 'files.zip' });
      return reply.send(zipFiles(api.context.files, wanted));
    },
  );
}
