import { z } from 'zod';

/** What is told of a database beside the rows of its tables. */
export const snapshotHeadSchema = z.object({
  takenAt: z.string(),
  /** The PostgreSQL that it came from, as it names itself. */
  server: z.string(),
  /** The steps that made its tables, in their order. */
  migrations: z.array(z.object({ number: z.int(), name: z.string(), checksum: z.string() })),
  partitions: z.array(
    z.object({
      name: z.string().regex(/^[a-z][a-z0-9_]*$/),
      parent: z.string().regex(/^[a-z][a-z0-9_]*$/),
      bound: z.string().regex(/^FOR VALUES FROM \('[-+: 0-9]+'\) TO \('[-+: 0-9]+'\)$/),
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string() })),
  /** Where the ledger of each workspace ended. */
  heads: z.array(
    z.object({ workspaceId: z.int(), name: z.string(), seq: z.int(), hash: z.string() }),
  ),
});

export type SnapshotHead = z.infer<typeof snapshotHeadSchema>;

/** A table of a copy: how many rows it has, and where its columns stand. */
export const copiedTableSchema = z.object({
  schema: z.enum(['public', 'auth']),
  table: z.string(),
  columns: z.array(z.string()),
  rows: z.int(),
});

export type CopiedTable = z.infer<typeof copiedTableSchema>;
