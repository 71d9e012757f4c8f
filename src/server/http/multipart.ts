import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Bytes of a file that may be brought. */
export const mostFileBytes = 2 * 1024 ** 3;

/** Lets routes take files as streams; what a form says beside them is small. */
export function readForms(app: FastifyInstance): void {
  app.register(multipart, {
    limits: { fileSize: mostFileBytes, files: 1, fields: 20, fieldSize: 20_000, headerPairs: 50 },
    throwFileSizeLimit: false,
  });
}
