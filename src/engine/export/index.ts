import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '#kit/problem.ts';
import { writeTable } from '#kit/tabular/write-table.ts';
import type { Format, WriteValue } from '#kit/tabular/writing.ts';
import { inLanguage } from '#kit/text.ts';
import type { QueryInput } from '#model/api.ts';
import type { ObjectModel } from '#model/model.ts';
import { depthOf } from '../access/reach.ts';
import { knownObject } from '../commit/load.ts';
import type { Pool } from '../database/pool.ts';
import { streamRecords } from '../query/stream.ts';
import type { Scope } from '../scope.ts';
import { exportColumns, exportedPaths, type ExportColumn, type Headers } from './columns.ts';
import { logExport } from './log.ts';

/** The kinds of file that records go out as. */
export const exportFormats = ['csv', 'tsv', 'xlsx', 'vcf', 'ndjson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportRequest = {
  readonly object: string;
  readonly format: ExportFormat;
  readonly query: Pick<QueryInput, 'filter' | 'search' | 'sort' | 'fields' | 'deleted'>;
  readonly headers: Headers;
  /** The most records; all unless said. */
  readonly limit?: number | undefined;
};

type Batches = AsyncIterable<Record<string, unknown>[]>;

/**
 * Readies a file of all records that the query finds and the asker may take out; refuses before the first byte. `write`
 * streams it as fast as the other side takes it, and logs it, broken off or whole.
 */
export async function prepareExport(
  pool: Pool,
  scope: Scope,
  request: ExportRequest,
): Promise<{ write: (out: Writable) => Promise<void> }> {
  const object = knownObject(scope, request.object);
  requireExport(scope, object);
  const paths = pathsOf(scope, object, request);
  const columns = request.format === 'ndjson' ? [] : columnsOf(scope, object, paths, request);
  const batches = await begun(
    streamRecords(pool, scope, object.name, { ...request.query, fields: paths }),
  );
  const end = await logExport(scope, object.name, {
    format: request.format,
    query: request.query,
    fields: paths,
  });
  return {
    async write(out) {
      const counted = countedBatches(batches, request.limit);
      let complete = false;
      try {
        await writeFile(scope, object, { ...request, columns, batches: counted.batches, out });
        complete = true;
      } finally {
        await end({ rows: counted.rows(), complete });
      }
    },
  };
}

/** Refuses whoever may take no records of the object out. */
export function requireExport(scope: Scope, { name, definition }: ObjectModel): void {
  if (depthOf(scope.rights, name, 'export') !== 'none') return;
  throw new Problem('record.may-not-export', { object: definition.label.many }, { status: 403 });
}

function pathsOf(scope: Scope, object: ObjectModel, { format, query }: ExportRequest): string[] {
  if (format !== 'vcf') return query.fields ?? exportedPaths(scope, object);
  const card = object.definition.importing?.card;
  if (!card) throw new Problem('export.no-card', { object: object.definition.label.many });
  return cardPaths(scope, object, Object.keys(card));
}

// What a reader may not see leaves his cards without that line.
function cardPaths(scope: Scope, object: ObjectModel, paths: readonly string[]): string[] {
  const readable = new Set(exportedPaths(scope, object));
  return paths.filter((path) => readable.has(path.split('.')[0] ?? path));
}

function columnsOf(
  scope: Scope,
  object: ObjectModel,
  paths: readonly string[],
  { format, headers }: ExportRequest,
): ExportColumn[] {
  if (format !== 'vcf') return exportColumns(scope, object, paths, headers);
  const card = object.definition.importing?.card ?? {};
  return paths.flatMap((path) =>
    exportColumns(scope, object, [path], 'labels').map((column) => ({
      ...column,
      name: card[path] ?? path,
    })),
  );
}

// The first batch is read before anything is promised: a refused query is a refusal, not a broken file.
async function begun(source: AsyncGenerator<Record<string, unknown>[]>): Promise<Batches> {
  const first = await source.next();
  return (async function* all() {
    try {
      if (first.done !== true) yield first.value;
      if (first.done !== true) yield* source;
    } finally {
      await source.return(undefined);
    }
  })();
}

function countedBatches(source: Batches, limit = Number.POSITIVE_INFINITY) {
  let count = 0;
  async function* counting() {
    for await (const batch of source) {
      const kept = batch.slice(0, limit - count);
      count += kept.length;
      yield kept;
      if (count >= limit) return;
    }
  }
  return { batches: counting(), rows: () => count };
}

type Writing = ExportRequest & {
  readonly columns: readonly ExportColumn[];
  readonly batches: Batches;
  readonly out: Writable;
};

async function writeFile(
  scope: Scope,
  object: ObjectModel,
  { format, columns, batches, out }: Writing,
): Promise<void> {
  if (format === 'ndjson') return pipeline(Readable.from(lines(batches)), out);
  const sheetName = inLanguage(object.definition.label.many, scope.language);
  const formats: Record<Exclude<ExportFormat, 'ndjson'>, Format> = {
    csv: { kind: 'csv' },
    tsv: { kind: 'csv', separator: '\t' },
    xlsx: { kind: 'xlsx', sheetName, zone: scope.zone },
    vcf: { kind: 'vcard' },
  };
  await writeTable(formats[format], columns, rowsOf(batches, columns), out);
}

async function* lines(batches: Batches): AsyncGenerator<string> {
  for await (const batch of batches)
    if (batch.length > 0) yield `${batch.map((item) => JSON.stringify(item)).join('\n')}\n`;
}

async function* rowsOf(
  batches: Batches,
  columns: readonly ExportColumn[],
): AsyncGenerator<WriteValue[]> {
  for await (const batch of batches)
    for (const item of batch) yield columns.map((column) => column.read(item));
}
