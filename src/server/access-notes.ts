import type { FastifyInstance } from 'fastify';
import type { Executor } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { logLine } from './log-line.ts';

type Note = {
  readonly kind: string;
  readonly at: Date;
  readonly workspaceId: number | null;
  readonly userId: string | null;
  /** Instead of the user: the address with which somebody tried to sign in. */
  readonly email: string | null;
  readonly details: Readonly<Record<string, string>>;
  readonly requestId: string;
};

const pause = 1000;
const mostWaiting = 5000;

/** Writes refusals (403) and tries to sign in into the access log: kept in memory, written every second, so that no request waits. */
export function noteAccess(app: FastifyInstance, db: Executor): void {
  let waiting: Note[] = [];
  const flush = async () => {
    const notes = waiting;
    waiting = [];
    if (notes.length > 0) await write(db, notes);
  };
  const timer = setInterval(() => {
    flush().catch((error: unknown) =>
      logLine('access log not written', { error: String(error) }, 'error'),
    );
  }, pause);
  timer.unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await flush();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { actor, method, routeOptions, id: requestId } = request;
    const route = routeOptions.url ?? '';
    const base = { at: new Date(), requestId, email: null };
    if (reply.statusCode === 403 && actor && waiting.length < mostWaiting)
      waiting.push({ ...base, ...actor, kind: 'refused', details: { door: `${method} ${route}` } });
    const email = route.endsWith('/auth/sign-in/email') ? emailIn(request.body) : null;
    if (email !== null && waiting.length < mostWaiting)
      waiting.push({
        ...base,
        workspaceId: null,
        userId: null,
        email,
        kind: reply.statusCode < 300 ? 'sign-in.accepted' : 'sign-in.failed',
        details: {
          address: request.ip,
          device: String(request.headers['user-agent'] ?? '').slice(0, 200),
        },
      });
    done();
  });
}

function emailIn(body: unknown): string | null {
  const isNamed = typeof body === 'object' && body !== null && 'email' in body;
  return isNamed && typeof body.email === 'string' ? body.email.trim().toLowerCase() : null;
}

// Whoever tries an address that nobody has here leaves no line: there is nobody to list it under.
async function write(db: Executor, notes: readonly Note[]): Promise<void> {
  const rows = notes.map((note) => ({ ...note, id: newId(), at: note.at.toISOString() }));
  await db.query(
    `with n as (select * from jsonb_to_recordset($1::jsonb) as n ("workspaceId" integer, at timestamptz, id uuid, "userId" uuid,
        email text, kind text, details jsonb, "requestId" text)),
      who as (select n.*, m.workspace_id, m.user_id from n
        join auth."user" i on i.email = n.email join auth.member m on m.identity_id = i.id
        union all select n.*, n."workspaceId", n."userId" from n where n.email is null)
      insert into access_log (workspace_id, at, id, user_id, kind, details, request_id)
        select workspace_id, at, id, user_id, kind, details, "requestId" from who`,
    [JSON.stringify(rows)],
  );
}
