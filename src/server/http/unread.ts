import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import type { Language } from '#kit/text.ts';
import { languageOf, type Sentences } from '../sentences.ts';
import { problemReply } from './problem-reply.ts';

const type = 'application/problem+json; charset=utf-8';

/** Refuses what no route ever sees: addresses that cannot be read, heads that are too long, and what is no HTTP. */
export function refusingUnread(
  sentences: Sentences,
): Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> {
  const told = (problem: Problem, id: string, language: Language): string =>
    JSON.stringify(problemReply(problem, id, language, sentences));

  return {
    frameworkErrors(_error, request: FastifyRequest, reply: FastifyReply) {
      const problem = new Problem('request.malformed', {}, { status: 400 });
      const language = languageOf(request.headers['accept-language'], 'en');
      // No hook has run, so the headers of every other reply are not there yet.
      void reply
        .code(problem.status)
        .headers({
          'content-type': type,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
          'x-request-id': request.id,
        })
        .send(told(problem, request.id, language));
    },
    clientErrorHandler(error, socket) {
      const code = 'code' in error ? error.code : '';
      if (code === 'ECONNRESET' || socket.destroyed) return;
      const problem = problemOf(code);
      if (socket.writable) writeReply(socket, problem.status, told(problem, newId(), 'en'));
      socket.destroy();
    },
  };
}

function problemOf(code: unknown): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('request.long-head', {}, { status: 431 });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem('request.too-slow', {}, { status: 408 });
  return new Problem('request.malformed', {}, { status: 400 });
}

// There is no reply to write through: the request was never understood.
function writeReply(socket: Socket, status: number, body: string): void {
  const head = [
    `HTTP/1.1 ${status} Refused`,
    `content-type: ${type}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
}
