// npm run bench -- --size 100k: loads a company once, asks the product its journeys beside their bare twins, and holds the budgets.
import { writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openPool } from '#engine/database/pool.ts';
import { openGround } from './ground/open.ts';
import { opportunitiesOf, readSelling, type Selling } from './ground/sales.ts';
import { sizeOf } from './ground/size.ts';
import { dealingJourneys, searchJourneys } from './journeys/dealings.ts';
import { exportAll, importAndUndo } from './journeys/files.ts';
import { recordJourneys } from './journeys/records.ts';
import { salesJourneys } from './journeys/sales.ts';
import { compare, type Ask, type Measured } from './measure/compare.ts';
import { startProduct, type Product } from './measure/product.ts';
import type { Work } from './measure/works.ts';
import { brokenBy, brokenStanding } from './report/budgets.ts';
import { brokenLineOf, lineOf, workLineOf } from './report/lines.ts';
import { pageOf } from './report/page.ts';
import { keepResult } from './report/results.ts';

const { values: asked } = parseArgs({
  options: {
    'size': { type: 'string', default: '10k' },
    'folder': { type: 'string', default: join(tmpdir(), 'rapport-bench') },
    'journeys': { type: 'string' },
    'clients': { type: 'string', default: '1,8,32' },
    'turns': { type: 'string', default: '3' },
    'turn': { type: 'string', default: '500' },
    'opportunities': { type: 'string' },
    'import-rows': { type: 'string', default: '5000' },
  },
});
const size = sizeOf(asked.size);
const wanted = asked.journeys?.split(',');
const people = ['administrator', 'seller'] as const;
const quietMilliseconds = 12_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Every journey as everybody, with every number of clients. */
function asks(selling: Selling): Ask[] {
  const journeys = [
    ...recordJourneys(size),
    ...dealingJourneys(size),
    ...searchJourneys(),
    ...salesJourneys(selling),
  ];
  const clients = asked.clients.split(',').map(Number);
  const efforts = clients.map((count, place) => ({
    clients: count,
    // The same code serves one and many.
    warming: place === 0 ? 2000 : 0,
    turns: Number(asked.turns),
    turn: Number(asked.turn),
  }));
  return journeys
    .filter(({ name }) => wanted?.includes(name) ?? true)
    .flatMap((journey) =>
      people.flatMap((who) => efforts.map((effort) => ({ journey, who, effort }))),
    );
}

async function measure(product: Product): Promise<Measured[]> {
  const pool = openPool(product.databaseUrl, { max: 32, name: 'rapport-bench' });
  const all: Measured[] = [];
  try {
    for (const one of asks(await readSelling(pool))) {
      const found = await compare(product, pool, one);
      say(lineOf(found));
      all.push(found);
    }
  } finally {
    await pool.end();
  }
  return all;
}

async function work(product: Product): Promise<Work[]> {
  const all: Work[] = [];
  if (wanted?.includes('export') ?? true)
    for (const who of people) all.push(await exportAll(product, who));
  if (wanted?.includes('import') ?? true)
    all.push(...(await importAndUndo(product, Number(asked['import-rows']))));
  for (const one of all) say(workLineOf(one));
  return all;
}

const folder = join(asked.folder, size.name);
const count = Number(asked.opportunities ?? opportunitiesOf(size));
const load = await openGround(folder, { size, opportunities: count }, say);
// The first start builds the web app and makes what a new installation needs.
await (await startProduct(folder)).stop();
const product = await startProduct(folder);
try {
  say(`serves after ${Math.round(product.startedIn)} ms`);
  if (!wanted) await sleep(quietMilliseconds);
  const memory = product.memory();
  // Without the pause there was no quiet to measure.
  const idle = wanted ? 0 : product.nodeMemory();
  const { startedIn } = product;
  const measured = await measure(product);
  const works = await work(product);
  const broken = [...brokenBy(measured), ...brokenStanding({ works, startedIn, idle })];
  // A run of some journeys does not take the place of a whole one.
  if (!wanted) {
    const results = keepResult(join(asked.folder, 'results'), {
      size: size.name,
      at: new Date().toISOString(),
      machine: `${availableParallelism()} cores, ${Math.round(totalmem() / 1024 ** 3)} GB`,
      load,
      startedIn,
      idle,
      memory,
      measured,
      works,
      broken,
    });
    const page = join(asked.folder, 'results', 'index.html');
    writeFileSync(page, pageOf(results));
    say(`written: ${page}`);
  }
  for (const one of broken) say(brokenLineOf(one));
  if (broken.length > 0) process.exitCode = 1;
} finally {
  await product.stop();
}
