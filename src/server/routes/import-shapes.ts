import { z } from 'zod';
import { importOutcomes, importSettingsSchema } from '#model/import-settings.ts';

const problem = z.object({ code: z.string(), detail: z.string(), field: z.string().optional() });
const finding = z.object({
  how: z.enum(['key', 'several', 'rule', 'none']),
  by: z.string().nullable(),
});
const mapping = z.record(z.string(), z.string().nullable());

/** An import as the API shows it. */
export const importReply = z.object({
  id: z.uuid(),
  object: z.string(),
  fileName: z.string(),
  kind: z.enum(['csv', 'xlsx', 'vcard', 'json']),
  state: z.enum(['uploaded', 'queued', 'running', 'done', 'failed']),
  mode: z.enum(['dry-run', 'commit']).nullable(),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  hasHeader: z.boolean(),
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
  sheet: z.string().nullable(),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  suggestedMapping: mapping,
  suggestedMatch: z.array(z.string()),
  mapping: mapping.nullable(),
  settings: importSettingsSchema.nullable(),
  progress: z.object({ done: z.int(), total: z.int().nullable() }),
  counts: z.record(z.enum(importOutcomes), z.int()),
  found: z.array(finding.extend({ rows: z.int() })),
  notices: z.array(problem.extend({ count: z.int() })),
  changeset: z.uuid().nullable(),
  job: z.uuid().nullable(),
  message: z.string().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});

/** A row behind an outcome. */
export const importRowReply = z.object({
  line: z.int(),
  outcome: z.enum(importOutcomes),
  record: z.uuid().nullable(),
  found: finding.nullable(),
  candidates: z.array(z.object({ id: z.uuid(), title: z.string() })),
  cells: z.array(z.string()),
  diff: z
    .array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
    .nullable(),
  problems: z.array(problem),
});

/** A place that columns may go to. */
export const importTargetReply = z.object({
  path: z.string(),
  label: z.object({ en: z.string(), zh: z.string() }),
  kind: z.string(),
  required: z.boolean(),
  of: z.enum(['record', 'link', 'child']),
  isKey: z.boolean(),
  isPartOfKey: z.boolean(),
});
