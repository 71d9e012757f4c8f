import pg from 'pg';

/** A connection that hears what the database announces. */
export type Listener = { close(): Promise<void> };

/**
 * Listens on channels for as long as it is not closed, and comes back after a broken connection. `heard` gets channel and
 * payload; after every (re)connection each channel is heard once with null, as something may have been missed.
 */
export function listen(
  url: string,
  channels: readonly string[],
  heard: (channel: string, payload: string | null) => void,
): Listener {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const again = (): void => {
    if (isClosed || timer) return;
    timer = setTimeout(() => {
      timer = null;
      void connect();
    }, 1000).unref();
  };

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'rapport-listen',
      keepAlive: true,
    });
    fresh.on('error', () => undefined);
    fresh.on('end', again);
    fresh.on('notification', ({ channel, payload }) => heard(channel, payload ?? ''));
    client = fresh;
    try {
      await fresh.connect();
      for (const channel of channels) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
      for (const channel of channels) heard(channel, null);
    } catch {
      await fresh.end().catch(() => undefined);
      again();
    }
  }

  void connect();
  return {
    async close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
