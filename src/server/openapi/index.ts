import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Model } from '#model/model.ts';
import type { Api } from '../http/route.ts';
import { openApiDocument } from './document.ts';

/** Serves the description of the API, with the fields and objects of his workspace to who is signed in; each is made at the first asking. */
export function registerOpenApi(app: FastifyInstance, api: Api): void {
  const made = new WeakMap<Model, string>();
  app.get('/api/openapi.json', async (request, reply) => {
    const model = await modelFor(api, request);
    const text =
      made.get(model) ?? JSON.stringify(openApiDocument(api.shapes, model, api.context.origins[0]));
    made.set(model, text);
    return reply.type('application/json; charset=utf-8').send(text);
  });
}

async function modelFor({ context }: Api, { headers }: FastifyRequest): Promise<Model> {
  const { session } = await context.sessions.find(headers);
  const seat = session && (await context.scopes.seat(session));
  return seat?.model ?? context.model;
}
