import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { Condition } from '#model/condition.ts';
import { heldFields, type HeldField } from './register.ts';
import { sumUpReaders, type ReaderTotal } from '../access/readers.ts';
import { objectOf, type ObjectModel } from '#model/model.ts';

/** Everything that is held on a person: his own record, and by object the records that name him. */
export type PersonalData = {
  readonly collectedAt: string;
  readonly object: string;
  readonly record: Readonly<Record<string, unknown>>;
  /** His personal fields that hold something: what for, and on which ground. */
  readonly fields: readonly HeldField[];
  /** Who looked at him, as long as that is kept. */
  readonly readers: readonly ReaderTotal[];
  readonly parts: readonly {
    readonly object: string;
    readonly records: readonly Readonly<Record<string, unknown>>[];
  }[];
};

type Found = Readonly<Record<string, unknown>>;

// Who may see what, and how screens are set, says nothing of the person.
const leftOut = new Set([
  'share',
  'saved-view',
  'report',
  'report-schedule',
  'webhook',
  'number-scheme',
  'role',
  'delegation',
]);

/** Reads with the scope's rights all that names the person by a link, and the activities that he took part in. */
export async function collectPersonalData(scope: Scope, id: string): Promise<PersonalData> {
  const record = await findRecord(scope, 'contact', id);
  const { table } = objectOf(scope.model, 'contact');
  const parts = new Map<string, Found[]>();
  for (const object of scope.model.objects.values()) {
    if (object.table === table || leftOut.has(object.name)) continue;
    const links = linksTo(object, table, scope);
    if (links.length === 0) continue;
    const any = links.map((field): Condition => ({ field, op: 'is', value: id }));
    parts.set(object.name, await readAll(scope, object.name, any.length === 1 ? any[0] : { any }));
  }
  await addShared(scope, parts);
  return {
    collectedAt: scope.now.toISOString(),
    object: 'contact',
    record,
    fields: await heldFields(scope, 'contact', record),
    readers: await sumUpReaders(scope, id),
    parts: [...parts]
      .filter(([, records]) => records.length > 0)
      .map(([object, records]) => ({ object, records })),
  };
}

function linksTo(object: ObjectModel, table: string, { model }: Scope): string[] {
  return [...object.fields.values()].flatMap((field) => {
    if (field.standard) return [];
    const isAny = field.kind === 'anyLink' && field.name !== 'target';
    const leads = field.target !== undefined && model.objects.get(field.target)?.table === table;
    return (isAny || leads) && field.kind !== 'links' ? [field.name] : [];
  });
}

/** Activities in which he only took part, and the files of all of them. */
async function addShared(scope: Scope, parts: Map<string, Found[]>): Promise<void> {
  const activities = parts.get('activity') ?? [];
  const known = new Set(activities.map((one) => String(one['id'])));
  const taken = (parts.get('participant') ?? []).flatMap((one) => idOf(one['activity']) ?? []);
  const missing = [...new Set(taken)].filter((id) => !known.has(id));
  const more = await readEach(scope, 'activity', 'id', missing);
  parts.set('activity', [...activities, ...more]);
  const all = [...activities, ...more].map((one) => String(one['id']));
  const files = await readEach(scope, 'file', 'regarding', all);
  parts.set('file', [...(parts.get('file') ?? []), ...files]);
}

const atOnce = 200;

async function readEach(
  scope: Scope,
  object: string,
  field: string,
  ids: readonly string[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const value = ids.slice(from, from + atOnce);
    found.push(...(await readAll(scope, object, { field, op: 'in', value })));
  }
  return found;
}

async function readAll(
  scope: Scope,
  object: string,
  filter: Condition | undefined,
): Promise<Found[]> {
  const found: Found[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Found[]; next: string | null } = await listRecords(scope, object, {
      ...(filter ? { filter } : {}),
      limit: atOnce,
      ...(cursor === null ? {} : { cursor }),
    });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value
    ? String(value.id)
    : undefined;
}
