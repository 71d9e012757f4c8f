import { join } from 'node:path';
import { migrateJobs } from '#engine/jobs/index.ts';
import { migrateAuth } from './auth/schema.ts';
import { readSecret } from './auth/secret.ts';
import { firstSignIn, firstWorkspace } from './first-start.ts';
import { terminalLanguage } from './launch/speech.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { giveNewerGrants } from './newer-grants.ts';
import { originsOf } from './origins.ts';
import { createServer } from './serve.ts';
import { filesFolder, programFolder, readSettings, uploadsFolder } from './settings.ts';
import { untilStopped } from './until-stopped.ts';

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
  trustProxy: settings.trustProxy,
  uploadsFolder: uploadsFolder(settings.dataDir),
  filesFolder: filesFolder(settings.dataDir),
  s3Url: settings.s3Url,
  hasMail: settings.smtpUrl !== null,
  allowPrivateWebhooks: settings.allowPrivateWebhooks,
});
await server.context.providers.refresh();
await firstWorkspace(server.context, terminalLanguage(), settings);
await giveNewerGrants(server.context);
const signInLink = await firstSignIn(server.context, settings);
await server.app.listen({ port, host: settings.host });
process.send?.({ type: 'ready', address: origins[0], signInLink });
giveBackMemory();

await untilStopped();
await server.close();
process.exit(0);
