import { queryOptions } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';

export type SpecialDay = {
  readonly day: string;
  readonly kind: 'holiday' | 'workday';
  readonly name: { readonly en: string; readonly zh: string };
};
export type WorkYear = {
  readonly id: string | null;
  readonly days: readonly SpecialDay[];
  readonly hours: readonly {
    /** ISO, 1 for Monday. */
    readonly weekday: number;
    readonly from: string;
    readonly to: string;
  }[];
};

/** The work calendar of a year. */
export function workYearQuery(year: number) {
  return queryOptions({
    queryKey: ['records', 'calendar-year', 'year', year],
    queryFn: ({ signal }) => call<WorkYear>('GET', `/calendar/years/${year}`, { signal }),
  });
}
