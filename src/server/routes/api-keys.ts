import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { createKey, deleteKey, listKeys } from '../auth/keys.ts';
import { none, route, type Api } from '../http/route.ts';

const tag = 'auth';
const shown = z.object({
  id: z.string(),
  name: z.string().nullable(),
  start: z.string().nullable(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
});

/** One's own API keys: the key itself is shown once, when it is made. */
export function registerApiKeys(api: Api): void {
  listMine(api);
  makeKey(api);
  endKey(api);
}

function listMine(api: Api): void {
  const { context } = api;
  route(
    api,
    {
      method: 'GET',
      path: '/api-keys',
      tag,
      summary: 'My API keys',
      params: none,
      query: none,
      body: none,
      reply: z.object({ items: z.array(shown) }),
    },
    async ({ session }) => ({ items: await listKeys(context.pool, session) }),
  );
}

function makeKey(api: Api): void {
  const { context } = api;
  route(
    api,
    {
      method: 'POST',
      path: '/api-keys',
      tag,
      summary: 'Make an API key with my rights; it is shown this once',
      params: none,
      query: none,
      body: z.strictObject({
        name: z.string().trim().min(1).max(120),
        expiresInDays: z.int().min(1).max(3650).optional(),
      }),
      reply: shown.extend({ key: z.string() }),
      status: 201,
    },
    async ({ session, body }) => {
      if (session.viewedBy !== undefined)
        throw new Problem('auth.not-while-viewing', {}, { status: 403 });
      return createKey(context.identity(), session, body);
    },
  );
}

function endKey(api: Api): void {
  const { context } = api;
  route(
    api,
    {
      method: 'DELETE',
      path: '/api-keys/:id',
      tag,
      summary: 'Delete one of my API keys; it ends within seconds',
      params: z.strictObject({ id: z.string().max(60) }),
      query: none,
      body: none,
      reply: z.null(),
      status: 204,
    },
    async ({ session, params }) => {
      if (!(await deleteKey(context.pool, session, params.id)))
        throw new Problem('key.missing', {}, { status: 404 });
      context.sessions.forget();
    },
  );
}
