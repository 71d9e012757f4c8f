import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { readRange } from '#kit/byte-range.ts';
import { Problem } from '#kit/problem.ts';
import { attachment } from '../routes/exports.ts';
import type { FileStore } from './file-store.ts';

const shown = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  hash: z.string(),
});

// What browsers show without running any of it. SVG and HTML are programs and never among these.
const harmless: ReadonlySet<string> = new Set([
  'application/pdf',
  ...['png', 'jpeg', 'gif', 'webp', 'avif', 'bmp'].map((kind) => `image/${kind}`),
  ...['mpeg', 'ogg', 'wav', 'mp4', 'x-m4a', 'aac', 'flac'].map((kind) => `audio/${kind}`),
  ...['mp4', 'webm', 'ogg', 'quicktime'].map((kind) => `video/${kind}`),
]);

type Wanted = {
  readonly scope: Scope;
  readonly id: string;
  readonly isPreview: boolean;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** Gives the bytes of a file, or a stretch of them, to whoever may read its record: to be kept, or to be looked at where that does no harm. */
export async function giveFile(
  files: FileStore,
  { scope, id, isPreview, request, reply }: Wanted,
): Promise<FastifyReply> {
  const file = shown.parse(
    await findRecord(scope, 'file', id, { fields: ['name', 'mediaType', 'size', 'hash'] }),
  );
  const mark = `"${file.hash}"`;
  if (isPreview && harmless.has(file.mediaType)) asPreview(reply, file.mediaType);
  else attachment(reply, { type: file.mediaType, name: file.name });
  // The bytes under an id never change; whether he may still see them is asked each time.
  reply
    .header('accept-ranges', 'bytes')
    .header('etag', mark)
    .header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] === mark) return reply.code(304).send();
  const asksOfThis = (request.headers['if-range'] ?? mark) === mark;
  const range = readRange(asksOfThis ? request.headers.range : undefined, file.size);
  if (range === 'beyond') {
    reply.header('content-range', `bytes */${file.size}`);
    throw new Problem('file.range-beyond', { size: file.size }, { status: 416 });
  }
  if (range === null) {
    const { content, size } = await files.open(id);
    return reply.header('content-length', size).send(content);
  }
  const { content } = await files.open(id, range);
  return reply
    .code(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
    .header('content-length', range.end - range.start + 1)
    .send(content);
}

function asPreview(reply: FastifyReply, mediaType: string): void {
  // The browser's own viewer of PDF does not work inside a sandbox; it runs nothing of the page.
  const policy =
    mediaType === 'application/pdf'
      ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
      : "default-src 'none'; sandbox; frame-ancestors 'self'";
  reply
    .type(mediaType)
    .header('content-disposition', 'inline')
    .header('content-security-policy', policy)
    .header('x-frame-options', 'SAMEORIGIN');
}
