import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import type { Text } from '#kit/text.ts';
import type {
  ImportFinding,
  ImportOutcome,
  ImportProblem,
  ImportSettings,
} from './import-settings.ts';
import type { Kind } from './field.ts';

/** Privileges over an object; actions are privileges of their own name. */
export const privileges = [
  'create',
  'read',
  'edit',
  'delete',
  'assign',
  'share',
  'export',
  'import',
  'unmask',
] as const;
export type Privilege = (typeof privileges)[number];

/** How far a privilege reaches, from nothing to everything. */
export const depths = ['none', 'own', 'line', 'team', 'unit', 'unit-and-below', 'all'] as const;
export type Depth = (typeof depths)[number];

/** What a role says of a field: nothing (full), shown but not changed, shown in part, not shown. */
export const fieldRights = ['full', 'read', 'masked', 'hidden'] as const;
export type FieldRight = (typeof fieldRights)[number];

const measures = ['count', 'sum', 'avg', 'min', 'max'] as const;

/** A whole query, as POST /records/:object/query takes it and GET writes it in its parameters. */
export const querySchema = z.strictObject({
  filter: conditionSchema.optional(),
  sort: z
    .array(z.string().regex(/^-?[A-Za-z][\w.]*$/))
    .max(4)
    .optional(),
  fields: z.array(z.string().max(200)).max(100).optional(),
  limit: z.int().min(1).max(200).optional(),
  cursor: z.string().max(4000).optional(),
  /** true: exact to 10,000, then an estimate; exact: to the end. */
  count: z.union([z.boolean(), z.literal('exact')]).optional(),
  /** Words that the title or a search field holds. */
  search: z.string().max(200).optional(),
  /** The records as they were at that instant. */
  asOf: z.iso.datetime({ offset: true }).optional(),
  /** The recycle bin instead of the living records. */
  deleted: z.boolean().optional(),
  groupBy: z.array(z.string().max(200)).max(3).optional(),
  measures: z
    .array(z.strictObject({ measure: z.enum(measures), field: z.string().max(200).optional() }))
    .max(8)
    .optional(),
});
export type QueryInput = z.infer<typeof querySchema>;

export type ListReply<Item> = {
  items: Item[];
  /** The cursor of the next page; null on the last. */
  next: string | null;
  count?: number;
  countIsExact?: boolean;
};
/** Groups of a query with `groupBy`: the keys by path, the figures as `count`, `sum:amount`. */
export type GroupsReply = {
  groups: {
    keys: Record<string, unknown>;
    titles: Record<string, string | null>;
    values: Record<string, string | number | null>;
  }[];
  truncated: boolean;
};

/** One change asked for; `values` for create and update, `version` to refuse a stale write. */
export const changeInputSchema = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('create'),
    object: z.string(),
    id: z.uuid().optional(),
    values: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({
    op: z.literal('update'),
    object: z.string(),
    id: z.uuid(),
    version: z.int().optional(),
    values: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({
    op: z.literal('delete'),
    object: z.string(),
    id: z.uuid(),
    version: z.int().optional(),
  }),
  z.strictObject({ op: z.literal('restore'), object: z.string(), id: z.uuid() }),
]);
export type ChangeInput = z.infer<typeof changeInputSchema>;

export const changesetInputSchema = z.strictObject({
  changes: z.array(changeInputSchema).min(1).max(5000),
  reason: z.string().max(500).optional(),
});

/** One changed record as diffs, history and the feed show it; masked or hidden fields are left out or masked. */
export type ChangeReply = {
  object: string;
  id: string;
  title: string | null;
  op: 'create' | 'update' | 'delete' | 'restore';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};
export type ChangesetReply = {
  /** null for a dry run. */
  id: string | null;
  at: string | null;
  by: { id: string; title: string | null } | null;
  source: ChangeSource;
  reason: string | null;
  state: 'preview' | 'running' | 'done' | 'failed';
  undoes: string | null;
  undoneBy: string | null;
  counts: { create: number; update: number; delete: number; restore: number };
  /** The first 200 changes; `truncated` says that there are more. */
  changes: ChangeReply[];
  truncated: boolean;
  /** Of an undo that was read by itself: what it left as it was, as far as the asker may see it. */
  stayed?: { object: string; id: string; title: string; field: string | null; code: string }[];
};
export const changeSources = [
  'ui',
  'api',
  'import',
  'workflow',
  'agent',
  'system',
  'demo',
] as const;
export type ChangeSource = (typeof changeSources)[number];

