import { addDays, daysBetween } from '#kit/day.ts';
import { dayIn, instantIn } from '#kit/instant.ts';
import type { Condition } from '#model/condition.ts';
import { depthOf, fieldRightOf } from '#engine/access/reach.ts';
import { findRecord, groupRecords, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { nextYearly } from '../life-event/rules.ts';

type Item = Readonly<Record<string, unknown>>;

/** The first rows of something around a customer, and how a list asks for all of them; null for what the asker may not read. */
export type AroundPart = {
  readonly object: string;
  readonly filter: Condition;
  readonly items: readonly Item[];
  readonly more: boolean;
} | null;

/** A birthday or anniversary that comes. */
export type ComingDay = {
  readonly party: unknown;
  readonly kind: string;
  readonly on: string;
  readonly days: number;
};

const shown = 6;
const mostPeople = 200;
const daysAhead = 45;
const yearsShown = 5;

/** What stands around a customer at one look: each part is one bounded statement through the query door, asked side by side. */
export async function aroundParty(scope: Scope, object: string, id: string) {
  await findRecord(scope, object, id, { fields: ['id'], deleted: true });
  const isCompany = object === 'account';
  const today = dayIn(scope.zone, scope.now.toISOString());
  const about = { field: isCompany ? 'account' : 'customer', op: 'is', value: id } as const;
  const [people, places, steps, promises, holdings, purchases, relations, classes, days, years] =
    await Promise.all([
      peopleOf(scope, object, id),
      placesOf(scope, object, id),
      part(scope, 'activity', {
        filter: { all: [about, is('status', 'open')] },
        fields: ['kind', 'subject', 'at', 'dueAt', 'status', 'owner', 'private'],
        sort: ['at'],
      }),
      part(scope, 'commitment', {
        filter: {
          all: [
            object === 'contact' ? { any: [is('party', id), is('person', id)] } : is('party', id),
            is('state', 'open'),
          ],
        },
        fields: ['promise', 'by', 'dueOn', 'person', 'owner'],
        sort: ['dueOn'],
      }),
      part(scope, 'holding', {
        filter: { all: [is('party', id), { field: 'state', op: 'isNot', value: 'done' }] },
        fields: ['product', 'maker', 'quantity', 'endsOn', 'competitor'],
        sort: ['endsOn'],
      }),
      part(scope, 'transaction', {
        filter: { all: [is('party', id), is('kind', 'purchase')] },
        fields: ['at', 'product', 'amount'],
        sort: ['-at'],
        limit: 40,
      }),
      part(scope, 'relation', {
        filter: { any: [is('from', id), is('to', id)] },
        fields: ['from', 'from.kind', 'to', 'to.kind', 'type', 'type.reverseName', 'strength'],
      }),
      part(scope, 'party-class', {
        filter: { all: [is('party', id), { field: 'untilOn', op: 'isEmpty' }] },
        fields: ['classification', 'value', 'fromOn'],
      }),
      comingDays(scope, { object, id, today }),
      boughtSince(scope, id, today),
    ]);
  return {
    parts: { people, places, steps, promises, holdings, purchases, relations, classes },
    days,
    ...years,
  };
}

type Asked = {
  readonly filter: Condition;
  readonly fields: readonly string[];
  readonly sort?: readonly string[];
  readonly limit?: number;
};

async function part(
  scope: Scope,
  object: string,
  { filter, fields, sort, limit = shown }: Asked,
): Promise<AroundPart> {
  const compared = [...namesIn(filter), ...(sort ?? []).map((name) => name.replace(/^-/, ''))];
  if (depthOf(scope.rights, object, 'read') === 'none' || !compared.every(isOpen(scope, object)))
    return null;
  const readable = fields.filter(
    (name) => fieldRightOf(scope.rights, object, name.split('.')[0] ?? '') !== 'hidden',
  );
  const { items, next } = await listRecords(scope, object, {
    filter,
    fields: readable,
    limit,
    ...(sort ? { sort: [...sort] } : {}),
  });
  return { object, filter, items, more: next !== null };
}

function isOpen(scope: Scope, object: string): (name: string) => boolean {
  return (name) => {
    const right = fieldRightOf(scope.rights, object, name.split('.')[0] ?? '');
    return right === 'full' || right === 'read';
  };
}

function is(field: string, value: string): Condition {
  return { field, op: 'is', value };
}

function namesIn(condition: Condition): string[] {
  if ('field' in condition) return [condition.field];
  const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return inner.flatMap(namesIn);
}

// A company's people are its contacts, a household's its members; of a person those of his household.
async function peopleOf(scope: Scope, object: string, id: string): Promise<AroundPart> {
  if (object === 'account')
    return part(scope, 'contact', {
      filter: is('account', id),
      fields: [
        'name',
        'jobTitle',
        'department',
        'phone',
        'importance',
        'lastContactAt',
        'lastContactVia',
      ],
      sort: ['importance', 'name'],
    });
  const homes =
    object === 'household'
      ? [id]
      : ((
          await part(scope, 'membership', {
            filter: { all: [is('person', id), is('organisation.kind', 'household')] },
            fields: ['organisation'],
          })
        )?.items.flatMap((one) => idOf(one['organisation'])) ?? []);
  if (homes.length === 0) return null;
  return part(scope, 'membership', {
    filter: {
      all: [
        { field: 'organisation', op: 'in', value: homes },
        { field: 'person', op: 'isNot', value: id },
        { field: 'untilOn', op: 'isEmpty' },
      ],
    },
    fields: ['person', 'familyRole', 'organisation', 'person.phone'],
  });
}

async function placesOf(scope: Scope, object: string, id: string): Promise<AroundPart> {
  if (object !== 'contact') return null;
  return part(scope, 'membership', {
    filter: is('person', id),
    fields: [
      'organisation',
      'organisation.kind',
      'jobTitle',
      'department',
      'familyRole',
      'main',
      'untilOn',
    ],
  });
}

function idOf(link: unknown): string[] {
  return typeof link === 'object' && link !== null && 'id' in link && typeof link.id === 'string'
    ? [link.id]
    : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

type About = { readonly object: string; readonly id: string; readonly today: string };

/** Birthdays of the customer or his people and anniversaries of the next weeks. */
async function comingDays(scope: Scope, { object, id, today }: About): Promise<ComingDay[]> {
  const whose = is(object === 'account' ? 'account' : 'id', id);
  const [born, events] = await Promise.all([
    object === 'household'
      ? null
      : part(scope, 'contact', {
          filter: { all: [whose, { field: 'birthday', op: 'isNotEmpty' }] },
          fields: ['name', 'birthday', 'birthCalendar'],
          limit: mostPeople,
        }),
    part(scope, 'life-event', {
      filter: { all: [is('party', id), { field: 'yearly', op: 'is', value: true }] },
      fields: ['party', 'kind', 'happensOn'],
      limit: mostPeople,
    }),
  ]);
  const days = [
    ...(born?.items ?? []).map((one) => ({
      party: { id: one['id'], title: one['name'] },
      kind: 'birth',
      monthDay: textOf(one['birthday']),
      calendar: one['birthCalendar'] === 'lunar' ? ('lunar' as const) : ('solar' as const),
    })),
    ...(events?.items ?? []).map((one) => ({
      party: one['party'],
      kind: String(one['kind']),
      monthDay: textOf(one['happensOn']).slice(5),
      calendar: 'solar' as const,
    })),
  ];
  return days
    .flatMap(({ party, kind, ...yearly }) => {
      const on = nextYearly(yearly, today);
      return on === null ? [] : [{ party, kind, on, days: daysBetween(today, on) }];
    })
    .filter((one) => one.days <= daysAhead)
    .toSorted((a, b) => a.days - b.days)
    .slice(0, shown);
}

/** What was bought in each of the last years, and what most of in the last one, in the base currency. */
async function boughtSince(scope: Scope, id: string, today: string) {
  const fields = ['party', 'at', 'kind', 'amount', 'product'];
  const isReadable =
    depthOf(scope.rights, 'transaction', 'read') !== 'none' &&
    fields.every(isOpen(scope, 'transaction'));
  if (!isReadable) return { years: [], products: [] };
  const first = `${Number(today.slice(0, 4)) - yearsShown + 1}-01-01`;
  const since = (day: string): Condition => ({
    all: [
      is('party', id),
      is('kind', 'purchase'),
      { field: 'at', op: 'gte', value: instantIn(scope.zone, day, '00:00') },
    ],
  });
  const measures = [
    { measure: 'sum' as const, field: 'amount.base' },
    { measure: 'count' as const },
  ];
  const [years, products] = await Promise.all([
    groupRecords(scope, 'transaction', { filter: since(first), groupBy: ['at:year'], measures }),
    groupRecords(scope, 'transaction', {
      filter: since(addDays(today, -365)),
      groupBy: ['product'],
      measures,
    }),
  ]);
  return {
    years: years.groups
      .map(({ keys, values }) => ({
        year: Number(String(keys['at:year']).slice(0, 4)),
        sum: values['sum:amount.base'] ?? null,
        count: values['count'] ?? 0,
      }))
      .toSorted((a, b) => a.year - b.year),
    products: products.groups.slice(0, 5).map(({ keys, values }) => ({
      product: keys['product'] ?? null,
      sum: values['sum:amount.base'] ?? null,
      count: values['count'] ?? 0,
    })),
  };
}
