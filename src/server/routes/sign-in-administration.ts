import { z } from 'zod';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { linkParts } from '../auth/link-parts.ts';
import { makeLink, type Link } from '../auth/links.ts';
import { identityOfUser, type Member } from '../auth/members.ts';
import { logAccess, refuseWhileViewing } from '../auth/administration.ts';
import { administratorRoute, none, route, type Api } from '../http/route.ts';
import { mailLink } from '../mail/mail-link.ts';
import type { Post } from '../mail/post.ts';
import { addresseeOf } from '../mail/receivers.ts';

const tag = 'administration';
const ofUser = z.strictObject({ id: z.uuid() });

/** What administrators do about other people's sign-in: links, second factor, looking through their eyes. */
export function registerSignInAdministration(api: Api): void {
  registerLinkMaking(api);
  registerViewing(api);
}

function registerLinkMaking(api: Api): void {
  makeLinks(api);
  removeSecondFactor(api);
}

function makeLinks(api: Api): void {
  const { context } = api;
  administratorRoute(
    api,
    {
      method: 'POST',
      path: '/users/:id/sign-in-link',
      tag,
      summary: 'Make a one-time link for a user: an invitation, or a new password',
      params: ofUser,
      query: none,
      body: z.strictObject({ kind: z.enum(['invitation', 'reset']) }),
      reply: z.object({
        url: z.string(),
        expiresAt: z.string(),
        mailedTo: z.string().nullable().describe('The address that the link is mailed to'),
      }),
      status: 201,
    },
    async (call) => {
      refuseWhileViewing(call);
      const member = { workspaceId: call.scope.workspaceId, userId: call.params.id };
      const link = await makeLink(linkParts(context), {
        kind: call.body.kind,
        member,
        madeBy: call.session.userId,
      });
      await logAccess(call, `sign-in-link.${call.body.kind}`, call.params.id);
      return { ...link, mailedTo: await mailTo(call, context.post, member, link) };
    },
  );
}

async function mailTo(
  { scope, body: { kind } }: { scope: Scope; body: { kind: 'invitation' | 'reset' } },
  post: Post | null,
  member: Member,
  link: Link,
): Promise<string | null> {
  const addressee = post && (await addresseeOf(scope.db, member));
  if (!addressee) return null;
  await mailLink(post, scope, { kind, addressee }, link);
  return addressee.email;
}

function removeSecondFactor(api: Api): void {
  const { context } = api;
  administratorRoute(
    api,
    {
      method: 'DELETE',
      path: '/users/:id/second-factor',
      tag,
      summary: 'Take the second factor off a user who lost it',
      params: ofUser,
      query: none,
      body: none,
      reply: z.null(),
      status: 204,
    },
    async (call) => {
      refuseWhileViewing(call);
      const known = await identityOfUser(context.pool, {
        workspaceId: call.scope.workspaceId,
        userId: call.params.id,
      });
      if (!known) throw new Problem('user.missing', {}, { status: 404 });
      if (known.workspaces > 1) throw new Problem('link.shared-identity', {}, { status: 409 });
      const { adapter, internalAdapter } = await context.identity().$context;
      await internalAdapter.updateUser(known.identityId, { twoFactorEnabled: false });
      await adapter.deleteMany({
        model: 'twoFactor',
        where: [{ field: 'userId', value: known.identityId }],
      });
      await logAccess(call, 'second-factor.removed', call.params.id);
    },
  );
}

function registerViewing(api: Api): void {
  beginViewing(api);
  endViewing(api);
}

function beginViewing(api: Api): void {
  const { context } = api;
  administratorRoute(
    api,
    {
      method: 'POST',
      path: '/view-as',
      tag,
      summary: 'Look through another user’s eyes; it is logged',
      params: none,
      query: none,
      body: z.strictObject({ userId: z.uuid() }),
      reply: z.null(),
      status: 204,
    },
    async (call) => {
      refuseWhileViewing(call);
      const { session, scope, body } = call;
      if (session.token === undefined) throw new Problem('auth.session-only', {}, { status: 403 });
      const seat = await context.scopes.seat({
        workspaceId: scope.workspaceId,
        userId: body.userId,
      });
      if (!seat) throw new Problem('user.missing', {}, { status: 404 });
      await logAccess(call, 'view-as.began', body.userId);
      const { internalAdapter } = await context.identity().$context;
      await internalAdapter.updateSession(session.token, {
        viewUserId: body.userId,
        workspaceId: scope.workspaceId,
      });
      context.sessions.forget();
    },
  );
}

function endViewing(api: Api): void {
  const { context } = api;
  route(
    api,
    {
      method: 'DELETE',
      path: '/view-as',
      tag,
      summary: 'See with one’s own eyes again',
      params: none,
      query: none,
      body: none,
      reply: z.null(),
      status: 204,
    },
    async (call) => {
      if (call.session.viewedBy === undefined || call.session.token === undefined) return;
      const { internalAdapter } = await context.identity().$context;
      await internalAdapter.updateSession(call.session.token, { viewUserId: null });
      await logAccess(call, 'view-as.ended', call.session.userId);
      context.sessions.forget();
    },
  );
}
