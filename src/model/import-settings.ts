import { z } from 'zod';
import type { Text } from '#kit/text.ts';
import type { Kind } from './field.ts';

/** What becomes of a row: counted, and listed by it. */
export const importOutcomes = ['create', 'update', 'skip', 'conflict', 'error'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** How a file is to be taken in; what is left out is decided by the file. */
export const importSettingsSchema = z.strictObject({
  /** File column -> path of a target, or null to leave it out; the suggested mapping unless said. */
  mapping: z.record(z.string().max(1000), z.string().max(200).nullable()).optional(),
  /** Keys by which a row finds its record, tried in order; fields joined by + must all agree. */
  match: z.array(z.string().max(200)).max(5).optional(),
  /** What becomes of a row that finds one record: update unless said; `fill` writes into its empty fields only, `decide` lists the row as a conflict. */
  onMatch: z.enum(['update', 'fill', 'skip', 'decide', 'create']).optional(),
  /** What becomes of a row that finds none: create unless said. */
  onNoMatch: z.enum(['create', 'skip']).optional(),
  /** What becomes of a row that no key finds but that a rule for duplicates calls the same as one record: `update` and `fill` merge it into that one; allow unless said. */
  duplicates: z.enum(['allow', 'skip', 'refuse', 'update', 'fill']).optional(),
  /** What an empty cell does to the field of a record that is updated. */
  emptyCells: z.enum(['keep', 'clear']).optional(),
  /** By column, what a cell stands for; null for nothing. */
  values: z
    .record(z.string().max(1000), z.record(z.string().max(4000), z.string().max(4000).nullable()))
    .optional(),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  /** IANA zone of times without an offset; the asker's own unless said. */
  zone: z.string().max(64).optional(),
  /** Of amounts that name none; the workspace's own unless said. */
  currency: z.string().length(3).optional(),
  /** Whether linked records that are not there are made; by link, and as which object where several stand over one table. */
  createLinks: z
    .union([z.boolean(), z.record(z.string().max(100), z.union([z.boolean(), z.string().max(60)]))])
    .optional(),
  /** Whether author and dates of the old system are kept; yes where a column holds them. */
  keepOrigin: z.boolean().optional(),
  /** Where new records stand open instead of having an owner, such as a pool that is in the asker's charge. */
  into: z.uuid().optional(),
  reason: z.string().max(500).optional(),
});
export type ImportSettings = z.infer<typeof importSettingsSchema>;

/** How the file is to be read instead of as it was guessed. */
export const importReadingSchema = z.strictObject({
  object: z.string().max(60).optional(),
  encoding: z.string().max(40).optional(),
  separator: z.string().length(1).optional(),
  sheet: z.string().max(200).optional(),
  hasHeader: z.boolean().optional(),
});
export type ImportReading = z.infer<typeof importReadingSchema>;

/** A place that a column may be mapped to. */
export type ImportTarget = {
  path: string;
  label: Text;
  kind: Kind;
  required: boolean;
  /** The record itself, a record that it links to, or a part that comes with it. */
  of: 'record' | 'link' | 'child';
  /** Whether rows may find their record by it. */
  isKey: boolean;
  /** Whether a key may ask that it agrees too, beside a column that is one. */
  isPartOfKey: boolean;
};

/** How rows found their record: by a key or a rule of that name, several by a key, or none. */
export type ImportFinding = { how: 'key' | 'several' | 'rule' | 'none'; by: string | null };

/** A refusal in the reader's language. */
export type ImportProblem = { code: string; detail: string; field?: string };

/** A row behind an outcome. */
export type ImportRow = {
  line: number;
  outcome: ImportOutcome;
  record: string | null;
  /** How its record was looked for; null where it was refused before that. */
  found: ImportFinding | null;
  /** What it may mean, where that is not one; of these the ones the reader may see. */
  candidates: { id: string; title: string }[];
  cells: string[];
  diff: { field: string; before: unknown; after: unknown }[] | null;
  problems: ImportProblem[];
};
