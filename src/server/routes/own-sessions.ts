import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { listAccess } from '../access/entries.ts';
import { logAccess, refuseWhileViewing } from '../auth/administration.ts';
import { endOwnSessions, listOwnSessions } from '../auth/own-sessions.ts';
import { none, route, type Api } from '../http/route.ts';
import { accessEntry } from './access-log.ts';

const tag = 'auth';
const ended = z.object({ ended: z.int() });

/** A person's own sessions and sign-ins. */
export function registerOwnSessions(api: Api): void {
  showSessions(api);
  endSessions(api);
  route(
    api,
    {
      method: 'GET',
      path: '/auth/sign-ins',
      tag,
      summary: 'My last sign-ins, failed ones too',
      params: none,
      query: none,
      body: none,
      reply: z.object({ items: z.array(accessEntry) }),
    },
    async (call) => {
      refuseWhileViewing(call);
      const { userId } = call.session;
      const { items } = await listAccess(call.scope, { user: userId, kind: 'sign-in', limit: 20 });
      return { items };
    },
  );
}

function showSessions(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/auth/sessions',
      tag,
      summary: 'Where I am signed in',
      params: none,
      query: none,
      body: none,
      reply: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            device: z.string().nullable(),
            address: z.string().nullable(),
            begunAt: z.iso.datetime(),
            seenAt: z.iso.datetime(),
            current: z.boolean(),
          }),
        ),
      }),
    },
    async (call) => {
      refuseWhileViewing(call);
      return { items: await listOwnSessions(api.context.pool, call.session) };
    },
  );
}

function endSessions(api: Api): void {
  const { context } = api;
  route(
    api,
    {
      method: 'DELETE',
      path: '/auth/sessions',
      tag,
      summary: 'Sign me out everywhere else',
      params: none,
      query: none,
      body: none,
      reply: ended,
    },
    async (call) => {
      refuseWhileViewing(call);
      const count = await endOwnSessions(context.pool, call.session);
      if (count > 0) await logAccess(call, 'session.ended', null, { sessions: String(count) });
      context.sessions.forget();
      return { ended: count };
    },
  );
  route(
    api,
    {
      method: 'DELETE',
      path: '/auth/sessions/:id',
      tag,
      summary: 'End one of my sessions',
      params: z.strictObject({ id: z.string().max(100) }),
      query: none,
      body: none,
      reply: ended,
    },
    async (call) => {
      refuseWhileViewing(call);
      const count = await endOwnSessions(context.pool, call.session, call.params.id);
      if (count === 0) throw new Problem('auth.session-missing', {}, { status: 404 });
      await logAccess(call, 'session.ended', null, { sessions: String(count) });
      context.sessions.forget();
      return { ended: count };
    },
  );
}