/** An entry of a record's history, newest first. */
export type HistoryEntry = ChangeReply & {
  changeset: string;
  at: string;
  by: { id: string; title: string | null } | null;
  source: ChangeSource;
  reason: string | null;
  /** The changeset that this one undid, as a whole; null for a change of its own. */
  undoes: string | null;
  undoneBy: string | null;
};

/** One thing that happened around a record: a record of another object, or a change of its own. */
export type TimelineEntry = {
  readonly kind: string;
  readonly object: string;
  /** Of the record, or of the changeset. */
  readonly id: string;
  readonly at: string;
  /** Whether only the day is known. */
  readonly isDay: boolean;
  readonly record: Readonly<Record<string, unknown>> | null;
  readonly change: HistoryEntry | null;
};

/** A page of a timeline, newest first. */
export type TimelineReply = {
  readonly items: readonly TimelineEntry[];
  readonly next: string | null;
};

/** RFC 9457 problem details with our stable code. */
export type ProblemReply = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  field?: string;
  problems?: { code: string; detail: string; field?: string }[];
  requestId: string;
} & Record<string, unknown>;

/** What GET /meta says of a field to this user. */
export type FieldMeta = {
  name: string;
  kind: Kind;
  /** The kind of the value: of the result for formulas and roll-ups. */
  valueKind: Kind;
  label: Text;
  help?: Text;
  required: boolean;
  readOnly: boolean;
  /** No two living records share a value. */
  unique?: true;
  right: Exclude<FieldRight, 'hidden'>;
  sortable: boolean;
  filterable: boolean;
  target?: string;
  /** The objects that a link to any record may point to; all where it says none. */
  targets?: readonly string[];
  /** The JSON schema of a structure. */
  schema?: unknown;
  /** What a text is written in, where screens have more than a line for it. */
  format?: 'recurrence';
  options?: Record<string, { label: Text; color?: string; off?: true }>;
  /** Of a choice of the product: that a workspace may add options of its own. */
  open?: true;
  max?: number;
  shownWhen?: unknown;
  default?: unknown;
  /** Of a field that the workspace made itself: the id of its record. */
  own?: string;
};
export type ObjectMeta = {
  name: string;
  label: { one: Text; many: Text };
  area: string;
  kind: 'record' | 'document' | 'fact';
  internal: boolean;
  icon?: string;
  title: string;
  owned: boolean;
  /** Depth by privilege, none left out. */
  can: Partial<Record<Privilege, Depth>>;
  /** Its records go out as vCards too. */
  card?: true;
  /** What everyone may set of himself. */
  selfFields?: string[];
  fields: FieldMeta[];
  list: { columns: string[]; sort: string; groupBy?: string };
  form: { label: Text; fields: string[] }[];
  /** What a quick creation asks for, where a layout says it. */
  quickCreate?: string[];
  related: { object: string; link: string; label: Text }[];
  actions: {
    name: string;
    label: Text;
    on: 'record' | 'object';
    shownWhen?: unknown;
    input: unknown;
    /** What its form asks for; absent where the input is not made of fields. */
    fields?: FieldMeta[];
    many?: true;
  }[];
};
export type MetaReply = {
  workspace: { id: number; name: string; zone: string; currency: string; region: string };
  user: {
    id: string;
    name: string;
    email: string | null;
    language: 'en' | 'zh';
    zone: string;
    administrator: boolean;
  };
  areas: { name: string; label: Text }[];
  objects: ObjectMeta[];
};

export type ImportState = 'uploaded' | 'queued' | 'running' | 'done' | 'failed';
export type ImportReply = {
  id: string;
  object: string;
  fileName: string;
  kind: 'csv' | 'xlsx' | 'vcard' | 'json';
  state: ImportState;
  /** What runs or ran last; null before the first. */
  mode: 'dry-run' | 'commit' | null;
  encoding: string | null;
  separator: string | null;
  hasHeader: boolean;
  sheets: { name: string; isHidden: boolean }[];
  sheet: string | null;
  columns: string[];
  sample: string[][];
  /** file column -> target's path, or null for "leave out". */
  suggestedMapping: Record<string, string | null>;
  /** Keys of mapped columns by which rows may find their record, best first. */
  suggestedMatch: string[];
  mapping: Record<string, string | null> | null;
  settings: ImportSettings | null;
  progress: { done: number; total: number | null };
  counts: Record<ImportOutcome, number>;
  /** How many rows found their record by which key. */
  found: (ImportFinding & { rows: number })[];
  /** What was odd in the file, and in how many places. */
  notices: (ImportProblem & { count: number })[];
  changeset: string | null;
  job: string | null;
  message: string | null;
  createdAt: string;
  finishedAt: string | null;
};
