import { commit } from '#engine/commit/index.ts';
import { closeChangeset, openChangeset } from '#engine/commit/long.ts';
import type { Pool } from '#engine/database/pool.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { ChangeInput } from '#model/api.ts';
import { model } from '#server/product-model.ts';
import { idOf } from './draw.ts';
import { accountOf, activityOf, contactOf, isSellersContact } from './records.ts';
import { officeChanges } from './office.ts';
import type { Size } from './size.ts';

/** What loading one kind of record took. */
export type Loaded = {
  readonly object: string;
  readonly rows: number;
  readonly seconds: number;
  /** Processor seconds of this process and of the database. */
  readonly node: number;
  readonly database: number;
};

/** What tells how long the database has worked, in seconds of processor time. */
export type Meter = {
  readonly databaseSeconds: () => number;
  readonly say: (line: string) => void;
};

const rowsAPart = { account: 800, contact: 800, activity: 1500 } as const;
// While one part is planned in Node, others are written by PostgreSQL.
const atOnce = 4;

/** Fills an empty workspace with the company through the commit door, in parts as an import writes them. */
export async function fill(
  pool: Pool,
  workspaceId: number,
  size: Size,
  meter: Meter,
): Promise<Loaded[]> {
  const scope = await systemScope(pool, model, workspaceId);
  const { rows } = await pool.query<{ id: string }>(
    `select id from unit where workspace_id = $1 and code = 'HQ'`,
    [workspaceId],
  );
  await commit(scope, { changes: officeChanges(size, rows[0]?.id ?? ''), byAction: true });
  const loaded: Loaded[] = [];
  for (const [object, count, change] of [
    ['account', size.accounts, accountOf],
    ['contact', size.contacts, contactOf],
    ['activity', size.activities, activityOf],
  ] as const) {
    const one = await loadAll(scope, { object, count, change: (at) => change(size, at) }, meter);
    loaded.push(one);
    meter.say(lineOf(one));
  }
  await commit(scope, { changes: sharesOf(size), byAction: true });
  return loaded;
}

type Load = {
  readonly object: keyof typeof rowsAPart;
  readonly count: number;
  readonly change: (at: number) => ChangeInput;
};

async function loadAll(scope: Scope, load: Load, meter: Meter): Promise<Loaded> {
  const { object, count, change } = load;
  const began = performance.now();
  const node = process.cpuUsage();
  const database = meter.databaseSeconds();
  const changeset = await openChangeset(scope, { reason: `bench: ${object}` });
  const size = rowsAPart[object];
  const parts = Math.ceil(count / size);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let part = next++; part < parts; part = next++) {
      const from = part * size;
      const length = Math.min(size, count - from);
      const changes = Array.from({ length }, (_, at) => change(from + at));
      await commit(
        { ...scope, now: new Date() },
        { changes, keepOrigin: true, partOf: { id: changeset, part } },
      );
      // Plans that were made for an empty table are forgotten.
      if (Number.isInteger(Math.log2(part + 1)))
        await scope.db.query('analyze party, record, activity, identity');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await closeChangeset(scope, changeset, 'done');
  const { user, system } = process.cpuUsage(node);
  return {
    object,
    rows: count,
    seconds: (performance.now() - began) / 1000,
    node: (user + system) / 1e6,
    database: meter.databaseSeconds() - database,
  };
}

const shares = 200;

// Of customers in other units, closed ones among them.
function sharesOf({ contacts, ...size }: Size): ChangeInput[] {
  const step = Math.floor(contacts / shares);
  return Array.from({ length: shares }, (_, at) => {
    const number = at * step + 1 + Number(isSellersContact({ contacts, ...size }, at * step + 1));
    return {
      op: 'create',
      object: 'share',
      id: idOf('share', at),
      values: {
        record: idOf('contact', number),
        grantee: idOf('user', 0),
        granteeKind: 'user',
        level: at % 4 === 0 ? 'edit' : 'read',
      },
    };
  });
}

function lineOf({ object, rows, seconds, node, database }: Loaded): string {
  return `${object}: ${rows} in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s; processor a row: Node ${((node / rows) * 1000).toFixed(2)} ms, database ${((database / rows) * 1000).toFixed(2)} ms`;
}
