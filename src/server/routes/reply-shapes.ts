import { z } from 'zod';
import { changeSources } from '#model/api.ts';

/** Shapes of replies, for OpenAPI; the types stand in `#model/api.ts`. */
export const recordReply = z.looseObject({ id: z.uuid(), version: z.int() });

export const listReply = z.object({
  items: z.array(recordReply),
  next: z.string().nullable(),
  count: z.int().optional(),
  countIsExact: z.boolean().optional(),
});

const by = z.object({ id: z.uuid(), title: z.string().nullable() }).nullable();
const values = z.record(z.string(), z.unknown()).nullable();

const changeReply = z.object({
  object: z.string(),
  id: z.uuid(),
  title: z.string().nullable(),
  op: z.enum(['create', 'update', 'delete', 'restore']),
  before: values,
  after: values,
});

export const changesetReply = z.object({
  id: z.uuid().nullable(),
  at: z.iso.datetime().nullable(),
  by,
  source: z.enum(changeSources),
  reason: z.string().nullable(),
  state: z.enum(['preview', 'running', 'done', 'failed']),
  undoes: z.uuid().nullable(),
  undoneBy: z.uuid().nullable(),
  counts: z.object({ create: z.int(), update: z.int(), delete: z.int(), restore: z.int() }),
  changes: z.array(changeReply),
  truncated: z.boolean(),
  stayed: z
    .array(
      z.object({
        object: z.string(),
        id: z.uuid(),
        title: z.string(),
        field: z.string().nullable(),
        code: z.string(),
      }),
    )
    .optional(),
});

export const historyEntryReply = changeReply.extend({
  changeset: z.uuid(),
  at: z.iso.datetime(),
  by,
  source: z.enum(changeSources),
  reason: z.string().nullable(),
  undoes: z.uuid().nullable(),
  undoneBy: z.uuid().nullable(),
});

export const historyReply = z.object({
  items: z.array(historyEntryReply),
  next: z.string().nullable(),
});

const text = z.object({ en: z.string(), zh: z.string() });

export const jobReply = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  progress: z.number(),
  total: z.number().nullable(),
  message: text.nullable(),
  result: z.unknown(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});

export const problemReplyShape = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  field: z.string().optional(),
  problems: z
    .array(z.looseObject({ code: z.string(), detail: z.string(), field: z.string().optional() }))
    .optional(),
  requestId: z.uuid(),
});
