import { depthOf } from '#engine/access/reach.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { LinkValue } from '#model/value.ts';
import { merged, type Stretch as Busy } from '../rules/busy.ts';
import { takesTime } from '../rules/conflicts.ts';
import { occurrencesOf } from '../rules/occurrences.ts';
import {
  listPartakers,
  listRows,
  listTaken,
  mostItems,
  type CalendarRow,
  type Stretch,
} from './calendar-rows.ts';

/** One entry of a calendar: an activity, a time of a series, or a time at which somebody is busy. */
export type CalendarItem = {
  /** Of the activity, of the whole series for one of its times; none of a record where only busy time is shown. */
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly subject: string;
  readonly startAt: string;
  readonly endAt: string | null;
  readonly allDay: boolean;
  readonly status: string;
  readonly availability: string;
  readonly owner: LinkValue | null;
  readonly customer: LinkValue | null;
  readonly location: string | null;
  /** Ids of the users who take part beside the owner. */
  readonly participants: readonly string[];
  /** Where the series puts it, for a time that nobody touched; null for what stands by itself. */
  readonly occurrence: string | null;
  /** The repeating activity that it is a time of, or was taken out of. */
  readonly series: string | null;
  readonly isBusyOnly: boolean;
};

type Asked = Stretch & { readonly users: readonly string[] };

/**
 * What these people have to do within the stretch, as far as the asker may see it; of their other times only that they are busy then.
 *
 * What the busy times tell of people whose activities the asker may not read: when they are busy, nothing else. Times that touch are
 * one, so neither number nor kind nor privacy can be told, and the id is made of person and time. They are given only to who may read
 * activities at all, of people whom he may read, and never over a unit's wall: there a person's time is the unit's own business.
 */
export async function listCalendar(
  scope: Scope,
  asked: Asked,
): Promise<{ items: CalendarItem[]; isCut: boolean }> {
  const users = await visibleUsers(scope, asked.users);
  const shown = await itemsOf(scope, [...users.keys()], asked);
  const others = [...users.values()].filter(
    ({ id, isOpen }) => isOpen && id !== scope.rights.userId,
  );
  const busy = await busyOf(scope, others, asked, shown);
  const items = [...shown, ...busy].toSorted((a, b) => (a.startAt < b.startAt ? -1 : 1));
  return { items: items.slice(0, mostItems), isCut: items.length > mostItems };
}

type Person = LinkValue & { readonly isOpen: boolean };

async function visibleUsers(
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  if (ids.length === 0) return new Map();
  const { items } = await listRecords(scope, 'user', {
    filter: { field: 'id', op: 'in', value: ids },
    fields: ['name', 'mainUnit'],
    limit: 200,
  });
  return new Map(
    items.map((item) => [
      String(item['id']),
      {
        id: String(item['id']),
        title: String(item['name']),
        isOpen: isOpenTo(scope, item['mainUnit']),
      },
    ]),
  );
}

function isOpenTo({ rights }: Scope, unit: unknown): boolean {
  if (depthOf(rights, 'activity', 'read') === 'none') return false;
  const id = typeof unit === 'object' && unit !== null && 'id' in unit ? String(unit.id) : '';
  return rights.steward || !rights.walledOutUnitIds.includes(id);
}

async function itemsOf(
  scope: Scope,
  users: readonly string[],
  stretch: Stretch,
): Promise<CalendarItem[]> {
  if (users.length === 0) return [];
  const { plain, series } = await listRows(scope, users, stretch);
  const [taken, partakers] = await Promise.all([
    listTaken(
      scope,
      series.map((row) => row.id),
    ),
    listPartakers(
      scope,
      [...plain, ...series].map((row) => row.id),
    ),
  ]);
  const single = plain.flatMap((row) => {
    const startAt = row.startAt ?? row.dueAt;
    // A time of a series that was called off is no entry of its own.
    const isOff = row.series !== null && row.status === 'cancelled';
    if (startAt === null || isOff) return [];
    const endAt = row.startAt === null ? null : row.endAt;
    return [itemOf(row, partakers, { startAt, endAt, occurrence: null })];
  });
  const repeated = series.flatMap((row) => {
    if (row.startAt === null || row.repeats === null) return [];
    const { startAt, endAt, repeats } = row;
    const times = { startAt, endAt, repeats, repeatsIn: row.repeatsIn ?? scope.workspace.zone };
    return occurrencesOf(times, taken.get(row.id) ?? new Set(), stretch).map((time) =>
      itemOf(row, partakers, { ...time, occurrence: time.startAt }),
    );
  });
  return [...single, ...repeated];
}

function itemOf(
  row: CalendarRow,
  partakers: ReadonlyMap<string, readonly string[]>,
  time: Pick<CalendarItem, 'startAt' | 'endAt' | 'occurrence'>,
): CalendarItem {
  const { id, version, kind, subject, status, owner, customer, location } = row;
  return {
    id,
    version,
    kind,
    subject,
    ...time,
    allDay: row.allDay === true,
    status,
    availability: row.availability ?? 'busy',
    owner,
    customer,
    location,
    participants: partakers.get(id) ?? [],
    series: time.occurrence === null ? (row.series?.id ?? null) : id,
    isBusyOnly: false,
  };
}

/** The busy times of these people beside what the asker sees of them. */
async function busyOf(
  scope: Scope,
  people: readonly Person[],
  stretch: Stretch,
  shown: readonly CalendarItem[],
): Promise<CalendarItem[]> {
  if (people.length === 0) return [];
  const free: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const seen = new Set(shown.map((item) => item.id));
  const all = await itemsOf(
    free,
    people.map((person) => person.id),
    stretch,
  );
  const unseen = all.filter((item) => !seen.has(item.id) && isBusy(item));
  return people.flatMap((person) =>
    merged(unseen.filter((item) => isWith(item, person.id)).flatMap(busyTime)).map((time) =>
      busyItem(person, time),
    ),
  );
}

function isBusy(item: CalendarItem): boolean {
  return takesTime(item) && item.endAt !== null;
}

function isWith(item: CalendarItem, user: string): boolean {
  return item.owner?.id === user || item.participants.includes(user);
}

function busyTime({ startAt, endAt }: CalendarItem): Busy[] {
  return endAt === null ? [] : [{ startAt, endAt }];
}

function busyItem({ id, title }: Person, { startAt, endAt }: Busy): CalendarItem {
  return {
    id: `busy:${id}:${startAt}`,
    version: 0,
    kind: 'busy',
    subject: '',
    startAt,
    endAt,
    allDay: false,
    status: 'open',
    availability: 'busy',
    owner: { id, title },
    customer: null,
    location: null,
    participants: [],
    occurrence: null,
    series: null,
    isBusyOnly: true,
  };
}
