import { AsyncLocalStorage } from 'node:async_hooks';
import { PgBoss, systemClock, type Clock } from 'pg-boss';
import type { Executor } from '../scope.ts';
import { queueNames, type QueueName } from './define.ts';

const schema = 'pgboss';

/** Where a job goes whose last try was never heard of again: its worker died, and had died at every try before. */
export const lostQueue = 'lost';

/** How the queues of pg-boss behave; a worker that died is noticed by its missing heartbeat. */
const settings = {
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  // Most tries end because their worker does, and whoever waits should not wait minutes more for that.
  retryDelayMax: 30,
  heartbeatSeconds: 15,
  // Long loads run for hours; what bounds them is the heartbeat.
  expireInSeconds: 86_000,
  retentionSeconds: 14 * 86_400,
  deleteAfterSeconds: 7 * 86_400,
};

// A mail server that is out of reach is tried again for about half an hour.
const patient = { ...settings, retryLimit: 10, retryDelay: 10, retryDelayMax: 300 };

const current = new AsyncLocalStorage<Executor>();

// Never started: it only knows how to write a job, each time on the connection of whoever sends.
const sender = new PgBoss({
  schema,
  db: {
    async executeSql(text, values) {
      const db = current.getStore();
      if (!db) throw new Error('a job is sent outside of a connection');
      const { rows } = await db.query<Record<string, unknown>>(text, values ? [...values] : []);
      return { rows };
    },
  },
});

/** Puts work into a queue, in the transaction that the connection holds open. */
export async function enqueue(
  db: Executor,
  queue: QueueName,
  data: object,
  startAfter?: Date,
): Promise<void> {
  await current.run(db, () => sender.send(queue, data, startAfter ? { startAfter } : {}));
}

// A worker's loop sleeps for what is left of its pause. By the wall clock, one that is put back by hours while a job runs
// would have that loop sleep for as many hours; this one only goes forward.
const steadyClock: Clock = {
  ...systemClock,
  now: () => performance.timeOrigin + performance.now(),
};

/** A pg-boss that works on the queues of the database. */
export function openBoss(url: string, connections = 4): PgBoss {
  return new PgBoss({
    schema,
    connectionString: url,
    max: connections,
    application_name: 'rapport-jobs',
    clock: steadyClock,
    migrate: false,
    schedule: false,
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
  });
}

/** Brings schema `pgboss` to this version and makes or corrects the queues; called when migrating. */
export async function migrateJobs(url: string): Promise<void> {
  const boss = new PgBoss({
    schema,
    connectionString: url,
    max: 2,
    supervise: false,
    schedule: false,
  });
  // Without a listener an error event would end the process; start() rejects by itself.
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await boss.createQueue(lostQueue, settings);
    await boss.updateQueue(lostQueue, settings);
    for (const name of queueNames) {
      const behaviour = { ...(name === 'mail' ? patient : settings), deadLetter: lostQueue };
      await boss.createQueue(name, behaviour);
      await boss.updateQueue(name, behaviour);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
