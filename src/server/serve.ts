import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { actions as productActions } from '#areas/actions.ts';
import { loadRights } from '#areas/admin/rights.ts';
import { importJobs } from '#engine/import/jobs.ts';
import { uploadsIn } from '#engine/import/uploads.ts';
import { createBelt } from '#engine/database/belted-pool.ts';
import { openPool, outliveBrokenConnections } from '#engine/database/pool.ts';
import { allSentences } from './all-texts.ts';
import { buildApp } from './app.ts';
import { deriveKey } from './auth/secret.ts';
import { endingAccess } from './auth/end-access.ts';
import { listMembers } from './auth/members.ts';
import { createProviders } from './auth/providers.ts';
import { createSessions } from './auth/sessions.ts';
import type { ServerContext } from './context.ts';
import { openFileStore } from './files/file-store.ts';
import { drain } from './http/drain.ts';
import { listen } from './listener.ts';
import { openPost } from './mail/post.ts';
import { handOverData } from './personal-data/actions.ts';
import { model as productModel } from './product-model.ts';
import { createScopes } from './scope.ts';

export type ServeRequest = {
  readonly url: string;
  readonly secret: string;
  readonly origins: readonly [string, ...string[]];
  readonly webFolder: string | null;
  readonly logLevel: ServerContext['logLevel'];
  /** Proxies beside those of this machine that are believed about who asks. */
  readonly trustProxy?: readonly string[];
  readonly requestsPerMinute?: number;
  readonly logTo?: ServerContext['logTo'];
  readonly metricsToken?: string | null;
  /** Whether letters are sent; the worker knows the server. */
  readonly hasMail?: boolean;
  /** Lets hooks reach this machine and its network. */
  readonly allowPrivateWebhooks?: boolean;
  /** Where brought files wait, for the worker too; the machine's place for passing files unless said. */
  readonly uploadsFolder?: string;
  readonly filesFolder?: string;
  /** Folders of this machine whose disks must have room for what is written. */
  readonly folders?: readonly string[];
  /** The S3-compatible store that keeps files instead of the folder. */
  readonly s3Url?: string | null;
  readonly now?: () => Date;
  /** Other definitions than the product's, for trying the screens and the API on them. */
  readonly definitions?: Pick<ServerContext, 'model' | 'actions'>;
};

/** A server that is ready to listen, and how to end it. */
export type Server = {
  readonly app: FastifyInstance;
  readonly context: ServerContext;
  close(): Promise<void>;
};

// What needs the file store beside the doors is carried out here.
const actionsOfContact = new Map(productActions.get('contact')).set('hand-over-data', handOverData);
const productDefinitions = {
  model: productModel,
  actions: new Map([...productActions, ['contact', actionsOfContact] as const]),
};

/** Puts the server together over a migrated database. */
export async function createServer(request: ServeRequest): Promise<Server> {
  const { model, actions } = request.definitions ?? productDefinitions;
  const pool = openPool(request.url, { max: 20, name: 'rapport-web' });
  const authPool = openAuthPool(request.url);
  const belt = createBelt(request.url, pool, { max: 20, name: 'rapport-web' });
  const log: { app?: FastifyInstance } = {};
  const providers = await createProviders({
    pool: authPool,
    secret: deriveKey(request.secret, 'auth').toString('hex'),
    baseUrl: request.origins[0],
    origins: request.origins,
    firstWorkspace: async (identityId) => (await listMembers(pool, identityId))[0]?.workspaceId,
    log: (level, message) => log.app?.log.debug({ severity: level }, message),
  });
  const uploads = uploadsIn(request.uploadsFolder ?? join(tmpdir(), 'rapport-uploads'));
  const context: ServerContext = {
    pool,
    model,
    actions: endingAccess(actions, pool, () => context.sessions.forget()),
    sentences: allSentences,
    uploads,
    files: openFileStore(
      request.filesFolder ?? join(tmpdir(), 'rapport-files'),
      request.s3Url ?? null,
    ),
    importing: importJobs({ uploads, refresh: async (scope) => scope }),
    scopes: createScopes({ pool, model, loadRights, belt, now: request.now ?? (() => new Date()) }),
    sessions: createSessions(() => providers.identity(), pool),
    identity: () => providers.identity(),
    providers,
    origins: request.origins,
    folders: request.folders ?? [],
    webFolder: request.webFolder,
    webhooks: {
      key: deriveKey(request.secret, 'webhooks'),
      allowPrivate: request.allowPrivateWebhooks === true,
    },
    post: request.hasMail === true ? openPost(deriveKey(request.secret, 'mail')) : null,
    unsubscribeKey: deriveKey(request.secret, 'unsubscribe'),
    ...mannersOf(request),
    now: request.now ?? (() => new Date()),
  };
  const app = await buildApp(context);
  log.app = app;
  const stopHearing = hearChanges(request.url, context);
  return {
    app,
    context,
    async close() {
      await drain(app);
      await stopHearing();
      await belt.close();
      await Promise.all([pool.end(), authPool.end()]);
    },
  };
}

// Of the driver's usual types, as better-auth reads them.
function openAuthPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 3, application_name: 'rapport-auth' });
  pool.on('error', () => undefined);
  outliveBrokenConnections(pool);
  return pool;
}

// What other processes change reaches the caches here at once; the caches' own five seconds are the floor.
function hearChanges(url: string, context: ServerContext): () => Promise<void> {
  const refresh = (): void => {
    context.providers.refresh().catch(() => undefined);
  };
  const listener = listen(url, ['rapport_rights', 'rapport_providers'], (channel, payload) => {
    if (channel === 'rapport_providers') return refresh();
    const workspaceId = Number(payload);
    context.scopes.forget(payload && Number.isInteger(workspaceId) ? workspaceId : undefined);
    context.sessions.forget();
  });
  // A sign-in service that was out of reach comes back by itself.
  const timer = setInterval(refresh, 60_000).unref();
  return async () => {
    clearInterval(timer);
    await listener.close();
  };
}

function mannersOf({
  requestsPerMinute = 6000,
  logLevel,
  logTo = null,
  metricsToken = null,
  trustProxy = [],
}: ServeRequest): Pick<
  ServerContext,
  'requestsPerMinute' | 'logLevel' | 'logTo' | 'metricsToken' | 'trustProxy'
> {
  return { requestsPerMinute, logLevel, logTo, metricsToken, trustProxy };
}
