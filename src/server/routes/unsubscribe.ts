import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerContext } from '../context.ts';
import { brokenLinkPage, unsubscribePage } from '../customer-mail/unsubscribe-page.ts';
import { findSignOff, signOff } from '../customer-mail/unsubscribe.ts';
import { readUnsubscribeToken } from '../customer-mail/unsubscribe-token.ts';

/** The public page of unsubscribe links, /u/…: it only asks, for programs that look into mails open every link; a POST signs off. */
export function registerUnsubscribe(app: FastifyInstance, context: ServerContext): void {
  void app.register((inner, _options, done) => {
    // Mail programs send the form of RFC 8058; what it says adds nothing to the token but how it came.
    inner.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1000 },
      (_request, body, ready) => ready(null, String(body)),
    );
    inner.get<{ Params: { token: string } }>('/u/:token', (request, reply) =>
      show(context, request, reply),
    );
    inner.post<{ Params: { token: string } }>('/u/:token', async (request, reply) => {
      const asked = readUnsubscribeToken(context.unsubscribeKey, request.params.token);
      if (asked && (await findSignOff(context.pool, context.model, asked))) {
        const isOneClick =
          typeof request.body === 'string' && request.body.includes('List-Unsubscribe=One-Click');
        await signOff(context.pool, context.model, asked, isOneClick ? 'one-click' : 'page');
      }
      return show(context, request, reply);
    });
    done();
  });
}

async function show(
  { pool, model, unsubscribeKey }: ServerContext,
  request: FastifyRequest<{ Params: { token: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = readUnsubscribeToken(unsubscribeKey, request.params.token);
  const found = asked && (await findSignOff(pool, model, asked));
  return reply
    .code(found ? 200 : 404)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(found ? unsubscribePage(found, request.nonce) : brokenLinkPage(request.nonce));
}
