import type { Pool } from '#engine/database/pool.ts';
import { statements, type TwinName } from '../served/statements.ts';
import { openConnection, type Asked, type Connection } from './client.ts';
import type { Product, Who } from './product.ts';
import { medianOf, spreadOf, type Spread } from './statistics.ts';

/** The twin of an operation: its statement's values. */
export type TwinCall = { readonly name: TwinName; readonly values: readonly unknown[] };

/** A journey that is asked over and over: the nth request, and the nth of its twin. */
export type Journey = {
  readonly name: string;
  readonly asked: (n: number, who: Who) => Asked;
  readonly twin?: (n: number, who: Who) => TwinCall;
};

/** What was measured of a journey with so many clients. */
export type Measured = {
  readonly journey: string;
  readonly who: Who;
  readonly clients: number;
  readonly ours: Spread;
  readonly twin: Spread | null;
  /** Plain `pg` in the process of the bench, without HTTP. */
  readonly floor: Spread | null;
  /** Ours to the twin's: medians of the turns that were taken one after the other. */
  readonly ratio: { readonly p50: number; readonly p95: number } | null;
  /** Milliseconds of processor time an operation. */
  readonly cpu: { readonly web: number; readonly worker: number; readonly database: number };
  readonly twinCpu: { readonly web: number; readonly database: number } | null;
};

/** Which journey is measured, as whom, and with what effort. */
export type Ask = { readonly journey: Journey; readonly who: Who; readonly effort: Effort };

/** How long and by how many it is measured. */
type Effort = {
  readonly clients: number;
  /** Turns of product and twin; ratios are medians over them. */
  readonly turns: number;
  /** Milliseconds of each turn. */
  readonly turn: number;
  /** Milliseconds before anything counts: code is compiled for good after some hundred runs, which a server has behind it in a minute. */
  readonly warming: number;
};

/** What is asked: where product and twins answer, and what tells how long their processes worked. */
export type Served = Pick<Product, 'port' | 'twinPort' | 'keys' | 'seconds'>;

/** Asks the journey and its twin in turn, and the floor at the end. */
export async function compare(
  product: Served,
  pool: Pool,
  { journey, who, effort }: Ask,
): Promise<Measured> {
  const counter = { n: 0 };
  const [ours, twins] = [
    await openAll(product.port, product.keys[who], effort.clients),
    await openAll(product.twinPort, '', effort.clients),
  ];
  const { twin } = journey;
  const askOurs = (connection: Connection) => connection.ask(journey.asked(counter.n++, who));
  const askTwin = (connection: Connection) => {
    if (!twin) throw new Error('no twin');
    const { name, values } = twin(counter.n++, who);
    return connection.ask({ method: 'POST', path: `/${name}`, body: { values } });
  };
  try {
    // Plans, caches and compiled code are warm on both sides before anything counts.
    const connections = Math.min(poolSize, 4 * effort.clients);
    await warm(product.port, product.keys[who], { ask: askOurs, count: connections });
    if (twin) await warm(product.twinPort, '', { ask: askTwin, count: connections });
    await during(ours, effort.warming, askOurs);
    if (twin) await during(twins, effort.warming / 2, askTwin);
    const own: Turn[] = [];
    const others: Turn[] = [];
    for (let turn = 0; turn < effort.turns; turn += 1) {
      own.push(await metered(product, () => during(ours, effort.turn, askOurs)));
      if (twin) others.push(await metered(product, () => during(twins, effort.turn, askTwin)));
    }
    return {
      journey: journey.name,
      who,
      clients: effort.clients,
      ours: together(own),
      twin: twin ? together(others) : null,
      floor: twin ? await floorOf(pool, twin, { who, effort, counter }) : null,
      ratio: twin ? ratioOf(own, others) : null,
      cpu: cpuOf(own),
      twinCpu: twin ? cpuOf(others) : null,
    };
  } finally {
    for (const one of [...ours, ...twins]) one.close();
  }
}

type Cpu = { web: number; worker: number; database: number };
type Turn = { times: number[]; seconds: number; cpu: Cpu };

function openAll(port: number, key: string, count: number): Promise<Connection[]> {
  return Promise.all(Array.from({ length: count }, () => openConnection(port, key)));
}

// Each connection of the product's pool plans a statement anew for its first five uses.
const poolSize = 20;
const warming = 8;

async function warm(
  port: number,
  key: string,
  { ask, count }: { ask: (connection: Connection) => Promise<unknown>; count: number },
): Promise<void> {
  const connections = await openAll(port, key, count);
  const until = performance.now() + mostWarming;
  await Promise.all(
    connections.map(async (connection) => {
      for (let own = 0; own < warming && performance.now() < until; own += 1) await ask(connection);
      connection.close();
    }),
  );
}

const mostWarming = 5000;

async function during(
  connections: readonly Connection[],
  milliseconds: number,
  ask: (connection: Connection) => Promise<unknown>,
): Promise<Pick<Turn, 'times' | 'seconds'>> {
  const times: number[] = [];
  const began = performance.now();
  const until = began + milliseconds;
  await Promise.all(
    connections.map(async (connection) => {
      // Of something slow at least a few are asked.
      for (let own = 0; own < 2 || performance.now() < until; own += 1) {
        const asked = performance.now();
        await ask(connection);
        times.push(performance.now() - asked);
      }
    }),
  );
  return { times, seconds: (performance.now() - began) / 1000 };
}

async function metered(
  product: Served,
  work: () => Promise<Pick<Turn, 'times' | 'seconds'>>,
): Promise<Turn> {
  const before = product.seconds();
  const done = await work();
  const after = product.seconds();
  return {
    ...done,
    cpu: {
      web: after.web - before.web,
      worker: after.worker - before.worker,
      database: after.database - before.database,
    },
  };
}

function together(turns: readonly Turn[]): Spread {
  return spreadOf(
    turns.flatMap(({ times }) => times),
    turns.reduce((sum, { seconds }) => sum + seconds, 0),
  );
}

function cpuOf(turns: readonly Turn[]): Cpu {
  const count = turns.reduce((sum, { times }) => sum + times.length, 0);
  const each = (part: keyof Cpu): number =>
    (turns.reduce((sum, { cpu }) => sum + cpu[part], 0) * 1000) / count;
  return { web: each('web'), worker: each('worker'), database: each('database') };
}

// Turn by turn: what else the machine did in that moment, it did to both.
function ratioOf(own: readonly Turn[], others: readonly Turn[]): { p50: number; p95: number } {
  const ratios = (share: 'p50' | 'p95'): number[] =>
    own.map((turn, at) => {
      const other = others[at];
      if (!other) throw new Error('a turn without a twin');
      return spreadOf(turn.times, 1)[share] / spreadOf(other.times, 1)[share];
    });
  return { p50: medianOf(ratios('p50')), p95: medianOf(ratios('p95')) };
}

type Floor = { readonly who: Who; readonly effort: Effort; readonly counter: { n: number } };

async function floorOf(
  pool: Pool,
  twin: NonNullable<Journey['twin']>,
  { who, effort, counter }: Floor,
): Promise<Spread> {
  const times: number[] = [];
  const began = performance.now();
  const work = async (): Promise<void> => {
    while (performance.now() < began + effort.turn) {
      const { name, values } = twin(counter.n++, who);
      const asked = performance.now();
      await pool.query({ name: `floor-${name}`, text: statements[name], values: [...values] });
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: effort.clients }, work));
  return spreadOf(times, (performance.now() - began) / 1000);
}
