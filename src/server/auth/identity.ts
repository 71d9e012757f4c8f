import { apiKey } from '@better-auth/api-key';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { genericOAuth, type GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { z } from 'zod';
import { hashPassword, verifyPassword } from './password.ts';

/** Where better-auth's routes stand. */
export const authPath = '/api/v1/auth';

export type IdentityOptions = {
  /** A pool of its own, with the driver's usual types. */
  readonly pool: Pool;
  readonly secret: string;
  /** Where people reach us: PUBLIC_URL or the first of the local addresses. */
  readonly baseUrl: string;
  readonly origins?: readonly string[];
  readonly providers?: readonly GenericOAuthConfig[];
  /** The workspace that a new session opens; undefined refuses the sign-in. */
  readonly firstWorkspace?: (identityId: string) => Promise<number | undefined>;
  readonly log?: (level: string, message: string) => void;
};

export type Identity = ReturnType<typeof createIdentity>;

/** The sign-in machinery: passwords, second factor, single sign-on, API keys, sessions. */
export function createIdentity(options: IdentityOptions) {
  return betterAuth({ ...authOptions(options), plugins: plugins(options) });
}

/** The settings that tables and behaviour of the sign-in follow from. */
export function authOptions(options: IdentityOptions) {
  const { baseUrl } = options;
  return {
    appName: 'Rapport',
    baseURL: baseUrl,
    basePath: authPath,
    secret: options.secret,
    trustedOrigins: [...(options.origins ?? [])],
    database: {
      dialect: new PostgresDialect({ pool: options.pool }),
      type: 'postgres',
      schemaName: 'auth',
      transaction: true,
    },
    emailAndPassword: {
      enabled: true,
      // Identities come from invitations and the first start only.
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    account: {
      encryptOAuthTokens: true,
      // Every identity was made by an administrator for that address, so a verified address is proof enough.
      accountLinking: {
        enabled: true,
        requireLocalEmailVerified: false,
        allowDifferentEmails: true,
      },
    },
    session,
    databaseHooks: { session: { create: { before: openFirstWorkspace(options) } } },
    advanced: {
      cookiePrefix: 'rapport',
      useSecureCookies: baseUrl.startsWith('https:'),
      // Under a test runner better-auth would skip both checks unless told.
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    // Ours counts failures per account and address, over all processes.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { errorURL: '/sign-in' },
    // With a level of its own, some messages would go to the terminal beside `log`.
    logger: { log: (level, message) => options.log?.(level, message) },
    plugins: plugins(options),
  } satisfies BetterAuthOptions;
}

const session = {
  expiresIn: 7 * 24 * 3600,
  updateAge: 24 * 3600,
  additionalFields: {
    workspaceId: { type: 'number', required: false, input: false },
    viewUserId: { type: 'string', required: false, input: false },
  },
} as const;

function openFirstWorkspace({ firstWorkspace }: IdentityOptions) {
  return async (made: { userId: string } & Record<string, unknown>) => {
    if (!firstWorkspace) return undefined;
    const workspaceId = await firstWorkspace(made.userId);
    if (workspaceId === undefined) {
      throw new APIError('FORBIDDEN', { code: 'NO_WORKSPACE', message: 'No workspace' });
    }
    return { data: { ...made, workspaceId } };
  };
}

function plugins(options: IdentityOptions) {
  return [
    twoFactor({ issuer: 'Rapport' }),
    apiKey({
      defaultPrefix: 'rapport_',
      enableMetadata: true,
      rateLimit: { enabled: false },
      keyExpiration: { minExpiresIn: 1, maxExpiresIn: 3650 },
      maximumNameLength: 120,
    }),
    genericOAuth({ config: [...(options.providers ?? [])] }),
    linkSignIn(),
  ] as const satisfies BetterAuthOptions['plugins'];
}

function linkSignIn() {
  return {
    id: 'sign-in-link',
    endpoints: {
      /** Opens a session for an identity that proved itself by a one-time link. */
      openSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ identityId: z.string() }) },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.identityId);
          if (!user)
            throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_FOUND', message: 'No identity' });
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ token: session.token });
        },
      ),
    },
  } as const satisfies NonNullable<BetterAuthOptions['plugins']>[number];
}
