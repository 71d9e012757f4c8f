import { openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { mapping, writePeople } from '../people-file.ts';
import { call, countLines } from '../measure/call.ts';
import type { Product, Who } from '../measure/product.ts';
import { importBare } from './bare-rows.ts';
import { watched, type Work } from '../measure/works.ts';

/** All contacts that the person may see, as a CSV file. */
export function exportAll(product: Product, who: Who): Promise<Work> {
  return watched(product, { name: 'export', who }, async () => {
    const lines = await countLines(product, who, '/exports/contact.csv');
    return lines - 1;
  });
}

const who = 'administrator';

/** A file of people with their companies taken in with everything on, held against what must become of it and against its floor, and taken back again. */
export async function importAndUndo(product: Product, rows: number): Promise<Work[]> {
  const path = join(tmpdir(), `rapport-bench-people-${process.pid}.csv`);
  const before = await countsOf(product);
  try {
    const expected = await writePeople(path, { rows, seed: 3 });
    const form = new FormData();
    form.append('object', 'contact');
    form.append('file', await openAsBlob(path), 'people.csv');
    const brought = await call(product, who, { method: 'POST', path: '/imports', body: form });
    const { id } = z.object({ id: z.uuid() }).parse(brought);
    const body = { mapping, match: ['phone'] };
    const taken = await watched(product, { name: 'import', who }, async () => {
      await call(product, who, { method: 'POST', path: `/imports/${id}/commit`, body });
      await ended(product, `/imports/${id}`);
      return rows;
    });
    const run = runShape.parse(await call(product, who, { method: 'GET', path: `/imports/${id}` }));
    const { create, update, error, companies } = expected;
    requireSame('outcomes', run.counts, { create, update, skip: 0, conflict: 0, error });
    requireSame('records', await countsOf(product), {
      contact: before.contact + create,
      account: before.account + companies,
    });
    const changeset = z.uuid().parse(run.changeset);
    // In the same minutes, for machines have busy and quiet ones.
    const bare = await importBare(product, changeset, rows);
    const undone = await watched(product, { name: 'import-undone', who }, async () => {
      await takeBack(product, changeset);
      return rows;
    });
    requireSame('records after the undo', await countsOf(product), before);
    return [taken, bare, undone];
  } finally {
    rmSync(path, { force: true });
  }
}

const runShape = z.object({
  counts: z.record(z.string(), z.number()),
  changeset: z.string().nullable(),
});

async function takeBack(product: Product, changeset: string): Promise<void> {
  const path = `/changesets/${changeset}/undo`;
  const reply = await call(product, who, { method: 'POST', path, body: {} });
  // A small one is undone at once, a larger one by a job.
  const { job } = z.object({ job: z.uuid().optional() }).parse(reply);
  if (job !== undefined) await ended(product, `/jobs/${job}`);
}

/** Follows an import or a job to its end. */
async function ended(product: Product, path: string): Promise<void> {
  for (;;) {
    const reply = await call(product, who, { method: 'GET', path });
    const { state } = z.object({ state: z.string() }).parse(reply);
    if (state === 'failed') throw new Error(`it failed: ${JSON.stringify(reply)}`);
    if (state === 'done') return;
    await sleep(100);
  }
}

async function countsOf(product: Product): Promise<{ contact: number; account: number }> {
  const count = async (object: string): Promise<number> => {
    const path = `/records/${object}?limit=1&count=exact`;
    const reply = await call(product, who, { method: 'GET', path });
    return z.object({ count: z.number() }).parse(reply).count;
  };
  return { contact: await count('contact'), account: await count('account') };
}

function requireSame(what: string, found: unknown, expected: unknown): void {
  const [is, wanted] = [JSON.stringify(found), JSON.stringify(expected)];
  if (is !== wanted) throw new Error(`${what}: ${is} instead of ${wanted}`);
}
