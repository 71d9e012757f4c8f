import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { setPassword } from '../auth/links.ts';
import { listMembers } from '../auth/members.ts';
import { openSession } from '../auth/open-session.ts';
import { none, openRoute, route, type Api } from '../http/route.ts';

const tag = 'auth';
const password = z.string().min(8).max(128);

/** Ways to sign in, and what the signed-in person can do about his session. */
export function registerSession(api: Api): void {
  showWays(api);
  showSession(api);
  changeWorkspace(api);
  chooseFirstPassword(api);
}

function showWays(api: Api): void {
  const { context } = api;
  openRoute(
    api,
    {
      method: 'GET',
      path: '/auth/ways',
      tag,
      summary: 'Ways to sign in that the sign-in page offers',
      params: none,
      query: none,
      body: none,
      reply: z.object({
        password: z.boolean(),
        forgotten: z.boolean().describe('Whether a forgotten password can be replaced by mail'),
        providers: z.array(
          z.object({
            id: z.string(),
            kind: z.string(),
            name: z.object({ en: z.string(), zh: z.string() }),
          }),
        ),
      }),
    },
    async () => ({
      password: true,
      forgotten: context.post !== null,
      providers: context.providers.offered(),
    }),
  );
}

function showSession(api: Api): void {
  const { context } = api;
  route(
    api,
    {
      method: 'GET',
      path: '/auth/session',
      tag,
      summary: 'Who is signed in, and where he may work',
      params: none,
      query: none,
      body: none,
      reply: z.object({
        via: z.enum(['session', 'key']),
        email: z.string().nullable(),
        workspaceId: z.int(),
        userId: z.uuid(),
        viewedBy: z.uuid().nullable(),
        hasPassword: z.boolean(),
        hasSecondFactor: z.boolean(),
        workspaces: z.array(z.object({ id: z.int(), name: z.string() })),
      }),
    },
    async ({ session }) => {
      const { internalAdapter } = await context.identity().$context;
      const [identity, account, workspaces] = await Promise.all([
        internalAdapter.findUserById(session.identityId),
        internalAdapter.findCredentialAccount(session.identityId),
        listWorkspaces(api, session.identityId),
      ]);
      return {
        via: session.via,
        email: identity?.email.endsWith('.invalid') ? null : (identity?.email ?? null),
        workspaceId: session.workspaceId,
        userId: session.userId,
        viewedBy: session.viewedBy ?? null,
        hasPassword: Boolean(account?.password),
        hasSecondFactor:
          identity !== null && 'twoFactorEnabled' in identity && identity.twoFactorEnabled === true,
        workspaces,
      };
    },
  );
}

function changeWorkspace(api: Api): void {
  const { context } = api;
  route(
    api,
    {
      method: 'POST',
      path: '/auth/workspace',
      tag,
      summary: 'Work in another workspace',
      params: none,
      query: none,
      body: z.strictObject({ workspaceId: z.int() }),
      reply: z.null(),
      status: 204,
    },
    async ({ session, body }) => {
      const members = await listMembers(context.pool, session.identityId);
      const isMine = members.some((one) => one.workspaceId === body.workspaceId);
      if (!isMine || session.token === undefined)
        throw new Problem('workspace.missing', {}, { status: 404 });
      const { internalAdapter } = await context.identity().$context;
      await internalAdapter.updateSession(session.token, {
        workspaceId: body.workspaceId,
        viewUserId: null,
      });
      context.sessions.forget();
    },
  );
}

function chooseFirstPassword(api: Api): void {
  const { context } = api;
  route(
    api,
    {
      method: 'POST',
      path: '/auth/first-password',
      tag,
      summary: 'Choose a password where there is none yet',
      params: none,
      query: none,
      body: z.strictObject({ password }),
      reply: z.null(),
      status: 204,
    },
    async ({ session, body, reply }) => {
      const { internalAdapter } = await context.identity().$context;
      const account = await internalAdapter.findCredentialAccount(session.identityId);
      if (session.via !== 'session') throw new Problem('auth.session-only', {}, { status: 403 });
      if (account?.password) throw new Problem('auth.password-already-set', {}, { status: 409 });
      await setPassword(context.identity(), session.identityId, body.password);
      await openSession(context, session.identityId, reply);
    },
  );
}

async function listWorkspaces(
  api: Api,
  identityId: string,
): Promise<{ id: number; name: string }[]> {
  const members = await listMembers(api.context.pool, identityId);
  const { rows } = await api.context.pool.query<{ id: number; name: string }>(
    'select workspace_id as id, name from workspace where workspace_id = any($1) order by workspace_id',
    [members.map((one) => one.workspaceId)],
  );
  return rows;
}
