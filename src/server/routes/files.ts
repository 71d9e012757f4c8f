import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { none, route, type Api } from '../http/route.ts';
import { attachment } from './exports.ts';

const tag = 'files';
const mostBytes = 100 * 1024 ** 2;
const stored = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
});
const shown = z.object({ name: z.string(), mediaType: z.string() });

/** Files on records: brought as a form, given back as attachments to whoever may read what they regard. */
export function registerFiles(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/files',
      tag,
      summary: 'Bring a file (multipart: file, and regarding, the id of its record)',
      params: none,
      query: none,
      body: z.unknown(),
      reply: stored,
      status: 201,
    },
    ({ scope, request }) => takeFile(api, scope, request),
  );
  route(
    api,
    {
      method: 'GET',
      path: '/files/:id',
      tag,
      summary: 'The bytes of a file',
      params: z.strictObject({ id: z.uuid() }),
      query: none,
      body: none,
      reply: z.unknown(),
    },
    async ({ scope, params, reply }) => {
      const file = shown.parse(
        await findRecord(scope, 'file', params.id, { fields: ['name', 'mediaType'] }),
      );
      const { files } = api.context;
      const { content, size } = await files.open(params.id);
      return attachment(reply, { type: file.mediaType, name: file.name })
        .header('content-length', size)
        .send(content);
    },
  );
}

async function takeFile(
  api: Api,
  scope: Scope,
  request: FastifyRequest,
): Promise<z.infer<typeof stored>> {
  const { files } = api.context;
  const form = await readForm(api, request);
  if (!form) throw new Problem('file.none', {}, { field: 'file' });
  const { id, name, regarding } = form;
  try {
    const values = { name, size: await files.size(id), ...(await contentOf(files.path(id))) };
    const links = regarding === undefined ? {} : { regarding };
    await files.keep(id, values.hash);
    await commit(scope, {
      changes: [{ op: 'create', object: 'file', id, values: { ...values, ...links } }],
      byAction: true,
    });
    return { id, name, size: values.size, mediaType: values.mediaType };
  } catch (error) {
    await files.remove(id);
    throw error;
  }
}

type Form = { readonly id: string; readonly name: string; readonly regarding?: string | undefined };

async function readForm(api: Api, request: FastifyRequest): Promise<Form | null> {
  if (!request.isMultipart()) throw new Problem('file.none', {}, { status: 415, field: 'file' });
  const { files } = api.context;
  let file: Pick<Form, 'id' | 'name'> | null = null;
  let regarding: string | undefined;
  for await (const part of request.parts({ limits: { fileSize: mostBytes } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'regarding' && typeof part.value === 'string') regarding = part.value;
      continue;
    }
    const id = await files.save(part.file);
    file = { id, name: (part.filename || 'file').slice(0, 255) };
    if (part.file.truncated) {
      await files.remove(id);
      throw new Problem(
        'file.too-large',
        { max: mostBytes / 1024 ** 2 },
        { status: 413, field: 'file' },
      );
    }
  }
  return file && { ...file, regarding };
}

/** What the bytes are, by themselves and not by their name, and their hash. */
async function contentOf(path: string): Promise<{ mediaType: string; hash: string }> {
  const found = await fileTypeFromFile(path);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { mediaType: found?.mime ?? 'application/octet-stream', hash: hash.digest('hex') };
}
