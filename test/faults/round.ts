import { setTimeout as sleep } from 'node:timers/promises';
import { databaseProcesses } from '../start/launched.ts';
import { eventually, isAlive } from '../start/running.ts';
import type { Product } from './product.ts';
import type { Seeded } from './seeded.ts';
import type { Stage } from './stage.ts';

/** What is killed: one process, one connection of the database, or all that there is. */
export const victims = ['web', 'worker', 'database', 'backend', 'launcher', 'everything'] as const;
export type Victim = (typeof victims)[number];

/** How a round went; `problems` is empty where all promises held. */
export type Round = {
  readonly victim: Victim;
  /** After how many acknowledged writes it was killed. */
  readonly after: number;
  /** Milliseconds until everything worked again. */
  readonly backAfter: number;
  readonly acknowledged: number;
  readonly unanswered: number;
  readonly problems: readonly string[];
};

/** Lets the clients work, kills the victim at a point that chance chooses, and waits until all is as before. */
export async function playRound(stage: Stage, victim: Victim): Promise<Round> {
  const { product, book, clients, chance } = stage;
  const before = { ...book };
  const after = chance.whole(10, 150);
  const stop = new AbortController();
  const working = Promise.all(clients.map((client) => client.work(stop.signal)));
  // Stopped from outside: they never wait for anything without end.
  working.catch(() => undefined);
  try {
    await until(
      () => book.acknowledged >= before.acknowledged + after,
      'no writes before the kill',
    );
    await sleep(chance.whole(0, 30));
    const killedAt = Date.now();
    const killed = await strike(product, victim, chance);
    await product.untilWhole(mustGo(victim, killed));
    const backAfter = Date.now() - killedAt;
    const back = Date.now();
    await until(() => clients.every((one) => one.heardAt() > back), 'not every client goes on');
    return {
      victim,
      after,
      backAfter,
      acknowledged: book.acknowledged - before.acknowledged,
      unanswered: book.unanswered - before.unanswered,
      problems: [...book.faults.splice(0), ...(await strays(product, killed))],
    };
  } finally {
    stop.abort();
    await working;
  }
}

// Other processes than the victim go on; a postmaster outlives its backend.
function mustGo(victim: Victim, killed: readonly number[]): readonly number[] {
  return victim === 'backend' ? [] : killed;
}

/** Kills and, where nothing is left that would start it again, starts it; gives whom it killed. */
async function strike(product: Product, victim: Victim, chance: Seeded): Promise<number[]> {
  const pids = targets(product, victim, chance);
  for (const pid of pids) kill(pid);
  if (victim === 'launcher' || victim === 'everything') await product.start();
  return pids;
}

function targets(product: Product, victim: Victim, chance: Seeded): number[] {
  const postmaster = product.postmaster();
  const database = databaseProcesses(product.dataDir);
  switch (victim) {
    case 'web':
    case 'worker':
    case 'launcher':
      return product.pids(victim);
    case 'database':
      return postmaster === null ? [] : [postmaster];
    case 'backend': {
      const others = database.filter((pid) => pid !== postmaster);
      return [others[chance.whole(0, others.length - 1)] ?? 0].filter((pid) => pid > 0);
    }
    case 'everything':
      return [...product.pids('launcher'), ...product.alive()];
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself with the one before it.
  }
}

/** Processes that should not be there, or not twice. */
async function strays(product: Product, killed: readonly number[]): Promise<string[]> {
  const roles = ['launcher', 'web', 'worker'] as const;
  // What belonged to a killed launcher has ten seconds to leave.
  const isTidy = await eventually(
    () => roles.every((role) => product.pids(role).length === 1) && !killed.some(isAlive),
  );
  if (isTidy) return [];
  const counts = roles.map((role) => `${product.pids(role).length} ${role}`);
  return [`processes: ${counts.join(', ')}; killed and alive: ${killed.filter(isAlive).join()}`];
}

async function until(condition: () => boolean, otherwise: string): Promise<void> {
  if (!(await eventually(condition, 60_000))) throw new Error(otherwise);
}
