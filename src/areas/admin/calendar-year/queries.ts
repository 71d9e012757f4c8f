import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { partsOf } from '#kit/day.ts';
import { specialDaysSchema, workHoursSchema, type SpecialDay, type WorkHours } from './object.ts';
import { announcedDays, usualHours } from './rules.ts';

/** The holidays and moved workdays from one day to another, both included: of the work calendar of each year, else as they were announced in the workspace's country. */
export async function listSpecialDays(
  scope: Scope,
  from: string,
  to: string,
): Promise<SpecialDay[]> {
  const years = { from: partsOf(from).year, to: partsOf(to).year };
  // Holidays are no secret, whatever the role says of the settings.
  const free: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const { items } = await listRecords(free, 'calendar-year', {
    filter: {
      all: [
        { field: 'year', op: 'gte', value: years.from },
        { field: 'year', op: 'lte', value: years.to },
      ],
    },
    fields: ['year', 'days'],
    limit: 200,
  });
  const kept = new Set(items.map((item) => item['year']));
  const days = items.flatMap((item) => specialDaysSchema.parse(item['days'] ?? []));
  const announced = announcedDays(scope.workspace.country, from, to).filter(
    ({ day }) => !kept.has(partsOf(day).year),
  );
  return [...days, ...announced]
    .filter(({ day }) => day >= from && day <= to)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The work calendar of a year: the kept one, else as it was announced and as is usual; then without an id. */
export type WorkYear = {
  readonly id: string | null;
  readonly days: readonly SpecialDay[];
  readonly hours: WorkHours;
};

/** The days and hours of work of a year, kept or not. */
export async function findWorkYear(scope: Scope, year: number): Promise<WorkYear> {
  const free: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const { items } = await listRecords(free, 'calendar-year', {
    filter: { field: 'year', op: 'is', value: year },
    fields: ['days', 'hours'],
    limit: 1,
  });
  const [kept] = items;
  return {
    id: kept ? String(kept['id']) : null,
    days: await listSpecialDays(scope, `${year}-01-01`, `${year}-12-31`),
    hours: kept?.['hours'] == null ? usualHours : workHoursSchema.parse(kept['hours']),
  };
}
