import type { LoadedCopy, LoadOptions } from '#engine/backup/load.ts';
import { type CopiedOut, type Snapshot, withSnapshot } from '#engine/backup/snapshot.ts';
import { putBack } from './put-back.ts';

/** Copies a whole database, as it stands at this instant, into an empty one and brings it to this version; the source is only read. All of it arrives, counted, or nothing. */
export function copyAcross(
  from: string,
  to: string,
  options: LoadOptions = {},
): Promise<LoadedCopy> {
  return withSnapshot(from, (snapshot) => putBack(to, sourceOf(snapshot), options));
}

function sourceOf({ head, tables, copyOut }: Snapshot): Parameters<typeof putBack>[1] {
  const read = new Map<string, CopiedOut>();
  const nameOf = (table: { schema: string; table: string }) => `${table.schema}.${table.table}`;
  return {
    head,
    tables: tables.map((table) => ({ ...table, columns: [...table.columns] })),
    async open(table) {
      const copied = copyOut(table);
      read.set(nameOf(table), copied);
      return copied.rows;
    },
    rowsOf: async (table) => (await read.get(nameOf(table))?.count()) ?? 0,
  };
}
