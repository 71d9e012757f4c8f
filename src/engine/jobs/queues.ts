import { AsyncLocalStorage } from 'node:async_hooks';
import { PgBoss } from 'pg-boss';
import type { Executor } from '../scope.ts';
import { queueNames, type QueueName } from './define.ts';

const schema = 'pgboss';

/** How the queues of pg-boss behave; a worker that died is noticed by its missing heartbeat. */
const settings = {
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  heartbeatSeconds: 30,
  // Long loads run for hours; what bounds them is the heartbeat.
  expireInSeconds: 86_000,
  retentionSeconds: 14 * 86_400,
  deleteAfterSeconds: 7 * 86_400,
};

// A mail server that is out of reach is tried again for about half an hour.
const patient = { ...settings, retryLimit: 10, retryDelay: 10 };

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

/** A pg-boss that works on the queues of the database. */
export function openBoss(url: string, connections = 4): PgBoss {
  return new PgBoss({
    schema,
    connectionString: url,
    max: connections,
    application_name: 'rapport-jobs',
    migrate: false,
    schedule: false,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
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
    for (const name of queueNames) {
      const behaviour = name === 'mail' ? patient : settings;
      await boss.createQueue(name, behaviour);
      await boss.updateQueue(name, behaviour);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
