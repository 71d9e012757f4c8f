import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { feedOf } from '#areas/customers/activity/index.ts';
import { sha256 } from '#kit/digest.ts';
import { Problem } from '#kit/problem.ts';
import { tooMany, withPatience } from '../auth/attempts.ts';
import {
  endCalendarAddress,
  findCalendarAddress,
  makeCalendarAddress,
  ownerOfCalendar,
} from '../auth/calendar-addresses.ts';
import type { ServerContext } from '../context.ts';
import { flow } from '../http/admit.ts';
import { none, route, type Api } from '../http/route.ts';

const path = '/calendar-feed';
const tag = 'calendar';
// Calendars ask every quarter of an hour at most.
const readsPerMinute = 20;

/** The address under which a user's calendar is subscribed to: made, made anew and ended by himself. */
export function registerCalendarAddress(api: Api): void {
  readAddress(api);
  makeAddress(api);
  endAddress(api);
}

/** The subscribed calendar itself: whoever has the address reads it with the rights that the user has today. */
export function registerCalendarFeed(app: FastifyInstance, context: ServerContext): void {
  app.get<{ Params: { file: string } }>('/calendar/feed/:file', (request, reply) =>
    answerFeed(context, request.params.file, { request, reply }),
  );
}

async function answerFeed(
  context: ServerContext,
  file: string,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const token = /^([\w-]{43})\.ics$/.exec(file)?.[1];
  const missing = new Problem('calendar.no-such-address', {}, { status: 404 });
  if (token === undefined) throw missing;
  const seconds = flow(`calendar ${sha256(token)}`, readsPerMinute);
  if (seconds > 0) throw tooMany(seconds);
  const owner = await withPatience(
    context.pool,
    { address: request.ip },
    () => ownerOfCalendar(context.pool, token),
    (found) => found !== null,
  );
  const occasion = { requestId: request.id, source: 'api', language: request.language } as const;
  const [scope, seat] = owner
    ? await Promise.all([context.scopes.of(owner, occasion), context.scopes.seat(owner)])
    : [];
  if (!scope || !seat) throw missing;
  request.actor = { workspaceId: scope.workspaceId, userId: scope.rights.userId };
  const name = `${seat.user.name} – ${seat.workspace.name}`;
  const text = await feedOf(scope, { name, origin: context.origins[0] });
  const etag = `"${sha256(text)}"`;
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('text/calendar; charset=utf-8').send(text);
}

function readAddress(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path,
      tag,
      summary: 'Whether I have an address under which my calendar is subscribed to',
      params: none,
      query: none,
      body: none,
      reply: z.object({ madeAt: z.iso.datetime().nullable() }),
    },
    async ({ session }) => ({ madeAt: await findCalendarAddress(api.context.pool, session) }),
  );
}

function makeAddress(api: Api): void {
  const { context } = api;
  route(
    api,
    {
      method: 'POST',
      path,
      tag,
      summary: 'Make the address of my calendar anew; it is shown this once, the one before ends',
      params: none,
      query: none,
      body: none,
      reply: z.object({ url: z.url() }),
      status: 201,
    },
    async ({ session }) => {
      if (session.viewedBy !== undefined)
        throw new Problem('auth.not-while-viewing', {}, { status: 403 });
      const token = await makeCalendarAddress(context.pool, session);
      return { url: `${context.origins[0]}/calendar/feed/${token}.ics` };
    },
  );
}

function endAddress(api: Api): void {
  route(
    api,
    {
      method: 'DELETE',
      path,
      tag,
      summary: 'End the address of my calendar',
      params: none,
      query: none,
      body: none,
      reply: z.null(),
      status: 204,
    },
    ({ session }) => endCalendarAddress(api.context.pool, session),
  );
}
