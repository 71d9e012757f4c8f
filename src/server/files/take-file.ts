import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { readingForm } from '../http/multipart.ts';
import { contentOf } from './content-of.ts';
import type { FileStore } from './file-store.ts';

// Bytes that a file on a record may have.
const mostBytes = 100 * 1024 ** 2;

/** What a form with a file says beside it. */
export type FileForm = {
  /** The name under which its bytes wait. */
  readonly id: string;
  readonly name: string;
  /** The record that it hangs on. */
  readonly regarding?: string | undefined;
  /** The file of which it is a new edition. */
  readonly replaces?: string | undefined;
};

/** A file as it was taken in. */
export type TakenFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
};

/** Reads a form with one file, whose bytes it keeps; refuses a form without one (415, 422) and one that is too large (413). */
export async function readFileForm(files: FileStore, request: FastifyRequest): Promise<FileForm> {
  if (!request.isMultipart()) throw new Problem('file.none', {}, { status: 415, field: 'file' });
  return readingForm((keep) => readParts(files, request, keep), files.remove);
}

async function readParts(
  files: FileStore,
  request: FastifyRequest,
  keep: (id: string) => void,
): Promise<FileForm> {
  let file: Pick<FileForm, 'id' | 'name'> | null = null;
  const said: Record<string, string> = {};
  for await (const part of request.parts({ limits: { fileSize: mostBytes } })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string' && part.value !== '') said[part.fieldname] = part.value;
      continue;
    }
    const id = await files.save(part.file);
    keep(id);
    file = { id, name: (part.filename || 'file').slice(0, 255) };
    if (part.file.truncated)
      throw new Problem(
        'file.too-large',
        { max: mostBytes / 1024 ** 2 },
        { status: 413, field: 'file' },
      );
  }
  if (!file) throw new Problem('file.none', {}, { field: 'file' });
  return { ...file, regarding: said['regarding'], replaces: said['replaces'] };
}

/** Takes the file of a form in: its bytes are kept and it hangs on its record, or neither. */
export async function takeFile(files: FileStore, scope: Scope, form: FileForm): Promise<TakenFile> {
  const { id, name } = form;
  try {
    const size = await files.size(id);
    const { mediaType, hash } = await contentOf(files.path(id), name);
    const values = { name, size, mediaType, hash, ...(await placeOf(scope, form)) };
    await files.keep(id, hash);
    await commit(scope, {
      changes: [{ op: 'create', object: 'file', id, values }],
      byAction: true,
    });
    return { id, name, size, mediaType };
  } catch (error) {
    await files.remove(id);
    throw error;
  }
}

const replaced = z.object({
  original: z.object({ id: z.uuid() }).nullable(),
  regarding: z.object({ id: z.uuid() }).nullable(),
});

async function placeOf(
  scope: Scope,
  { regarding, replaces }: FileForm,
): Promise<Record<string, string | null>> {
  if (replaces === undefined) return regarding === undefined ? {} : { regarding };
  const before = replaced.parse(
    await findRecord(scope, 'file', replaces, { fields: ['original', 'regarding'] }),
  );
  return { regarding: before.regarding?.id ?? null, original: before.original?.id ?? replaces };
}
