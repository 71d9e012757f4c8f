import { nextYearly } from '#areas/customers/life-event/rules.ts';
import type { Executor } from '#engine/scope.ts';
import { addDays, daysBetween, daysInMonth, partsOf } from '#kit/day.ts';
import { dayIn, instantIn } from '#kit/instant.ts';
import { lunarOf } from '#kit/lunar.ts';
import { occasionDays, readNoticeSettings } from '#model/notice-kinds.ts';
import type { DueReminder, ReminderSource, Span } from './source.ts';

/** Birthdays, lunar ones too, and yearly events of customers remind their owner, as many days before as he set, in his morning. */
export const occasionReminders: ReminderSource = { every: 300_000, due };

const morning = '08:00:00';
// Somebody who comes back from a week off is not told of what is over.
const mostDaysBack = 3;

/** The people for whom the same day is to be told of now. */
type Told = { readonly on: string; readonly owners: string[] };

async function due(db: Executor, workspaceId: number, span: Span): Promise<DueReminder[]> {
  const { rows } = await db.query<{ id: string; notices: unknown; zone: string }>(
    `select u.id, u.notices, coalesce(u.zone, w.zone) as zone
      from "user" u join workspace w on w.workspace_id = u.workspace_id
      where u.workspace_id = $1 and u.active and u.deleted_at is null`,
    [workspaceId],
  );
  const told = new Map<string, Told>();
  for (const { id, notices, zone } of rows) {
    const days = occasionDays(readNoticeSettings(notices));
    if (days === null) continue;
    for (const today of morningsWithin(zone, span)) {
      const on = addDays(today, days);
      const group = told.get(on) ?? { on, owners: [] };
      group.owners.push(id);
      told.set(on, group);
    }
  }
  const found: DueReminder[] = [];
  // As many days as people set differently: one or two.
  for (const one of told.values()) found.push(...(await occasionsOn(db, workspaceId, one)));
  return found;
}

/** The days whose morning in that zone lies within the span. */
function morningsWithin(zone: string, { from, to }: Span): string[] {
  const last = dayIn(zone, to);
  const back = Math.min(mostDaysBack, Math.max(0, daysBetween(dayIn(zone, from), last)));
  return Array.from({ length: back + 1 }, (_, index) => addDays(last, index - back)).filter(
    (day) => {
      const at = instantIn(zone, day, morning);
      return at > from && at <= to;
    },
  );
}

async function occasionsOn(
  db: Executor,
  workspaceId: number,
  { on, owners }: Told,
): Promise<DueReminder[]> {
  const born = await db.query<{
    id: string;
    owner_id: string;
    day: string;
    calendar: string | null;
  }>(
    `select p.id, p.owner_id, p.birthday as day, p.birth_calendar as calendar from party p
      where p.workspace_id = $1 and p.kind = 'person' and p.deleted_at is null and p.owner_id = any($2::uuid[])
        and p.birthday = any($3::text[])`,
    [workspaceId, owners, [...solarNames(on), ...lunarNames(on)]],
  );
  const events = await db.query<{
    id: string;
    party_id: string;
    owner_id: string;
    kind: string;
    day: string;
  }>(
    `select e.id, e.party_id, p.owner_id, e.kind, e.happens_on::text as day
      from life_event e join party p on p.workspace_id = e.workspace_id and p.id = e.party_id
      where e.workspace_id = $1 and e.yearly and e.deleted_at is null and p.deleted_at is null
        and e.happens_on < $4::date and p.owner_id = any($2::uuid[])
        and to_char(e.happens_on, 'MM-DD') = any($3::text[])`,
    [workspaceId, owners, solarNames(on), on],
  );
  return [
    ...born.rows
      .filter(({ day, calendar }) => isKeptOn(on, day, calendar === 'lunar' ? 'lunar' : 'solar'))
      .map(({ id, owner_id }) => ({ userId: owner_id, recordId: id, source: id, event: 'birth' })),
    ...events.rows
      .filter(({ day }) => isKeptOn(on, day.slice(5), 'solar'))
      .map(({ id, party_id, owner_id, kind }) => ({
        userId: owner_id,
        recordId: party_id,
        source: id,
        event: kind,
      })),
  ].map(({ source, event, ...whom }) => ({
    ...whom,
    time: on,
    key: `occasion:${source}:${on}`,
    occasion: { event, on },
  }));
}

function isKeptOn(on: string, monthDay: string, calendar: 'solar' | 'lunar'): boolean {
  return nextYearly({ monthDay, calendar }, on) === on;
}

// On the last day of a month those are kept too whose day it lacks.
function solarNames(on: string): string[] {
  const { year, month, day } = partsOf(on);
  const last = day === daysInMonth(year, month) ? 31 : day;
  return namesOf(month, day, last);
}

function lunarNames(on: string): string[] {
  const { month, day } = lunarOf(on);
  return namesOf(month, day, day === 29 ? 30 : day);
}

function namesOf(month: number, first: number, last: number): string[] {
  const two = (number: number) => String(number).padStart(2, '0');
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `${two(month)}-${two(first + index)}`,
  );
}
