import { actorScopes, workerParts } from './worker-parts.ts';
import { migrateJobs, openBoss, workQueues } from '#engine/jobs/index.ts';
import { uploadsIn } from '#engine/import/uploads.ts';
import { createBelt } from '#engine/database/belted-pool.ts';
import { formulaFollow } from '#engine/computed/follow.ts';
import { formulaRecompute } from '#engine/computed/recompute.ts';
import { openPool } from '#engine/database/pool.ts';
import { keepBackups } from './backup/scheduled.ts';
import { customerMailJob } from './customer-mail/send.ts';
import { deriveKey, readSecret } from './auth/secret.ts';
import { keepFacts } from './fact-months.ts';
import { openFileStore } from './files/file-store.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { logFrom } from './log-line.ts';
import { ledgerCheck } from './ledger-check.ts';
import { longWork } from './long-work.ts';
import {
  keepApprovals,
  keepContracts,
  keepForecasts,
  keepLeads,
  keepQuotes,
} from './keep-sales.ts';
import { keepPools } from './keep-pools.ts';
import { keepLedger, keepSealing } from './sealing.ts';
import { readMailServer } from './mail/mail-server.ts';
import { openPost } from './mail/post.ts';
import { mailJob } from './mail/send-mail.ts';
import { personalDataJob } from './personal-data/job.ts';
import { filesFolder, readSettings, uploadsFolder } from './settings.ts';
import { originsOf } from './origins.ts';
import {
  keepComputed,
  keepDuplicateKeys,
  keepOwnComputed,
  keepRollUps,
  keepSearching,
  keepWords,
} from './rolling-up.ts';
import { keepShapes } from './own-shapes.ts';
import { keepStanding } from './standing.ts';
import { keepMailing, keepTelling } from './notices/keep-telling.ts';
import { model } from './product-model.ts';
import { keepReports } from './reports/mail-reports.ts';
import { keepTidy } from './tidying.ts';
import { untilStopped } from './until-stopped.ts';
import { keepDelivering } from './webhooks/keep.ts';

const settings = readSettings();
logFrom(settings.logLevel);
const url = settings.databaseUrl;
if (url === null)
  throw new Error('DATABASE_URL is missing: start with `npm start`, or name a database');

await migrateJobs(url);
const pool = openPool(url, { max: 8, name: 'rapport-worker' });
const boss = openBoss(url);
// Its queries are tried again by pg-boss itself; unheard, the event would end the process.
boss.on('error', () => undefined);
await boss.start();
const belt = createBelt(url, pool, { max: 8, name: 'rapport-worker' });
const scopes = actorScopes(pool, belt);
const secret = await readSecret(settings.dataDir);
const mailKey = deriveKey(secret, 'mail');
const uploads = uploadsIn(uploadsFolder(settings.dataDir));
await workQueues(
  boss,
  workerParts(pool, scopes, [
    formulaRecompute,
    formulaFollow,
    ledgerCheck(settings.dataDir),
    mailJob({
      server: settings.smtpUrl === null ? null : readMailServer(settings.smtpUrl),
      key: mailKey,
    }),
    customerMailJob({
      server: settings.smtpUrl === null ? null : readMailServer(settings.smtpUrl),
      files: openFileStore(filesFolder(settings.dataDir), settings.s3Url),
      key: deriveKey(secret, 'unsubscribe'),
      origin: originsOf({ ...settings, port: settings.port ?? 3000 })[0],
    }),
    personalDataJob(openFileStore(filesFolder(settings.dataDir), settings.s3Url)),
    ...longWork(scopes, uploads),
  ]),
);
const key = deriveKey(secret, 'webhooks');
const post = settings.smtpUrl === null ? null : openPost(mailKey);
const { publicUrl } = settings;
const origin = publicUrl === null ? null : new URL(publicUrl).origin;
const repeated = [
  keepSealing(pool),
  keepRollUps(pool),
  ...keepStanding(pool),
  keepWords(pool),
  keepDuplicateKeys(pool),
  keepSearching(pool),
  keepComputed(pool),
  keepOwnComputed(pool),
  keepShapes(pool),
  keepTidy(pool, model, {
    uploads,
    files: openFileStore(filesFolder(settings.dataDir), settings.s3Url),
  }),

  keepLedger(pool, settings.dataDir, post),
  keepFacts(pool),
  keepPools(pool),
  keepApprovals(pool),
  keepQuotes(pool),
  keepContracts(pool),
  keepForecasts(pool),
  keepLeads(pool, post !== null),
  ...keepBackups(pool, url, settings),
  ...keepTelling({ pool, scopes, mails: post !== null }),
  ...(post
    ? [keepMailing({ pool, scopes, post, origin }), keepReports({ pool, scopes, post, origin })]
    : []),
  keepDelivering({ pool, scopes, key, allowPrivate: settings.allowPrivateWebhooks }),
];
process.send?.({ type: 'ready' });
giveBackMemory();

await untilStopped();
await Promise.all(repeated.map((one) => one.stop()));
await boss.stop({ graceful: true, timeout: 8000 });
await belt.close();
await pool.end();
process.exit(0);
