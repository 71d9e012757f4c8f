import { depthOf } from '#engine/access/reach.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import type { AnyCondition } from '#model/condition.ts';
import { narrowerObjects, type ObjectModel } from '#model/model.ts';
import type { HandOver } from '../fields.ts';
import type { Held } from './rules.ts';

export type Row = Readonly<Record<string, unknown>>;

const atOnce = 5000;

// What is over stays with whoever did it; what one keeps for oneself, files and hooks are nobody else's work.
const onlyThose: Readonly<Record<string, AnyCondition>> = {
  'activity': { field: 'status', op: 'is', value: 'open' },
  'commitment': { field: 'state', op: 'is', value: 'open' },
  'saved-view': { field: 'offeredTo', op: 'isNotEmpty' },
  'report': { field: 'offeredTo', op: 'isNotEmpty' },
};
const leftOut: ReadonlySet<string> = new Set([
  'file',
  'webhook',
  'favourite',
  'follow',
  'report-schedule',
]);

// A contact hangs on his company, whatever else may read him.
const customerLinks: Readonly<Record<string, string>> = {
  contact: 'account',
  activity: 'customer',
  commitment: 'party',
};

/** The objects whose records have owners and can be handed over. */
export function handedObjects({ model }: Pick<Scope, 'model'>): ObjectModel[] {
  return [...model.objects.values()].filter(
    (object) =>
      object.owned &&
      object.definition.kind !== 'fact' &&
      !leftOut.has(object.name) &&
      narrowerObjects(model, object).length === 0,
  );
}

/** What the leaver holds of the object, how much of it is private, and how much the asker may not see. */
export async function heldOf(
  scope: Scope,
  object: ObjectModel,
  leaver: string,
  { splits }: Pick<HandOver, 'splits'>,
): Promise<{ held: Held[]; private: number; beyond: number }> {
  const filter = ofLeaver(object, leaver);
  const hasAddress = splits.some(({ by }) => by === 'region') && object.fields.has('address');
  const customer = customerLinks[object.name];
  const fields = [
    'id',
    'unit',
    ...(hasAddress ? ['address'] : []),
    ...(customer ? [customer] : []),
  ];
  const rows =
    depthOf(scope.rights, object.name, 'read') === 'none'
      ? []
      : await every(scope, object.name, { filter, fields });
  const inside = { ...scope, rights: { ...scope.rights, system: true } };
  const closed = object.privacy
    ? await countOf(inside, object.name, {
        all: [filter, { field: object.privacy.name, op: 'is', value: true }],
      })
    : 0;
  const all = await countOf(inside, object.name, filter);
  const held = rows.map((row) => heldIn(object, row, customer));
  return { held, private: closed, beyond: Math.max(0, all - closed - held.length) };
}

function ofLeaver(object: ObjectModel, leaver: string): AnyCondition {
  const only = onlyThose[object.name];
  const owned: AnyCondition = { field: 'owner', op: 'is', value: leaver };
  return only ? { all: [owned, only] } : owned;
}

function heldIn(object: ObjectModel, row: Row, customer: string | undefined): Held {
  const address = row['address'];
  const region = isRow(address) && typeof address['region'] === 'string' ? address['region'] : null;
  return {
    object: object.name,
    id: String(row['id']),
    unit: idIn(row['unit']),
    customer: customer ? idIn(row[customer]) : null,
    region,
    classes: [],
  };
}

/** The classes of the leaver's customers, as far as the splits ask for them, by customer. */
export async function classesOf(
  scope: Scope,
  leaver: string,
  { splits }: Pick<HandOver, 'splits'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const values = splits.flatMap(({ by, value }) => (by === 'class' ? [value] : []));
  if (values.length === 0) return new Map();
  const rows = await every(scope, 'party-class', {
    filter: {
      all: [
        { field: 'value', op: 'in', value: values },
        { field: 'party.owner', op: 'is', value: leaver },
        {
          any: [
            { field: 'untilOn', op: 'isEmpty' },
            { field: 'untilOn', op: 'gte', value: today(scope) },
          ],
        },
      ],
    },
    fields: ['party', 'value'],
  });
  const found = Map.groupBy(rows, (row) => idIn(row['party']) ?? '');
  return new Map(
    [...found].map(([party, some]) => [party, some.flatMap((row) => idIn(row['value']) ?? [])]),
  );
}

/** The day that it is where the asker works. */
export function today(scope: Scope): string {
  return dayIn(scope.zone, scope.now.toISOString());
}

type Asked = { readonly filter: AnyCondition; readonly fields: string[] };

/** All rows, by pages. */
export async function every(
  scope: Scope,
  object: string,
  { filter, fields }: Asked,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listRecords>> = await listRecords(scope, object, {
      filter,
      fields,
      sort: [],
      limit: atOnce,
      ...(cursor === null ? {} : { cursor }),
    });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

async function countOf(scope: Scope, object: string, filter: AnyCondition): Promise<number> {
  const page = await listRecords(scope, object, {
    filter,
    fields: ['id'],
    limit: 1,
    count: 'exact',
  });
  return page.count ?? 0;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

/** The id in a link's value. */
export function idIn(value: unknown): string | null {
  return isRow(value) && typeof value['id'] === 'string' ? value['id'] : null;
}
