import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../auth/sessions.ts';
import type { Note, Whom } from './notes.ts';

type Step = Whom & Pick<Note, 'kind' | 'details'>;

/** Paths that whoever is signed in already asks; after the answer his session may be gone. */
export const stepsInside: readonly string[] = [
  '/sign-out',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/verify-totp',
  '/two-factor/generate-backup-codes',
];

/** The step of signing in or out that a request to `/auth…` was; null where it was none, or nobody knows whose. */
export function stepOf(
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
  before: Session | null,
): Step | null {
  const isDone = reply.statusCode < 400;
  const opened = openedBy(reply);
  const details = { address: request.ip, device: deviceOf(request) };
  const email = emailIn(request.body);
  switch (path) {
    case '/sign-in/email':
      if (email === null) return null;
      if (!isDone) return { email, kind: 'sign-in.failed', details };
      return { email, kind: opened ? 'sign-in.accepted' : 'sign-in.password', details };
    case '/forgotten-password':
      return email === null ? null : { email, kind: 'sign-in.forgotten', details };
    case '/callback/:id':
      return opened
        ? { session: opened, kind: 'sign-in.provider', details: { ...details, ...idOf(request) } }
        : null;
    case '/link/use':
      return opened ? { session: opened, kind: 'sign-in.link', details } : null;
    default:
      return path.startsWith('/two-factor/verify') && before === null
        ? secondStep({ request, opened, isDone, details })
        : inside(path, isDone, before, details);
  }
}

type Asked = {
  readonly request: FastifyRequest;
  readonly opened: string | null;
  readonly isDone: boolean;
  readonly details: Step['details'];
};

function secondStep({ request, opened, isDone, details }: Asked): Step | null {
  if (isDone && opened) return { session: opened, kind: 'sign-in.second-step', details };
  const pending = cookieIn(request.headers.cookie ?? '', 'two_factor');
  return isDone || pending === null
    ? null
    : { pending, kind: 'sign-in.second-step-failed', details };
}

const kindsInside: Readonly<Record<string, string>> = {
  '/sign-out': 'sign-in.ended',
  '/change-password': 'password.changed',
  '/first-password': 'password.changed',
  '/two-factor/disable': 'second-factor.off',
  '/two-factor/verify-totp': 'second-factor.on',
  '/two-factor/generate-backup-codes': 'second-factor.codes',
};

function inside(
  path: string,
  isDone: boolean,
  before: Session | null,
  details: Step['details'],
): Step | null {
  const kind = kindsInside[path];
  if (!before || !isDone || kind === undefined) return null;
  return { workspaceId: before.workspaceId, userId: before.userId, kind, details };
}

/** The device as the browser names it, shortened. */
export function deviceOf({ headers }: FastifyRequest): string {
  return String(headers['user-agent'] ?? '').slice(0, 200);
}

function openedBy(reply: FastifyReply): string | null {
  const set = [reply.getHeader('set-cookie') ?? []].flat().map(String);
  for (const cookie of set) {
    const token = cookieIn(cookie, 'session_token');
    if (token !== null && token !== '') return token;
  }
  return null;
}

// Cookies of sign-in are a value, a point and a signature.
function cookieIn(cookies: string, name: string): string | null {
  const found = new RegExp(`(?:^|;\\s*)(?:__Secure-)?rapport\\.${name}=([^;]*)`).exec(cookies)?.[1];
  return found === undefined ? null : (decodeURIComponent(found).split('.')[0] ?? null);
}

function idOf({ params }: FastifyRequest): { provider?: string } {
  const isNamed = typeof params === 'object' && params !== null && 'id' in params;
  return isNamed && typeof params.id === 'string' ? { provider: params.id } : {};
}

function emailIn(body: unknown): string | null {
  const isNamed = typeof body === 'object' && body !== null && 'email' in body;
  return isNamed && typeof body.email === 'string' ? body.email.trim().toLowerCase() : null;
}
