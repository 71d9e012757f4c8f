import { z } from 'zod';
import { areas } from '../object.ts';
import { conditionSchema } from '../condition.ts';
import type { Condition } from '../condition.ts';
import type { Kind } from '../field.ts';
import { resultKinds } from '../expression/result-kinds.ts';
import { ownFieldName, ownObjectName } from './names.ts';

/** The kinds that an own field may have. */
const ownKinds = [
  'text',
  'longText',
  'richText',
  'number',
  'decimal',
  'percent',
  'money',
  'day',
  'instant',
  'yesNo',
  'choice',
  'manyChoice',
  'email',
  'phone',
  'url',
  'address',
  'place',
  'link',
  'links',
  'user',
  'formula',
  'rollUp',
] as const satisfies readonly Kind[];

const words = z.strictObject({ en: z.string().max(80), zh: z.string().max(80) });
const code = z
  .string()
  .max(60)
  .regex(/^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/);
const colors = ['grey', 'teal', 'blue', 'violet', 'pink', 'red', 'amber', 'green'] as const;

/** The options of an own choice, in their order; a code that was used once keeps its meaning, switched off or not. */
export const ownOptionsSchema = z
  .array(
    z.strictObject({
      code,
      label: words,
      color: z.enum(colors).optional(),
      active: z.boolean().optional(),
    }),
  )
  .max(500);

const results = ['number', 'decimal', 'percent', 'text', 'day', 'instant', 'choice'] as const;

/** What an own roll-up counts: records of `object` whose `link` points here. */
export const ownRollUpSchema = z.strictObject({
  object: z.string().max(60),
  link: z.string().max(60),
  measure: z.enum(['count', 'sum', 'min', 'max', 'avg', 'last']),
  field: z.string().max(200).optional(),
  by: z.string().max(200).optional(),
  where: conditionSchema.optional(),
});

/** Sections of a form as a layout has them. */
export const ownSectionsSchema = z
  .array(z.strictObject({ label: words, fields: z.array(z.string().max(200)).max(200) }))
  .max(50);

/** Columns of a list as a layout has them. */
export const ownColumnsSchema = z.array(z.string().max(200)).max(100);

/** Related lists of a record page as a layout has them. */
export const ownRelatedSchema = z
  .array(
    z.strictObject({
      object: z.string().max(60),
      link: z.string().max(60),
      label: words.optional(),
    }),
  )
  .max(50);

const text = z.string().nullish();
const yes = z.boolean().nullish();
const whole = z.number().nullish();
const condition: z.ZodType<Condition | null | undefined> = conditionSchema.nullish();

const ownObjectRow = z.object({
  id: z.string(),
  name: z.string().regex(ownObjectName),
  oneEn: text,
  manyEn: text,
  oneZh: text,
  icon: text,
  area: z.enum(areas),
  access: z.enum(['owned', 'part', 'common']),
  parent: text,
  titleKind: z.enum(['text', 'auto-number']),
  titleEn: text,
  titleZh: text,
  numberPrefix: text,
  active: yes,
});

const ownFieldRow = z.object({
  id: z.string(),
  object: z.string(),
  name: z.string().regex(ownFieldName),
  kind: z.enum(ownKinds),
  labelEn: text,
  labelZh: text,
  helpEn: text,
  helpZh: text,
  required: yes,
  requiredWhen: condition,
  shownWhen: condition,
  unique: yes,
  default: z.unknown(),
  min: text,
  max: text,
  scale: whole,
  pattern: text,
  patternEn: text,
  patternZh: text,
  options: ownOptionsSchema.nullish(),
  target: text,
  formula: text,
  result: z.enum(resultKinds).nullish(),
  rollUp: ownRollUpSchema.nullish(),
  mask: z.enum(['all', 'tail', 'domain']).nullish(),
  filterable: yes,
  searchable: yes,
  inList: yes,
  position: whole,
  active: yes,
});

const ownOptionRow = z.object({
  id: z.string(),
  object: z.string(),
  field: z.string(),
  code: z.string(),
  labelEn: text,
  labelZh: text,
  color: z.enum(colors).nullish(),
  position: whole,
  active: yes,
});

const ownNameRow = z.object({
  id: z.string(),
  target: z.string(),
  en: text,
  manyEn: text,
  zh: text,
});

const ownLayoutRow = z.object({
  id: z.string(),
  object: z.string(),
  role: z.string().nullish(),
  sections: ownSectionsSchema.nullish(),
  columns: ownColumnsSchema.nullish(),
  related: ownRelatedSchema.nullish(),
  quickCreate: ownColumnsSchema.nullish(),
  position: whole,
});

const ownCheckRow = z.object({
  id: z.string(),
  name: z.string(),
  object: z.string(),
  condition,
  formula: text,
  when: condition,
  en: text,
  zh: text,
  field: text,
  active: yes,
});

const switchedAreaRow = z.object({
  id: z.string(),
  area: z.enum(areas),
  unit: z.string().nullish(),
});

/** The records that a workspace's own shape is made of, by their object, with the schema of a stored one. */
export const shapeRows = {
  'own-object': ownObjectRow,
  'own-field': ownFieldRow,
  'own-option': ownOptionRow,
  'own-name': ownNameRow,
  'own-layout': ownLayoutRow,
  'own-check': ownCheckRow,
  'switched-area': switchedAreaRow,
} as const;

export type OwnObjectRow = z.infer<typeof ownObjectRow>;
export type OwnFieldRow = z.infer<typeof ownFieldRow>;
export type OwnOptionRow = z.infer<typeof ownOptionRow>;
export type OwnNameRow = z.infer<typeof ownNameRow>;
export type OwnLayoutRow = z.infer<typeof ownLayoutRow>;
export type OwnCheckRow = z.infer<typeof ownCheckRow>;
export type SwitchedAreaRow = z.infer<typeof switchedAreaRow>;

/** All that a workspace makes of its model: living records, switched off or not. */
export type OwnShape = {
  readonly objects: readonly OwnObjectRow[];
  readonly fields: readonly OwnFieldRow[];
  readonly options: readonly OwnOptionRow[];
  readonly names: readonly OwnNameRow[];
  readonly layouts: readonly OwnLayoutRow[];
  readonly checks: readonly OwnCheckRow[];
  readonly switchedAreas: readonly SwitchedAreaRow[];
  /** Ids of own fields whose index stands. */
  readonly indexed: ReadonlySet<string>;
};

/** A shape that changes nothing. */
export const noShape: OwnShape = {
  objects: [],
  fields: [],
  options: [],
  names: [],
  layouts: [],
  checks: [],
  switchedAreas: [],
  indexed: new Set(),
};

/** The result of a roll-up that counts, sums or takes a value of such a kind; undefined where there is none. */
export function rollUpResult(
  measure: string,
  of: Kind | undefined,
): (typeof results)[number] | undefined {
  if (measure === 'count') return 'number';
  if (of === 'money') return 'decimal';
  if (of === 'number' && measure === 'avg') return 'decimal';
  return results.find((one) => one === of);
}
