import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { withPatience } from '../auth/attempts.ts';
import { forward, forwarded, relay } from '../auth/forward.ts';
import { mailForgotten } from '../auth/forgotten.ts';
import { lookAtLink, redeemLink } from '../auth/links.ts';
import { openSession } from '../auth/open-session.ts';
import { refuseCrossSite } from '../http/cross-site.ts';
import { none, openRoute, type Api } from '../http/route.ts';
import { linkParts } from '../auth/link-parts.ts';

const password = z.string().min(8).max(128);
const token = z.string().min(20).max(100);
const email = z.email().max(254).toLowerCase();
const tag = 'auth';

/** Signing in and out, second factor, one-time links. */
export function registerAuth(api: Api): void {
  registerForwarded(api);
  registerLinks(api);
}

function registerForwarded({ app, context }: Api): void {
  for (const entry of forwarded) {
    const [method = '', path = ''] = entry.split(' ');
    app.route({
      method,
      url: `/auth${path}`,
      handler: async (request, reply) => {
        refuseCrossSite(context.origins, request);
        const real = new URL(request.url, context.origins[0]).pathname.replace(
          /^\/api\/v1\/auth/,
          '',
        );
        const ask = (): Promise<Response> => forward(context, request, real);
        const response = isGuess(path)
          ? await withPatience(
              context.pool,
              suspectOf(request.body, request.ip),
              ask,
              (answer) => answer.ok,
            )
          : await ask();
        context.sessions.forget();
        return (await relay(context.sentences, response, reply)) ?? null;
      },
    });
  }
}

const named = z.object({ email: z.string().max(320) });

function suspectOf(body: unknown, address: string): { account?: string; address: string } {
  const known = named.safeParse(body);
  return known.success ? { account: known.data.email, address } : { address };
}

function isGuess(path: string): boolean {
  return (
    path === '/sign-in/email' || path === '/change-password' || path.startsWith('/two-factor/')
  );
}

function registerLinks(api: Api): void {
  lookAtLinks(api);
  redeemLinks(api);
  replaceForgotten(api);
}

function lookAtLinks(api: Api): void {
  const { context } = api;
  openRoute(
    api,
    {
      method: 'POST',
      path: '/auth/link/look',
      tag,
      summary: 'Whom a one-time link is for',
      params: none,
      query: none,
      body: z.strictObject({ token }),
      reply: z.object({
        kind: z.enum(['first', 'invitation', 'reset']),
        name: z.string(),
        email: z.string().nullable(),
        workspace: z.string(),
        joins: z.boolean(),
      }),
    },
    ({ request, body }) => {
      refuseCrossSite(context.origins, request);
      return withPatience(
        context.pool,
        { address: request.ip },
        () => lookAtLink(linkParts(context), body.token),
        () => true,
      );
    },
  );
}

function redeemLinks(api: Api): void {
  const { context } = api;
  openRoute(
    api,
    {
      method: 'POST',
      path: '/auth/link/use',
      tag,
      summary: 'Use a one-time link up: choose a password and enter',
      params: none,
      query: none,
      body: z.strictObject({ token, password: password.optional(), email: email.optional() }),
      reply: z.object({ signedIn: z.boolean() }),
    },
    async ({ request, reply, body }) => {
      refuseCrossSite(context.origins, request);
      const { session } = await context.sessions.find(request.headers);
      const use = { ...body, ...(session ? { asker: session.identityId } : {}) };
      const { identityId } = await withPatience(
        context.pool,
        { address: request.ip },
        () => redeemLink(linkParts(context), use),
        () => true,
      );
      if (identityId !== null) await openSession(context, identityId, reply);
      return { signedIn: identityId !== null };
    },
  );
}

function replaceForgotten(api: Api): void {
  const { app, context } = api;
  openRoute(
    api,
    {
      method: 'POST',
      path: '/auth/forgotten-password',
      tag,
      summary: 'Mail a link for a new password to that address, if somebody signs in with it',
      params: none,
      query: none,
      body: z.strictObject({ email }),
      reply: z.null(),
      status: 204,
    },
    async ({ request, body }) => {
      refuseCrossSite(context.origins, request);
      const { post } = context;
      if (post === null) throw new Problem('mail.not-set', {}, { status: 409 });
      const suspect = { account: `forgotten ${body.email}`, address: request.ip };
      await withPatience(
        context.pool,
        suspect,
        () => Promise.resolve(),
        () => false,
      );
      // Not waited for: neither the answer nor its time may tell whether the address is known here.
      mailForgotten(linkParts(context), post, body.email).catch((failure: unknown) =>
        app.log.error({ error: String(failure) }, 'mail for a forgotten password'),
      );
    },
  );
}
