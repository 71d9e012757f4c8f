import { queryOptions } from '@tanstack/react-query';
import type { Text } from '#kit/text.ts';
import { call } from './client.ts';
import { isRecord } from './is-record.ts';

/** How one may sign in here. */
export type Ways = {
  readonly password: boolean;
  /** Whether a forgotten password can be replaced by mail. */
  readonly forgotten: boolean;
  readonly providers: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: Text;
  }[];
};

/** The ways to sign in that the page offers. */
export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: ({ signal }) => call<Ways>('GET', '/auth/ways', { signal }),
  staleTime: Infinity,
});

/** Who is signed in. */
export type Session = {
  readonly email: string | null;
  readonly userId: string;
  readonly viewedBy: string | null;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly workspaceId: number;
  readonly workspaces: readonly { readonly id: number; readonly name: string }[];
};

/** The present session: who, where, and through whose eyes. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call<Session>('GET', '/auth/session', { signal }),
  staleTime: 60_000,
});

/** Signs in with e-mail and password; `second-factor` asks for a code before the session stands. */
export async function signIn(
  email: string,
  password: string,
): Promise<'signed-in' | 'second-factor'> {
  const reply = await call<unknown>('POST', '/auth/sign-in/email', {
    body: { email, password, rememberMe: true },
  });
  return isRecord(reply) && reply['twoFactorRedirect'] === true ? 'second-factor' : 'signed-in';
}

/** Ends the sign-in with the code of an authenticator, or with a backup code. */
export async function verifySecondFactor(
  code: string,
  isBackup: boolean,
  trustDevice: boolean,
): Promise<void> {
  const path = isBackup ? '/auth/two-factor/verify-backup-code' : '/auth/two-factor/verify-totp';
  await call<unknown>('POST', path, { body: { code, trustDevice } });
}

/** The address at which another service signs the user in. */
export async function providerAddress(provider: string, to: string): Promise<string | null> {
  const body = { provider, callbackURL: to, errorCallbackURL: '/sign-in?error=provider' };
  const reply = await call<unknown>('POST', '/auth/sign-in/social', { body });
  return isRecord(reply) && typeof reply['url'] === 'string' ? reply['url'] : null;
}

/** Asks for a mail with a link for a new password; the answer is the same whether somebody has the address. */
export async function askForPassword(email: string): Promise<void> {
  await call<unknown>('POST', '/auth/forgotten-password', { body: { email } });
}

/** Ends the session on the server and in the cookie. */
export async function signOut(): Promise<void> {
  await call<unknown>('POST', '/auth/sign-out', { body: {} });
}

/** Whom a one-time link is for, and whether it only joins an account that stands. */
export type LinkLook = {
  readonly kind: 'first' | 'invitation' | 'reset';
  readonly name: string;
  readonly email: string | null;
  readonly workspace: string;
  readonly joins: boolean;
};

/** Looks at a one-time link without using it up. */
export function linkQuery(token: string) {
  return queryOptions({
    queryKey: ['link', token],
    queryFn: ({ signal }) => call<LinkLook>('POST', '/auth/link/look', { body: { token }, signal }),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
  });
}

/** Uses a one-time link up; says whether a session stands. */
export async function spendLink(
  token: string,
  choice: { password?: string; email?: string },
): Promise<boolean> {
  const { signedIn } = await call<{ signedIn: boolean }>('POST', '/auth/link/use', {
    body: { token, ...choice },
  });
  return signedIn;
}
