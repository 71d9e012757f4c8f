import { existsSync } from 'node:fs';
import pg from 'pg';
import { Problem } from '#kit/problem.ts';
import type { Settings } from '../settings.ts';
import { readCard } from './cluster-card.ts';
import { preparePlace } from './database-place.ts';
import { unprivilegedIdentity } from './database-user.ts';
import { checkOutsideDatabase } from './outside-database.ts';
import { startEmbedded, urlOf } from './postgres.ts';

/**
 * Does the work with the database of the installation: the one of DATABASE_URL, else the embedded one of DATA_DIR, which is
 * started for this work alone where it does not run. Refuses a data folder without a database; makes none.
 */
export async function withDatabase<T>(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (databaseUrl !== null) {
    await checkOutsideDatabase(databaseUrl, { patience: 0 });
    return work(databaseUrl);
  }
  const url = embeddedUrl(dataDir);
  if (await answers(url)) return work(url);
  const started = await startEmbedded({ dataDir, log: () => undefined });
  try {
    return await work(started.url);
  } finally {
    await started.stop();
  }
}

function embeddedUrl(dataDir: string): string {
  const card = existsSync(dataDir)
    ? readCard(preparePlace(dataDir, unprivilegedIdentity()).cluster)
    : null;
  if (!card) throw new Problem('launch.no-database', { path: dataDir });
  return urlOf(card);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ECONNREFUSED')
      return false;
    throw failure;
  } finally {
    await client.end().catch(() => undefined);
  }
}
