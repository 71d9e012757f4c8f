import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '#kit/problem.ts';

/** Waits until the server behind DATABASE_URL answers, and refuses one that is too old or cannot hold every script. */
export async function checkOutsideDatabase(
  url: string,
  options: { onWait?: () => void; patience?: number; signal?: AbortSignal } = {},
): Promise<void> {
  const client = await connectPatiently(url, options);
  try {
    const { rows } = await client.query<Record<string, string>>(`
      select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
        lower('É' collate "default") as folded`);
    const { version = '', encoding = '', folded } = rows[0] ?? {};
    const major = Math.floor(Number(version) / 10_000);
    if (major < 15) throw new Problem('launch.database-too-old', { found: major, needed: 15 });
    if (encoding !== 'UTF8') throw new Problem('launch.database-encoding', { encoding });
    if (folded !== 'é') throw new Problem('launch.database-locale');
  } finally {
    await client.end();
  }
}

async function connectPatiently(
  url: string,
  {
    onWait,
    patience = 30_000,
    signal,
  }: { onWait?: () => void; patience?: number; signal?: AbortSignal },
): Promise<pg.Client> {
  const deadline = Date.now() + patience;
  for (let round = 0; ; round += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (failure) {
      await client.end().catch(() => undefined);
      if (!isPassing(failure) || Date.now() > deadline || signal?.aborted)
        throw unreachable(url, failure);
      if (round === 1) onWait?.();
      await sleep(500);
    }
  }
}

// A server that is starting up, or a name that a container network does not know yet.
function isPassing(failure: unknown): boolean {
  const code = codeOf(failure);
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', '57P03'].includes(code);
}

function codeOf(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : '';
}

function unreachable(url: string, failure: unknown): Problem {
  const { hostname, port, pathname } = new URL(url);
  const reason = failure instanceof Error ? failure.message || codeOf(failure) : String(failure);
  return new Problem('launch.database-unreachable', {
    server: `${hostname}:${port || 5432}${pathname}`,
    reason,
  });
}
