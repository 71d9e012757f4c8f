import pg from 'pg';

export type Pool = pg.Pool;

// Days, exact numbers and 64-bit integers stay text, instants become ISO UTC: the driver's own
// reading would move 2026-06-30 to the day before in Shanghai and round long numbers.
const parsers = new Map<number, (text: string) => unknown>([
  [1082, (text) => text],
  [1700, (text) => text],
  [20, (text) => text],
  [1184, (text) => new Date(text).toISOString()],
]);

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    const known: unknown = parsers.get(oid) ?? pg.types.getTypeParser(oid, format);
    // The driver types its parsers as any; each is a function of one text.
    return known as (text: string) => unknown;
  },
};

/** Opens a pool whose values arrive as the engine wants them; `max` connections, 10 unless said otherwise; every statement runs as `role` where one is named. */
export function openPool(
  url: string,
  options: { max?: number; name?: string; role?: string } = {},
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    types,
    // Statements whose names the process has forgotten leave with their connection.
    maxLifetimeSeconds: 3600,
    application_name: options.name ?? 'rapport',
    // Without UTC here, timestamptz would arrive in the server's zone. Compiling a statement over many
    // partitions takes seconds, running it milliseconds.
    // A server of one's own thinks of disks that turn, and lets searches read four times as much pending.
    options: `-c TimeZone=UTC -c jit=off -c random_page_cost=1.1 -c gin_pending_list_limit=1MB -c statement_timeout=120000${options.role ? ` -c role=${options.role}` : ''}`,
  });
  // A broken idle connection is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  outliveBrokenConnections(pool);
  return pool;
}

/** Lets the process outlive a connection that breaks while somebody has it and it runs no statement: the next statement says so. */
export function outliveBrokenConnections(pool: pg.Pool): void {
  // The pool listens only to those that nobody has; an error event without a listener ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
}
