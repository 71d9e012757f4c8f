import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openGround } from '../../bench/ground/open.ts';
import { opportunitiesOf } from '../../bench/ground/sales.ts';
import { sizeOf } from '../../bench/ground/size.ts';
import { startProduct } from '../../bench/measure/product.ts';
import { endure } from './endure.ts';

// 200 people at work for ten minutes on a company of 10,000 contacts; ends with 1 where something leaks or breaks.
const { values: asked } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '10' },
    pause: { type: 'string', default: '4000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    folder: { type: 'string', default: join(tmpdir(), 'rapport-bench') },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const size = sizeOf('10k');
const folder = join(asked.folder, size.name);
await openGround(folder, { size, opportunities: opportunitiesOf(size) }, say);
// The first start builds the web app and makes what a new installation needs.
await (await startProduct(folder)).stop();
const product = await startProduct(folder);
try {
  // What starting left behind is given back by then.
  await sleep(10_000);
  const problems = await endure(product, folder, {
    people: Number(asked.people),
    minutes: Number(asked.minutes),
    pause: Number(asked.pause),
    seed: Number(asked.seed),
    say,
  });
  for (const problem of problems) say(`BROKEN: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await product.stop();
}
