import type { Scope } from '#engine/scope.ts';
import type { CalendarEntry } from '#kit/icalendar.ts';
import { addMilliseconds } from '#kit/instant.ts';
import { listRows, listTaken, type CalendarRow } from './calendar-rows.ts';

const dayLong = 86_400_000;
const [daysBack, daysAhead] = [92, 400];

/** The user's own calendar as a file to subscribe to: what he does or takes part in, from three months ago to a year ahead, series as their rules. */
export async function feedOf(
  scope: Scope,
  { name, origin }: { readonly name: string; readonly origin: string },
): Promise<string> {
  const now = scope.now.toISOString();
  const stretch = {
    from: addMilliseconds(now, -daysBack * dayLong),
    to: addMilliseconds(now, daysAhead * dayLong),
  };
  const { plain, series } = await listRows(scope, [scope.rights.userId], stretch);
  const taken = await listTaken(
    scope,
    series.map((row) => row.id),
  );
  const told = new Map(series.map((row) => [row.id, row]));
  const entryOf = toEntry(scope, origin);
  const single = plain.flatMap((row) => singleEntry(row, told, entryOf));
  const insteads = new Set(single.map((entry) => `${entry.uid} ${entry.insteadOf}`));
  const repeated = series.flatMap((row) => {
    const entry = entryOf(row);
    const gone = [...(taken.get(row.id) ?? [])].filter(
      (time) => !insteads.has(`${uidOf(row.id)} ${time}`),
    );
    return entry ? [{ ...entry, rule: row.repeats, except: gone.toSorted() }] : [];
  });
  const entries = [...repeated, ...single].toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
  const { writeCalendar } = await import('#kit/icalendar.ts');
  return writeCalendar({ name, product: '-//Rapport//Calendar//EN' }, entries);
}

type ToEntry = (row: CalendarRow) => CalendarEntry | null;

/** What stands by itself; one of a series that is told too takes the place of its time there. */
function singleEntry(
  row: CalendarRow,
  told: ReadonlyMap<string, CalendarRow>,
  entryOf: ToEntry,
): CalendarEntry[] {
  const entry = entryOf(row);
  if (!entry) return [];
  const series = told.get(row.series?.id ?? '');
  if (!series || row.originalStart === null) return [entry];
  // A time that was called off is told by the series itself.
  if (row.status === 'cancelled') return [];
  const zone = series.repeatsIn ?? entry.zone;
  return [{ ...entry, uid: uidOf(series.id), insteadOf: row.originalStart, zone }];
}

function toEntry(scope: Scope, origin: string): ToEntry {
  return (row) => {
    const isTask = row.startAt === null || row.kind === 'task';
    const startAt = isTask ? (row.dueAt ?? row.startAt) : row.startAt;
    if (startAt === null) return null;
    return {
      kind: isTask ? 'to-do' : 'event',
      uid: uidOf(row.id),
      changedAt: row.updatedAt,
      sequence: row.version,
      summary: row.subject,
      description: row.customer?.title ?? null,
      location: row.location,
      url: `${origin}/records/activity/${row.id}`,
      startAt,
      endAt: isTask ? null : row.endAt,
      allDay: row.allDay === true,
      zone: row.repeatsIn ?? scope.zone,
      rule: null,
      except: [],
      insteadOf: null,
      isPrivate: row.private === true,
      isFree: row.availability === 'free',
      status: statusOf(row),
    };
  };
}

function statusOf({ status, availability }: CalendarRow): CalendarEntry['status'] {
  if (status === 'cancelled' || status === 'done') return status;
  return availability === 'tentative' ? 'tentative' : 'open';
}

function uidOf(id: string): string {
  return `${id}@rapport`;
}
