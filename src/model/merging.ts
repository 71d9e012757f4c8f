import { z } from 'zod';
import type { FieldModel, ObjectModel } from './model.ts';
import { isToMany } from './model.ts';
import type { ActionDefinition } from './object.ts';
import { isEmptyValue, sameValue, type Stored, type StoredRecord } from './stored.ts';

/** The most records that become one at a time, the survivor among them. */
const mostMerged = 10;

/** What a merge is asked: who goes, and for single fields whose value stays. */
export const mergeInput = z.strictObject({
  losers: z
    .array(z.uuid())
    .min(1)
    .max(mostMerged - 1),
  choices: z.record(z.string().max(100), z.uuid()).optional(),
  reason: z.string().max(500).optional(),
});
export type MergeInput = z.infer<typeof mergeInput>;

const counted = z.object({
  object: z.string(),
  count: z.int(),
  dropped: z.int(),
  fields: z.array(z.string()),
});

/** What a merge says: whose values stay, what moves by kind, and the changeset or the job. */
export const mergeReply = z.object({
  survivor: z.uuid(),
  losers: z.array(z.uuid()),
  choices: z.record(z.string(), z.string()),
  moves: z.array(counted),
  total: z.int(),
  changeset: z.uuid().nullable(),
  job: z.uuid().nullable(),
});
export type MergeReply = z.infer<typeof mergeReply>;

/** What an un-merge is asked: which merge (the last unless said), and what that came since goes along, to which of the records. */
export const unMergeInput = z.strictObject({
  changeset: z.uuid().optional(),
  along: z
    .array(z.strictObject({ object: z.string().max(60), id: z.uuid(), to: z.uuid() }))
    .max(200)
    .optional(),
  reason: z.string().max(500).optional(),
});
export type UnMergeInput = z.infer<typeof unMergeInput>;

const named = z.object({ id: z.uuid(), title: z.string().nullable() });

/** What an un-merge says: the merges of the record, who comes back, what goes with them, what stays and why. */
export const unMergeReply = z.object({
  merges: z.array(
    z.object({
      changeset: z.uuid(),
      at: z.string(),
      by: named.nullable(),
      reason: z.string().nullable(),
      losers: z.array(named),
    }),
  ),
  merge: z.uuid(),
  back: z.array(z.object({ object: z.string(), count: z.int() })),
  stays: z.array(
    z.object({
      object: z.string(),
      id: z.uuid(),
      title: z.string().nullable(),
      field: z.string().nullable(),
      code: z.string(),
    }),
  ),
  since: z.array(z.object({ object: z.string(), id: z.uuid(), title: z.string().nullable() })),
  changeset: z.uuid().nullable(),
  job: z.uuid().nullable(),
});
export type UnMergeReply = z.infer<typeof unMergeReply>;

/** The verbs of objects whose records may be merged. */
export const mergeActions = {
  'merge': { label: { en: 'Merge', zh: '合并' }, input: mergeInput, reply: mergeReply },
  'un-merge': {
    label: { en: 'Un-merge', zh: '撤销合并' },
    input: unMergeInput,
    reply: unMergeReply,
    shownWhen: { field: 'mergedAt', op: 'isNotEmpty' },
  },
} as const satisfies Readonly<Record<string, ActionDefinition>>;

/** In a merge's choices: the values of all. */
const ofAll = 'all';

/** In a merge's choices: no value at all. */
export const ofNone = 'none';

/** The fields of which a merge keeps one record's value, or those of all. */
export function mergedFieldsOf(object: ObjectModel): FieldModel[] {
  return [...object.fields.values()].filter(
    ({ name, field, kind, standard }) =>
      !field.readOnly &&
      !field.internal &&
      (!standard || name === 'owner' || name === 'unit') &&
      kind !== 'formula' &&
      kind !== 'rollUp' &&
      kind !== 'autoNumber',
  );
}

/** Whether the values of all stay, unless one is chosen. */
function isUnited({ kind }: Pick<FieldModel, 'kind'>): boolean {
  return kind === 'manyChoice' || isToMany(kind);
}

/** Whose value of each field stays unless said otherwise: the survivor's, else the newest that is not empty; those of all where there may be many. */
export function defaultChoices(
  object: ObjectModel,
  records: readonly StoredRecord[],
): Record<string, string> {
  const [survivor, ...losers] = records;
  if (!survivor) return {};
  const newest = losers.toSorted((a, b) => newness(b).localeCompare(newness(a)));
  return Object.fromEntries(
    mergedFieldsOf(object).map((field) => [
      field.name,
      isUnited(field) ? ofAll : choiceOf(object, field.name, [survivor, ...newest]),
    ]),
  );
}

function choiceOf(object: ObjectModel, field: string, inOrder: readonly StoredRecord[]): string {
  const isEither = object.definition.merging?.either?.includes(field) === true;
  const merged = new Set(inOrder.map((record) => record['id']));
  const found = inOrder.find((record) => {
    const value = record[field];
    return isEither ? value === true : !isEmptyValue(value) && !merged.has(value);
  });
  return String((found ?? inOrder[0])?.['id']);
}

function newness(record: StoredRecord): string {
  return `${String(record['updatedAt'])} ${String(record['id'])}`;
}

/** What the survivor comes to hold by these choices, as far as it differs from what it holds. */
export function survivorValues(
  object: ObjectModel,
  records: readonly StoredRecord[],
  choices: Readonly<Record<string, string>>,
): Record<string, Stored> {
  const [survivor] = records;
  if (!survivor) return {};
  const values = mergedFieldsOf(object).flatMap(({ name }): [string, Stored][] => {
    const value = mergedValue(name, records, choices[name] ?? String(survivor['id']));
    return sameValue(value, survivor[name] ?? null) ? [] : [[name, value]];
  });
  return Object.fromEntries(values);
}

function mergedValue(field: string, records: readonly StoredRecord[], choice: string): Stored {
  if (choice === ofAll) return [...new Set(records.flatMap((record) => listOf(record[field])))];
  const value = records.find((record) => record['id'] === choice)?.[field] ?? null;
  // Nobody stands above himself: what led to one of those that become one leads nowhere.
  return records.some((record) => record['id'] === value) ? null : value;
}

function listOf(value: Stored): unknown[] {
  return [value ?? []].flat();
}
