import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#kit/problem.ts';
import type { Sentences } from '../sentences.ts';
import { faultOf } from '../fault.ts';
import { problemReply } from './problem-reply.ts';

/** Answers everything that fails as problem details; what nobody foresaw is logged and shown by its request id alone. */
export function answerErrors(app: FastifyInstance, sentences: Sentences): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, app.initialConfig.bodyLimit ?? 0);
    if (problem.status >= 500) request.log.error({ fault: faultOf(error) }, problem.code);
    return sendProblem(problem, sentences, request, reply);
  });
}

/** Sends the refusal in the asker's language. */
function sendProblem(
  problem: Problem,
  sentences: Sentences,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const seconds = problem.details.extra?.['retryAfter'];
  if (typeof seconds === 'number') reply.header('retry-after', seconds);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemReply(problem, request.id, request.language, sentences)));
}

const byFastifyCode: Readonly<Record<string, { code: string; status: number }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'input.too-large', status: 413 },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'input.media-type', status: 415 },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'request.malformed', status: 400 },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'input.not-json', status: 400 },
  FST_ERR_BAD_URL: { code: 'request.malformed', status: 400 },
};

// PostgreSQL's own: cancelled by its time limit; shutting down; too many clients; and the driver's.
const tooSlow = new Set(['57014']);
// The database's disk, or the one that brought files are kept on.
const diskFull = new Set(['53100', 'ENOSPC', 'EDQUOT']);
const unreachable = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
]);

function problemOf(error: unknown, limit: number): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  const known = byFastifyCode[code];
  if (known) return new Problem(known.code, { limit }, { status: known.status });
  if (diskFull.has(code)) return new Problem('server.disk-full', {}, { status: 507 });
  if (tooSlow.has(code)) return new Problem('server.too-slow', {}, { status: 503 });
  const isUnreachable =
    unreachable.has(code) ||
    (error instanceof Error &&
      /timeout exceeded when trying to connect|Connection terminated/.test(error.message));
  if (isUnreachable) {
    return new Problem('server.unavailable', {}, { status: 503, extra: { retryAfter: 2 } });
  }
  return new Problem('server.fault', {}, { status: 500 });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
