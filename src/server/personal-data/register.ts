import { z } from 'zod';
import { contact } from '#areas/customers/contact/object.ts';
import { household } from '#areas/customers/household/object.ts';
import {
  begunWith,
  fieldPurposes,
  gapOf,
  groundNames,
  type Gap,
  type Registered,
} from '#areas/customers/consent/rules/personal-fields.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import { objectOf } from '#model/model.ts';

/** The objects whose fields may be personal. */
export const personalObjects = ['contact', 'household'] as const;
type PersonalObject = (typeof personalObjects)[number];

export const registered = z.strictObject({
  isPersonal: z.boolean(),
  purpose: z.enum(fieldPurposes).nullable(),
  ground: z.enum(groundNames).nullable(),
}) satisfies z.ZodType<Registered>;

/** A field of persons or households, with what the register says of it. */
export type RegisterLine = Registered & {
  readonly object: PersonalObject;
  readonly field: string;
};

const kept = z.record(z.string(), registered);
const standard = { contact: contact.fields, household: household.fields };

/** Which fields are personal, for which purpose and on which ground, in the order of the objects. */
export async function readRegister(scope: Scope): Promise<RegisterLine[]> {
  const { rows } = await scope.db.query<{ said: unknown }>(
    `select coalesce(settings -> 'personalFields', '{}') as said from workspace where workspace_id = $1`,
    [scope.workspaceId],
  );
  const said = kept.parse(rows[0]?.said ?? {});
  return personalObjects.flatMap((object) =>
    fieldsOf(scope, object).map((field) => ({
      object,
      field,
      ...(said[`${object}.${field}`] ?? begunWith(field, !(field in standard[object]))),
    })),
  );
}

/** Says of a field whether it is personal, what for and on which ground; refuses a field that is not there. */
export async function writeRegister(
  scope: Scope,
  { object, field, ...said }: RegisterLine,
): Promise<void> {
  if (!fieldsOf(scope, object).includes(field))
    throw new Problem('personal-field.unknown', { field }, { field: 'field' });
  await scope.db.query(
    `update workspace set settings = jsonb_set(settings || jsonb_build_object('personalFields',
        coalesce(settings -> 'personalFields', '{}')), array['personalFields', $2], $3::jsonb) where workspace_id = $1`,
    [scope.workspaceId, `${object}.${field}`, JSON.stringify(said)],
  );
}

/** A personal field of a record that holds something, and what is missing for holding it. */
export type HeldField = Omit<RegisterLine, 'object' | 'isPersonal'> & { readonly gap: Gap | null };

const decisions = z.array(
  z.object({
    purpose: z.string(),
    channel: z.string(),
    decision: z.string(),
    decidedAt: z.string(),
    expiresOn: z.string().nullable(),
  }),
);

/** What is held on a person or household, field by field, with its purpose, its ground and what is missing. */
export async function heldFields(
  scope: Scope,
  object: PersonalObject,
  record: Readonly<Record<string, unknown>>,
): Promise<HeldField[]> {
  const lines = await readRegister(scope);
  const { items } = await listRecords(scope, 'consent', {
    filter: { field: 'party', op: 'is', value: String(record['id']) },
    fields: ['purpose', 'channel', 'decision', 'decidedAt', 'expiresOn'],
    sort: ['-decidedAt'],
    limit: 200,
  });
  const consents = decisions.parse(items);
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  return lines.flatMap(({ object: of, isPersonal, ...line }) => {
    if (of !== object || !isPersonal || isEmpty(record[line.field])) return [];
    return [{ ...line, gap: gapOf({ isPersonal, ...line }, consents, today) }];
  });
}

function fieldsOf({ model }: Scope, object: PersonalObject): string[] {
  return [...objectOf(model, object).fields.values()].flatMap((one) =>
    one.standard || one.field.internal === true || one.field.readOnly === true ? [] : [one.name],
  );
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
