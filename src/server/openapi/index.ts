import type { FastifyInstance } from 'fastify';
import type { Api } from '../http/route.ts';
import { openApiDocument } from './document.ts';

/** Serves the description of the API; it is made at the first asking. */
export function registerOpenApi(app: FastifyInstance, api: Api): void {
  let made: string | null = null;
  app.get('/api/openapi.json', (_request, reply) => {
    made ??= JSON.stringify(openApiDocument(api.shapes, api.context.model, api.context.origins[0]));
    return reply.type('application/json; charset=utf-8').send(made);
  });
}
