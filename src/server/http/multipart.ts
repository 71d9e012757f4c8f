import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { Problem } from '#kit/problem.ts';

/** Bytes of a file that may be brought. */
export const mostFileBytes = 2 * 1024 ** 3;

/** Lets routes take files as streams; what a form says beside them is small. */
export function readForms(app: FastifyInstance): void {
  app.register(multipart, {
    limits: { fileSize: mostFileBytes, files: 1, fields: 20, fieldSize: 20_000, headerPairs: 50 },
    throwFileSizeLimit: false,
  });
}

/** Does what reads a form. Refuses one that breaks off or is misshapen (400) or has too many parts (413), and lets go of what was kept of it. */
export async function readingForm<Form>(
  read: (keep: (name: string) => void) => Promise<Form>,
  forget: (name: string) => Promise<void>,
): Promise<Form> {
  const kept: string[] = [];
  try {
    return await read((name) => kept.push(name));
  } catch (error) {
    for (const name of kept) await forget(name);
    const status = brokenStatus(error);
    throw status === null ? error : new Problem('input.form', {}, { status });
  }
}

// The parser of forms tells some faults of a form by code, others in words alone.
function brokenStatus(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (/^FST_(PARTS|FILES|FIELDS)_LIMIT$/.test(code)) return 413;
  return code.startsWith('FST_') || error.message.includes('end of multipart data') ? 400 : null;
}
