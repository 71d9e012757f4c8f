import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Session } from '../auth/sessions.ts';
import type { ServerContext } from '../context.ts';
import { everySecond, openNotes, type Notes } from './notes.ts';
import { customerIn, watchCustomers, type CustomerReads } from './customer-reads.ts';
import { countReads, type ReadCounter } from './reads.ts';
import { readAccessSettings } from './settings.ts';
import { deviceOf, stepOf, stepsInside } from './steps.ts';

const prefix = '/api/v1';
const authPrefix = `${prefix}/auth`;

/** Writes refusals (403), steps of signing in and out, first uses of keys in an hour, mass reads and looks at customers into the access log; kept in memory, written every second, so that no request waits. */
export function noteAccess(app: FastifyInstance, context: ServerContext): void {
  const notes = openNotes(context.pool);
  const reads = countReads(context.now);
  const looks = watchCustomers(context.now);
  const stop = everySecond(async () => {
    await addCrossings(context, notes, reads);
    await addLooks(context, notes, looks);
    await notes.flush();
  });
  app.decorateRequest('signedIn', null);
  app.addHook('onClose', stop);
  knowWhoAsks(app, context);
  countRows(app, context, reads);
  seeCustomers(app, looks);
  const keys = firstUses();
  app.addHook('onResponse', (request, reply, done) => {
    const { signedIn: session, id: requestId } = request;
    const route = request.routeOptions.url ?? '';
    if (session && reply.statusCode === 403)
      notes.add({
        ...whose(session),
        kind: 'refused',
        details: { door: `${request.method} ${route}` },
        requestId,
      });
    if (session && keys.isFirst(session))
      notes.add({
        ...whose(session),
        kind: 'key.used',
        details: { key: session.key ?? '', address: request.ip, device: deviceOf(request) },
        requestId,
      });
    const step = route.startsWith(authPrefix)
      ? stepOf(route.slice(authPrefix.length), request, reply, session)
      : null;
    if (step) notes.add({ ...step, requestId });
    done();
  });
}

async function addCrossings(
  { pool }: ServerContext,
  notes: Notes,
  reads: ReadCounter,
): Promise<void> {
  const busy = reads.busy();
  if (busy.length === 0) return;
  const settings = await readAccessSettings(pool, busy);
  const limits = new Map([...settings].map(([id, { massReads }]) => [id, massReads]));
  for (const note of reads.crossings(limits)) notes.add(note);
}

async function addLooks(
  { pool }: ServerContext,
  notes: Notes,
  looks: CustomerReads,
): Promise<void> {
  const busy = looks.busy();
  if (busy.length === 0) return;
  for (const note of looks.take(await readAccessSettings(pool, busy))) notes.add(note);
}

// What is passed on to the library of sign-in is not admitted by us: who asked must be known before his session ends.
function knowWhoAsks(app: FastifyInstance, context: ServerContext): void {
  const inside = new Set(stepsInside.map((path) => `${authPrefix}${path}`));
  app.addHook('preHandler', async (request) => {
    if (!inside.has(request.routeOptions.url ?? '')) return;
    const { session } = await context.sessions.find(request.headers);
    request.signedIn = session;
  });
}

function countRows(app: FastifyInstance, { model }: ServerContext, reads: ReadCounter): void {
  app.addHook('preSerialization', (request, reply, payload, done) => {
    const { signedIn: session, id: requestId } = request;
    const object = session && reply.statusCode < 400 ? readBy(request) : null;
    // Settings and people of the house are read all day by every page.
    if (session && object !== null && model.objects.get(object)?.definition.area !== 'admin')
      reads.count(whose(session), { object, rows: rowsIn(payload), requestId });
    done(null, payload);
  });
}

const oneRecord = `GET ${prefix}/records/:object/:id`;

function seeCustomers(app: FastifyInstance, looks: CustomerReads): void {
  app.addHook('preSerialization', (request, reply, payload, done) => {
    const { signedIn: session, id: requestId, method, routeOptions } = request;
    if (
      session &&
      reply.statusCode === 200 &&
      `${method} ${routeOptions.url ?? ''}` === oneRecord
    ) {
      const customer = customerIn(readBy(request) ?? '', payload);
      if (customer) looks.saw(whose(session), { ...customer, requestId, key: session.key });
    }
    done(null, payload);
  });
}

const readRoutes: ReadonlySet<string> = new Set(
  [
    'GET /records/:object',
    'POST /records/:object/query',
    'GET /records/:object/:id',
    'GET /search',
  ].map((route) => route.replace(' ', ` ${prefix}`)),
);

function readBy({ method, routeOptions, params }: FastifyRequest): string | null {
  if (!readRoutes.has(`${method} ${routeOptions.url ?? ''}`)) return null;
  const isNamed = typeof params === 'object' && params !== null && 'object' in params;
  return isNamed ? String(params.object) : 'search';
}

function rowsIn(payload: unknown): number {
  const isList = typeof payload === 'object' && payload !== null && 'items' in payload;
  return isList && Array.isArray(payload.items) ? payload.items.length : 1;
}

function whose({ workspaceId, userId, viewedBy }: Session) {
  return { workspaceId, userId, ...(viewedBy === undefined ? {} : { viewedBy }) };
}

const mostKeys = 10_000;

function firstUses(): { isFirst(session: Session): boolean } {
  const used = new Map<string, number>();
  return {
    isFirst({ via, credential }) {
      if (via !== 'key') return false;
      const hour = Math.floor(Date.now() / 3_600_000);
      if (used.get(credential) === hour) return false;
      if (used.size >= mostKeys) used.clear();
      used.set(credential, hour);
      return true;
    },
  };
}
