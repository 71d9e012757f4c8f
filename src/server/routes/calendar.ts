import { z } from 'zod';
import { findWorkYear, listSpecialDays } from '#areas/admin/calendar-year/index.ts';
import { listCalendar, listConflicts } from '#areas/customers/activity/index.ts';
import { addMilliseconds, dayIn, instantOf } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import { none, route, type Api } from '../http/route.ts';
import { parseInput } from '../http/problem-reply.ts';
import { listOf } from './query-parameters.ts';

const link = z.object({ id: z.uuid(), title: z.string().nullable() }).nullable();
const instant = z.iso.datetime({ offset: true });
const usersAtOnce = z.array(z.uuid()).max(50);

/** One entry of a calendar. */
const calendarItem = z.object({
  id: z.string().meta({ description: 'Of the activity; of the series for one of its times' }),
  version: z.int(),
  kind: z.string(),
  subject: z.string(),
  startAt: z.iso.datetime(),
  endAt: z.iso.datetime().nullable(),
  allDay: z.boolean(),
  status: z.string(),
  availability: z.string(),
  owner: link,
  customer: link,
  location: z.string().nullable(),
  participants: z.array(z.uuid()),
  occurrence: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'Where the series puts a time that nobody touched; else null' }),
  series: z.uuid().nullable(),
  isBusyOnly: z.boolean().meta({ description: 'Somebody is busy; what he does is not shown' }),
});

/** The calendar: what people have to do within some weeks, holidays and moved workdays, and who is busy when something is planned. */
export function registerCalendar(api: Api): void {
  registerReading(api);
  registerConflicts(api);
  registerWorkYear(api);
}

const specialDay = z.object({
  day: z.iso.date(),
  kind: z.enum(['holiday', 'workday']),
  name: z.object({ en: z.string(), zh: z.string() }),
});

function registerWorkYear(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/calendar/years/:year',
      tag: 'calendar',
      summary: 'The holidays, moved workdays and hours of work of a year',
      params: z.strictObject({ year: z.string().regex(/^(19[7-9]|20\d|21\d)\d$/) }),
      query: none,
      body: none,
      reply: z.object({
        id: z.uuid().nullable().meta({ description: 'null while nobody changed the year' }),
        days: z.array(specialDay),
        hours: z.array(z.object({ weekday: z.int(), from: z.string(), to: z.string() })),
      }),
    },
    ({ scope, params }) => findWorkYear(scope, Number(params.year)),
  );
}

function registerConflicts(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/calendar/conflicts',
      tag: 'calendar',
      summary: 'Who has something else at a time that is about to be planned',
      params: none,
      query: z.strictObject({
        startAt: instant,
        endAt: instant.optional(),
        repeats: z.string().max(500).optional(),
        users: z.string().max(2000).optional(),
        except: z.uuid().optional().meta({ description: 'The activity that is being changed' }),
      }),
      body: none,
      reply: z.object({
        conflicts: z.array(
          z.object({
            user: z.uuid(),
            at: z.iso.datetime().meta({ description: 'The planned time that is in the way' }),
            item: calendarItem,
          }),
        ),
      }),
    },
    ({ scope, query }) => {
      const { startAt, endAt, repeats, users, except } = query;
      const end = endAt === undefined ? null : instantOf(Date.parse(endAt));
      const stretch = { from: startAt, to: end ?? addMilliseconds(startAt, 1) };
      return listConflicts(scope, {
        startAt: stretchOf(stretch).from,
        endAt: end,
        repeats: repeats ?? null,
        users: usersOf(users) ?? [scope.rights.userId],
        except: except ?? null,
      });
    },
  );
}

function registerReading(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/calendar',
      tag: 'calendar',
      summary:
        'What people have to do within 62 days at most, series spelled out, and special days',
      params: none,
      query: z.strictObject({
        from: instant,
        to: instant,
        users: z
          .string()
          .max(2000)
          .optional()
          .meta({ description: 'Ids by commas, 50 at most; me unless said' }),
      }),
      body: none,
      reply: z.object({
        items: z.array(calendarItem),
        isCut: z.boolean().meta({ description: 'There are more than the 2,000 shown' }),
        days: z.array(specialDay),
      }),
    },
    async ({ scope, query }) => {
      const stretch = stretchOf(query);
      const { from, to } = stretch;
      const users = usersOf(query.users) ?? [scope.rights.userId];
      const days = [dayIn(scope.zone, from), dayIn(scope.zone, addMilliseconds(to, -1))] as const;
      const [calendar, special] = await Promise.all([
        listCalendar(scope, { from, to, users }),
        listSpecialDays(scope, ...days),
      ]);
      return { ...calendar, days: special };
    },
  );
}

const mostDays = 62;

function stretchOf(query: { from: string; to: string }): { from: string; to: string } {
  const [from, to] = [instantOf(Date.parse(query.from)), instantOf(Date.parse(query.to))];
  if (from >= to) throw new Problem('calendar.empty-stretch', {}, { field: 'to' });
  if (to > addMilliseconds(from, mostDays * 86_400_000))
    throw new Problem('calendar.too-long', { most: mostDays }, { field: 'to' });
  return { from, to };
}

function usersOf(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : parseInput(usersAtOnce, listOf(text), 'users');
}
