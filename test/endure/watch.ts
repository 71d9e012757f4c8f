import { existsSync, readdirSync } from 'node:fs';
import type { Pool } from '#engine/database/pool.ts';
import { ownMemoryOf } from '../../bench/measure/processes.ts';
import type { Product } from '../../bench/measure/product.ts';
import type { Held, Point } from './growth.ts';

/** The parts of the product that may leak. */
export const watched = ['launcher', 'web', 'worker'] as const;
export type Watched = (typeof watched)[number];

const megabyte = 1024 ** 2;

/** Notes every few seconds what each part holds in memory of its own, in MB, until it is stopped. */
export function watchMemory(product: Product, every = 5000) {
  const noted: Record<Watched, Point[]> = { launcher: [], web: [], worker: [] };
  const began = performance.now();
  const note = (): void => {
    const own = product.parts(ownMemoryOf);
    const at = (performance.now() - began) / 1000;
    for (const part of watched) noted[part].push({ at, value: own[part] / megabyte });
  };
  note();
  const timer = setInterval(note, every);
  return {
    stop(): Readonly<Record<Watched, readonly Point[]>> {
      clearInterval(timer);
      return noted;
    },
  };
}

/** What the processes hold open: files and sockets of each, connections of the database, and what keeps the web process's loop going. */
export async function heldBy(product: Product, pool: Pool): Promise<Held> {
  const files = product.parts(filesOf);
  const { rows } = await pool.query<{ name: string; count: number }>(
    `select application_name as name, count(*)::int as count from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() group by 1`,
  );
  return {
    ...Object.fromEntries(watched.map((part) => [`files of ${part}`, files[part]])),
    ...Object.fromEntries(rows.map(({ name, count }) => [`connections of ${name}`, count])),
    ...resourcesIn(await figuresOf(product)),
  };
}

// A connection's process of the database may end while we look.
function filesOf(id: number): number {
  const folder = `/proc/${id}/fd`;
  return existsSync(folder) ? readdirSync(folder).length : 0;
}

/** By how much the web process's loop was late, in milliseconds, as it says itself. */
export async function lateness(product: Product): Promise<{ p50: number; p99: number }> {
  const figures = await figuresOf(product);
  const of = (name: string): number =>
    Math.round(
      1000 *
        Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'm').exec(figures)?.[1]),
    );
  return { p50: of('p50'), p99: of('p99') };
}

async function figuresOf({ port }: Product): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  return answer.text();
}

function resourcesIn(figures: string): Held {
  const lines = figures.matchAll(/^nodejs_active_resources\{type="(\w+)"\} (\d+)/gm);
  return Object.fromEntries([...lines].map(([, type, count]) => [`${type} of web`, Number(count)]));
}
