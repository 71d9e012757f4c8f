import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { Condition } from '#model/condition.ts';

const link = z.object({ id: z.string(), title: z.string().nullable() });
const instant = z.string().nullable();

/** An activity as the calendar needs it. */
export const calendarRow = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.string(),
  subject: z.string(),
  startAt: instant,
  endAt: instant,
  dueAt: instant,
  allDay: z.boolean().nullable(),
  status: z.string(),
  private: z.boolean().nullable(),
  updatedAt: z.string(),
  availability: z.string().nullable(),
  owner: link.nullable(),
  customer: link.nullable(),
  location: z.string().nullable(),
  repeats: z.string().nullable(),
  repeatsIn: z.string().nullable(),
  series: link.nullable(),
  originalStart: instant,
});
export type CalendarRow = z.infer<typeof calendarRow>;

type Item = Record<string, unknown>;
export type Stretch = { readonly from: string; readonly to: string };

/** The most activities that one calendar shows. */
export const mostItems = 2000;
const fields = Object.keys(calendarRow.shape);
const page = 200;

/** What these people do alone or take part in within the stretch, and the series of theirs that may reach into it; one more than `mostItems` of each tells that there are more. */
export async function listRows(
  scope: Scope,
  users: readonly string[],
  stretch: Stretch,
): Promise<{ plain: CalendarRow[]; series: CalendarRow[] }> {
  const whose: Condition[] = [
    { field: 'owner', op: 'in', value: users },
    {
      link: 'participant.activity',
      quantifier: 'any',
      where: { field: 'user', op: 'in', value: users },
    },
  ];
  const [plain, series] = await Promise.all(
    [plainWithin(stretch), seriesBefore(stretch)].map((when) =>
      Promise.all(whose.map((who) => listAll(scope, { all: [who, when] }))),
    ),
  );
  return { plain: distinct(plain ?? []), series: distinct(series ?? []) };
}

/** Which times were taken out of these series within the stretch, by series; whoever may read them, they are no longer the series'. */
export async function listTaken(
  scope: Scope,
  series: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (series.length === 0) return new Map();
  const free: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const items = await pages(free, 'activity', {
    filter: { field: 'series', op: 'in', value: series },
    fields: ['series', 'originalStart'],
    most: mostItems * 5,
  });
  const taken = new Map<string, Set<string>>();
  for (const item of items) {
    const { id } = link.parse(item['series']);
    taken.set(id, (taken.get(id) ?? new Set()).add(String(item['originalStart'])));
  }
  return taken;
}

/** The users who take part in each of the activities. */
export async function listPartakers(
  scope: Scope,
  activities: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (activities.length === 0) return new Map();
  const items = await pages(scope, 'participant', {
    filter: {
      all: [
        { field: 'activity', op: 'in', value: activities },
        { field: 'user', op: 'isNotEmpty' },
      ],
    },
    fields: ['activity', 'user'],
    most: mostItems * 5,
  });
  const partakers = new Map<string, string[]>();
  for (const item of items) {
    const activity = link.parse(item['activity']).id;
    partakers.set(activity, [...(partakers.get(activity) ?? []), link.parse(item['user']).id]);
  }
  return partakers;
}

const isTask = { field: 'kind', op: 'is', value: 'task' } as const;

// The next task of a series is the only one there is; meetings of a series stand in the rule alone.
function plainWithin({ from, to }: Stretch): Condition {
  return {
    all: [
      { any: [{ field: 'repeats', op: 'isEmpty' }, isTask] },
      {
        any: [
          {
            all: [
              { field: 'startAt', op: 'lt', value: to },
              {
                any: [
                  { field: 'startAt', op: 'gte', value: from },
                  { field: 'endAt', op: 'gt', value: from },
                ],
              },
            ],
          },
          {
            all: [
              { field: 'startAt', op: 'isEmpty' },
              { field: 'dueAt', op: 'gte', value: from },
              { field: 'dueAt', op: 'lt', value: to },
            ],
          },
        ],
      },
    ],
  };
}

function seriesBefore({ to }: Stretch): Condition {
  return {
    all: [
      { field: 'repeats', op: 'isNotEmpty' },
      { field: 'kind', op: 'isNot', value: 'task' },
      { field: 'startAt', op: 'lt', value: to },
    ],
  };
}

async function listAll(scope: Scope, filter: Condition): Promise<CalendarRow[]> {
  const items = await pages(scope, 'activity', {
    filter,
    fields,
    sort: ['startAt'],
    most: mostItems + 1,
  });
  return items.map((item) => calendarRow.parse(item));
}

type Asked = { filter: Condition; fields: string[]; sort?: string[]; most: number };

async function pages(scope: Scope, object: string, asked: Asked): Promise<Item[]> {
  const { most, ...query } = asked;
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const reply = await listRecords(scope, object, {
      ...query,
      limit: page,
      ...(cursor === undefined ? {} : { cursor }),
    });
    items.push(...reply.items);
    cursor = reply.next ?? undefined;
  } while (cursor !== undefined && items.length < most);
  return items;
}

function distinct(lists: readonly (readonly CalendarRow[])[]): CalendarRow[] {
  return [...new Map(lists.flat().map((row) => [row.id, row])).values()];
}
