import { join } from 'node:path';
import { migrateJobs } from '#engine/jobs/index.ts';
import { makePartitions } from '#engine/ledger/partitions.ts';
import { migrateAuth } from './auth/schema.ts';
import { readSecret } from './auth/secret.ts';
import { firstSignIn, firstWorkspace } from './first-start.ts';
import { homeOf } from './launch/database-place.ts';
import { terminalLanguage } from './launch/speech.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { giveNewerGrants } from './newer-grants.ts';
import { originsOf } from './origins.ts';
import { createServer, type Server, type ServeRequest } from './serve.ts';
import { filesFolder, programFolder, readSettings, uploadsFolder } from './settings.ts';
import { untilStopped } from './until-stopped.ts';

/** Serves the product until the process is asked to stop; `beside` is called before it listens. */
export async function runWeb(
  manners: Pick<ServeRequest, 'requestsPerMinute'> = {},
  beside: (server: Server) => Promise<void> = async () => undefined,
): Promise<void> {
  const settings = readSettings();
  const url = settings.databaseUrl;
  if (url === null)
    throw new Error('DATABASE_URL is missing: start with `npm start`, or name a database');
  const port = settings.port ?? 3000;

  await migrateAuth(url);
  await migrateJobs(url);
  const origins = originsOf({ ...settings, port });
  const server = await createServer({
    url,
    secret: await readSecret(settings.dataDir),
    origins,
    webFolder: join(programFolder, 'dist/web'),
    logLevel: settings.logLevel,
    metricsToken: settings.metricsToken,
    trustProxy: settings.trustProxy,
    uploadsFolder: uploadsFolder(settings.dataDir),
    filesFolder: filesFolder(settings.dataDir),
    folders: [...new Set([settings.dataDir, homeOf(settings.dataDir)])],
    s3Url: settings.s3Url,
    hasMail: settings.smtpUrl !== null,
    allowPrivateWebhooks: settings.allowPrivateWebhooks,
    ...manners,
  });
  await server.context.providers.refresh();
  await firstWorkspace(server.context, terminalLanguage(), settings);
  await giveNewerGrants(server.context);
  // Before anybody writes or seals: rows that move into a new partition must not be under anyone's hands.
  await makePartitions(server.context.pool, new Date());
  const signInLink = await firstSignIn(server.context, settings);
  await beside(server);
  await server.app.listen({ port, host: settings.host });
  process.send?.({ type: 'ready', address: origins[0], signInLink });
  giveBackMemory();

  await untilStopped();
  await server.close();
  process.exit(0);
}
