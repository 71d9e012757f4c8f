import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { requireStorable } from '#kit/unicode.ts';
import type { Session } from '../auth/sessions.ts';
import type { ServerContext } from '../context.ts';
import { admit } from './admit.ts';
import { onceOnly } from './idempotency.ts';
import { parseInput } from './problem-reply.ts';

/** The schema of a route that takes nothing there; anything given is refused. */
export const none = z.strictObject({});

/** What a route is called, takes and answers; OpenAPI says the same. */
export type Shape<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below /api/v1, parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: z.ZodType;
  /** Other than 200. */
  readonly status?: 201 | 202 | 204;
  /** Bytes of the body; 1 MiB unless said otherwise. */
  readonly bodyLimit?: number;
  /** Request headers beside the usual ones, by name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body's `values` or the reply is a record of the path's object: OpenAPI spells them out an object. */
  readonly perObject?: 'values' | 'record' | 'list';
};

export type AnyShape = Shape<z.ZodType, z.ZodType, z.ZodType> & { readonly open: boolean };

/** The Fastify instance below /api/v1, with the shapes that were defined on it. */
export type Api = {
  readonly app: FastifyInstance;
  readonly context: ServerContext;
  readonly shapes: AnyShape[];
};

type Given<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** A call by somebody who is signed in. */
export type Call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Given<P, Q, B> & {
  readonly scope: Scope;
  readonly session: Session;
};

/** Defines a route for people and programs that are signed in. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  api: Api,
  shape: Shape<P, Q, B>,
  handle: (call: Call<P, Q, B>) => Promise<unknown>,
): void {
  define(api, shape, false, async (request, reply) => {
    const { scope, session } = await admit(api.context, request, reply);
    const given = read(shape, request, reply);
    const answer = (): Promise<unknown> => handle({ ...given, scope, session });
    return shape.method === 'GET' ? answer() : onceOnly(scope, request, reply, answer);
  });
}

/** Defines a route for administrators only. */
export function administratorRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  api: Api,
  shape: Shape<P, Q, B>,
  handle: (call: Call<P, Q, B>) => Promise<unknown>,
): void {
  route(api, shape, (call) => {
    if (!call.scope.rights.administrator)
      throw new Problem('auth.administrator-only', {}, { status: 403 });
    return handle(call);
  });
}

/** Defines a route that needs no session. */
export function openRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  api: Api,
  shape: Shape<P, Q, B>,
  handle: (given: Given<P, Q, B>) => Promise<unknown>,
): void {
  define(api, shape, true, (request, reply) => handle(read(shape, request, reply)));
}

function define<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  api: Api,
  shape: Shape<P, Q, B>,
  open: boolean,
  answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  api.shapes.push({ ...shape, open });
  api.app.route({
    method: shape.method,
    url: shape.path,
    bodyLimit: shape.bodyLimit ?? 1024 * 1024,
    handler: async (request, reply) => {
      if (shape.status) reply.code(shape.status);
      const body = await answer(request, reply);
      // A handler that answered by itself (redirects, streams) returns the reply.
      if (body === reply) return reply;
      return shape.status === 204 ? reply.send() : (body ?? null);
    },
  });
}

function read<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  shape: Shape<P, Q, B>,
  request: FastifyRequest,
  reply: FastifyReply,
): Given<P, Q, B> {
  // Bodies were looked at when they were read.
  requireStorable(request.params);
  requireStorable(request.query);
  return {
    params: parseInput(shape.params, request.params),
    query: parseInput(shape.query, request.query),
    body: parseInput(shape.body, request.body ?? {}),
    request,
    reply,
  };
}
