// The journey of an import: a file of people and their companies through the whole product, and a smaller one undone again.
// node bench/import-a-million.ts [--rows 1000000] [--undo 100000] [--data FOLDER]
import { openAsBlob, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Expected, mapping, writePeople } from './people-file.ts';
import { type Product, startProduct } from './product.ts';

const bytesARow = 12_000;

const { values: asked } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    undo: { type: 'string', default: '100000' },
    data: { type: 'string' },
  },
});
const [rows, undone] = [Number(asked.rows), Number(asked.undo)];
requireSpace(rows + undone);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
type Counts = { readonly contact: number; readonly account: number };

async function counts({ call }: Product): Promise<Counts> {
  const count = async (object: string) => {
    const reply = await call('GET', `/records/${object}?limit=1&count=exact`);
    return z.object({ count: z.number() }).parse(reply).count;
  };
  return { contact: await count('contact'), account: await count('account') };
}

/** Brings a file, has it taken in, and holds what became of it against what had to; gives the changeset. */
async function takeIn(product: Product, file: { rows: number; seed: number }): Promise<string> {
  const { call, processorTime } = product;
  const path = join(tmpdir(), `rapport-bench-people-${process.pid}.csv`);
  const before = await counts(product);
  try {
    const expected = await writePeople(path, file);
    const form = new FormData();
    form.append('object', 'contact');
    form.append('file', await openAsBlob(path), 'people.csv');
    const { id } = z.object({ id: z.uuid() }).parse(await call('POST', '/imports', form));
    const used = processorTime();
    const watch = stopwatch();
    await call('POST', `/imports/${id}/commit`, { mapping, match: ['phone'] });
    const done = await watched(id, product, watch);
    const seconds = watch();
    const now = processorTime();
    say(
      `${file.rows} rows in ${seconds.toFixed(1)} s: ${(file.rows / seconds).toFixed(0)} rows/s; processor: worker ${(now.worker - used.worker).toFixed(1)} s, database ${(now.database - used.database).toFixed(1)} s`,
    );
    const { create, update, error, companies } = expected;
    requireSame('outcomes', done.counts, { create, update, skip: 0, conflict: 0, error });
    requireSame('records', await counts(product), {
      contact: before.contact + create,
      account: before.account + companies,
    });
    await requireRefused(call, id, expected);
    return z.uuid().parse(done.changeset);
  } finally {
    rmSync(path, { force: true });
  }
}

const importReply = z.object({
  state: z.string(),
  progress: z.object({ done: z.number(), total: z.number().nullable() }),
  counts: z.record(z.string(), z.number()),
  changeset: z.string().nullable(),
  message: z.string().nullable(),
});

/** Follows an import to its end, and says for each tenth of it how fast that was and what the processes held. */
async function watched(
  id: string,
  { call, memory, size }: Product,
  watch: () => number,
): Promise<z.infer<typeof importReply>> {
  let tenth = 0;
  let last = { done: 0, at: 0 };
  for (;;) {
    const run = importReply.parse(await call('GET', `/imports/${id}`));
    if (run.state === 'failed') throw new Error(`the import failed: ${run.message}`);
    const { done, total } = run.progress;
    if (total !== null && Math.floor((done * 10) / total) > tenth) {
      tenth = Math.floor((done * 10) / total);
      const at = watch();
      const { web, worker } = memory();
      say(
        `  ${done} rows after ${at.toFixed(1)} s (${((done - last.done) / (at - last.at)).toFixed(0)} rows/s), worker ${megabytes(worker)}, web ${megabytes(web)}, disk ${gigabytes(size())}`,
      );
      last = { done, at };
    }
    if (run.state === 'done') return run;
    await sleep(500);
  }
}

/** Every refused row must stand in the file of the refused, with its reason. */
async function requireRefused(
  call: Product['call'],
  id: string,
  { error }: Expected,
): Promise<void> {
  const reply = z.object({
    items: z.array(
      z.object({ line: z.number(), problems: z.array(z.object({ code: z.string() })) }),
    ),
    next: z.string().nullable(),
  });
  let found = 0;
  for (let cursor: string | null = ''; cursor !== null;) {
    const from = cursor === '' ? '' : `&cursor=${cursor}`;
    const page = reply.parse(
      await call('GET', `/imports/${id}/rows?outcome=error&limit=200${from}`),
    );
    for (const { line, problems } of page.items)
      if (line % 1000 === 1 && problems[0]?.code === 'import.not-choice') found += 1;
    cursor = page.next;
  }
  requireSame('refused rows with line and reason', found, error);
}

const jobReply = z.object({
  job: z.object({ state: z.string(), message: z.unknown(), result: z.unknown() }),
});

async function undo({ call, memory }: Product, changeset: string): Promise<void> {
  const watch = stopwatch();
  const { job } = z
    .object({ job: z.uuid() })
    .parse(await call('POST', `/changesets/${changeset}/undo`, {}));
  for (;;) {
    const { state, message } = jobReply.parse({ job: await call('GET', `/jobs/${job}`) }).job;
    if (state === 'failed') throw new Error(`the undo failed: ${JSON.stringify(message)}`);
    if (state === 'done') break;
    await sleep(500);
  }
  const seconds = watch();
  say(
    `undone in ${seconds.toFixed(1)} s: ${(undone / seconds).toFixed(0)} rows/s; worker ${megabytes(memory().worker)}`,
  );
}

function requireSame(what: string, found: unknown, expected: unknown): void {
  const [is, wanted] = [JSON.stringify(found), JSON.stringify(expected)];
  if (is !== wanted) throw new Error(`${what}: ${is} instead of ${wanted}`);
  say(`  ${what}: ${is}, as it must be`);
}

function requireSpace(all: number): void {
  const { bavail, bsize } = statfsSync(asked.data ?? tmpdir());
  if (bavail * bsize < all * bytesARow)
    throw new Error(`${gigabytes(all * bytesARow)} of free disk are needed`);
}

function stopwatch(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1000;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(2)} GB`;
}

const product = await startProduct(asked.data);
try {
  const before = await counts(product);
  if (rows > 0) await takeIn(product, { rows, seed: 1 });
  if (undone > 0) {
    const between = await counts(product);
    const changeset = await takeIn(product, { rows: undone, seed: 2 });
    await undo(product, changeset);
    requireSame('after the undo', await counts(product), between);
  }
  say(`on disk: ${gigabytes(product.size())}`);
  say(`records: ${JSON.stringify(before)} -> ${JSON.stringify(await counts(product))}`);
} finally {
  await product.stop();
}
