import { z } from 'zod';
import { copiedTableSchema, snapshotHeadSchema } from '#engine/backup/manifest.ts';

// A name within the data folder, never a way out of it.
const keptName = z.string().regex(/^(secret\.key|(ledger-heads|uploads)\/[\w.-]+)$/);

/** What an archive of the whole installation says of itself, as its last entry. */
export const manifestSchema = snapshotHeadSchema.extend({
  format: z.literal('rapport-backup-1'),
  tables: z.array(copiedTableSchema.extend({ sha256: z.string() })),
  /** SHA-256 of files of the data folder, by their names in it. */
  kept: z.record(keptName, z.string()),
  /** SHA-256 of the bytes of files on records, by their ids; a file whose bytes were gone is missing. */
  files: z.record(z.uuid(), z.string()),
});

export type BackupManifest = z.infer<typeof manifestSchema>;

/** The entry that holds a table. */
export function entryOf({ schema, table }: { schema: string; table: string }): string {
  return `tables/${schema}.${table}.copy`;
}

/** The entry that holds a file of the data folder. */
export function keptEntry(name: string): string {
  return `kept/${name}`;
}

/** The entry that holds the bytes of a file on a record. */
export function fileEntry(id: string): string {
  return `files/${id}`;
}
