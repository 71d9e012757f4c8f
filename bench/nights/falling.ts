import { fallJob } from '#areas/customers/pool/falling.ts';
import { classJob } from '#areas/customers/classification/index.ts';
import { statusJob } from '#areas/customers/status-rule/index.ts';
import { commit } from '#engine/commit/index.ts';
import type { Condition } from '#model/condition.ts';
import { newId } from '#kit/id.ts';
import { runJob, say, sweep, type Opened } from './ground.ts';

const partsOfFalling = 40;

/** Two nights: all people who stand by themselves fall at once (200,000 of a million); and some of the companies, with their people. */
export async function fallingOfAll(opened: Opened): Promise<void> {
  const kindIs = (value: string) => ({ field: 'kind', op: 'is', value }) as const;
  const alone = { field: 'account', op: 'isEmpty' } as const;
  await fallingOf(opened, { all: [kindIs('person'), alone] }, Infinity);
  await fallingOf(opened, kindIs('organisation'), partsOfFalling);
}

async function fallingOf(opened: Opened, belongs: Condition, most: number): Promise<void> {
  const { pool, scope } = opened;
  const id = newId();
  const values = {
    name: `Pool ${id}`,
    order: 1,
    recycles: true,
    belongs,
    recycling: { when: 'any', limits: [{ since: 'created', days: 30, classes: [] }] },
  };
  await commit(scope, { changes: [{ op: 'create', object: 'pool', id, values }] });
  say('looked at');
  await runJob(opened, fallJob);
  await sweep(pool);
  const tomorrow = new Date(Date.now() + 86_400_000);
  say('all fall');
  await runJob(opened, fallJob, { now: tomorrow, most: most === Infinity ? most : most + 250 });
  const { rows } = await pool.query(
    `select count(*) as lying from party where workspace_id = 1 and pool_id = $1`,
    [id],
  );
  say(JSON.stringify(rows[0]));
  await commit(scope, {
    changes: [{ op: 'update', object: 'pool', id, values: { active: false } }],
  });
}

// Enough to see what a part takes; the whole night takes as many parts as there are thousands.
const partsSeen = 8;

/** The first parts of a night in which every customer gets a class and a status for the first time. */
export async function figuresOfTheNight(opened: Opened): Promise<void> {
  await runJob(opened, statusJob, { most: partsSeen });
  await runJob(opened, classJob, { most: partsSeen });
}
