import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sizeNames } from '../ground/size.ts';

const spread = z.object({
  count: z.number(),
  p10: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  perSecond: z.number(),
});
const cpu = z.object({ web: z.number(), worker: z.number(), database: z.number() });
const held = z.object({ most: z.number(), grown: z.number() });

const resultShape = z.object({
  size: z.enum(sizeNames),
  at: z.string(),
  machine: z.string(),
  load: z.object({
    seconds: z.number(),
    parts: z.array(z.object({ object: z.string(), rows: z.number(), seconds: z.number() })),
  }),
  startedIn: z.number(),
  idle: z.number(),
  memory: z.record(z.string(), z.number()),
  measured: z.array(
    z.object({
      journey: z.string(),
      who: z.string(),
      clients: z.number(),
      ours: spread,
      twin: spread.nullable(),
      floor: spread.nullable(),
      ratio: z.object({ p50: z.number(), p95: z.number() }).nullable(),
      cpu,
    }),
  ),
  works: z.array(
    z.object({
      name: z.string(),
      who: z.string().nullable(),
      rows: z.number(),
      seconds: z.number(),
      cpu,
      memory: z.object({ web: held, worker: held }),
    }),
  ),
  broken: z.array(z.object({ what: z.string(), found: z.number(), most: z.number() })),
});

/** What a run found, as it is kept. */
export type Result = z.infer<typeof resultShape>;

/** Keeps what a run found, and gives it with the newest results of the other sizes, the smallest first. */
export function keepResult(folder: string, result: z.input<typeof resultShape>): Result[] {
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathOf(folder, result.size), `${JSON.stringify(result, null, 2)}\n`);
  return sizeNames.flatMap((size) => {
    const path = pathOf(folder, size);
    if (!existsSync(path)) return [];
    const read = resultShape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? [read.data] : [];
  });
}

function pathOf(folder: string, size: string): string {
  return join(folder, `${size}.json`);
}
