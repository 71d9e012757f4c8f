import type { FastifyRequest } from 'fastify';
import { createImport } from '#engine/import/start.ts';
import type { Uploads } from '#engine/import/uploads.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { importReadingSchema } from '#model/import-settings.ts';
import { mostFileBytes, readingForm } from '../http/multipart.ts';
import { parseInput } from '../http/problem-reply.ts';

/** Keeps the file of a form and looks at it; what is refused leaves nothing behind. */
export async function takeUpload(
  scope: Scope,
  uploads: Uploads,
  request: FastifyRequest,
): Promise<string> {
  requireImporter(scope);
  const form = await readForm(uploads, request);
  if (!form.upload) throw new Problem('import.no-file', {}, { field: 'file' });
  try {
    const { object = '', hasHeader, ...said } = form.fields;
    const reading = parseInput(importReadingSchema, {
      ...said,
      ...(hasHeader === undefined ? {} : { hasHeader: hasHeader === 'true' }),
    });
    return await createImport(scope, uploads, {
      object,
      upload: form.upload,
      fileName: form.fileName,
      reading,
    });
  } catch (error) {
    await uploads.remove(form.upload);
    throw error;
  }
}

// Before a gigabyte is kept for somebody who may not import anything.
function requireImporter({ rights, model }: Scope): void {
  if (rights.administrator || rights.system) return;
  const some = [...model.objects.keys()].some(
    (name) => (rights.grants.get(name)?.get('import') ?? 'none') !== 'none',
  );
  if (!some) throw new Problem('record.may-not-import', {}, { status: 403 });
}

type Form = { upload: string | null; fileName: string; readonly fields: Record<string, string> };

async function readForm(uploads: Uploads, request: FastifyRequest): Promise<Form> {
  if (!request.isMultipart())
    throw new Problem('import.no-file', {}, { status: 415, field: 'file' });
  return readingForm((keep) => readParts(uploads, request, keep), uploads.remove);
}

async function readParts(
  uploads: Uploads,
  request: FastifyRequest,
  keep: (upload: string) => void,
): Promise<Form> {
  const form: Form = { upload: null, fileName: 'file', fields: {} };
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') form.fields[part.fieldname] = part.value;
      continue;
    }
    form.upload = await uploads.save(part.file);
    keep(form.upload);
    form.fileName = part.filename || form.fileName;
    if (part.file.truncated)
      throw new Problem(
        'import.file-too-large',
        { max: mostFileBytes / 1024 ** 2 },
        { status: 413, field: 'file' },
      );
  }
  return form;
}
