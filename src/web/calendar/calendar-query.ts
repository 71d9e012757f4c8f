import { queryOptions } from '@tanstack/react-query';
import { startOfDay } from '#kit/instant.ts';
import type { Text } from '#kit/text.ts';
import { call, withParams } from '#web/api/client.ts';
import type { Clash } from './clashes.ts';
import { readEntry, type Entry } from './entry.ts';
import type { Times } from './moving.ts';
import type { Days } from './views.ts';

/** A day that is off though it is no weekend, or worked though it is one. */
export type DayMark = {
  readonly day: string;
  readonly kind: 'holiday' | 'workday';
  readonly name: Text;
};

/** What stands in the calendars of some people. */
export type Calendar = {
  readonly entries: readonly Entry[];
  readonly marks: readonly DayMark[];
  /** Whether there is more than was sent. */
  readonly isCut: boolean;
};

type Asked = Days & { readonly users: readonly string[]; readonly zone: string };
type Reply = {
  readonly items: readonly unknown[];
  readonly days: readonly DayMark[];
  readonly isCut: boolean;
};

type Clashed = {
  readonly conflicts: readonly { readonly user: string; readonly item: unknown }[];
};

/** What is about to be planned, and with whom. */
export type Proposed = {
  readonly times: Times | null;
  readonly repeats: string;
  readonly users: readonly string[];
  /** The activity that is changed. */
  readonly except: string | null;
};

/** Who of these people has something else at a time that is about to be planned. */
export function clashesQuery({ times, repeats, users, except }: Proposed) {
  const asked = {
    startAt: times?.startAt,
    endAt: times?.endAt ?? undefined,
    repeats: repeats || undefined,
    users: users.slice(0, mostPeople).join(','),
    except: except ?? undefined,
  };
  return queryOptions({
    queryKey: [...calendarsKey, 'clashes', asked],
    queryFn: async ({ signal }): Promise<Clash[]> => {
      const path = withParams('/calendar/conflicts', asked);
      const { conflicts } = await call<Clashed>('GET', path, { signal });
      return conflicts.flatMap(({ user, item }) => {
        const entry = readEntry(item);
        return entry ? [{ user, entry }] : [];
      });
    },
    enabled: times !== null && users.length > 0,
  });
}

/** The most people whose calendars are asked for at once. */
export const mostPeople = 50;

/** What every calendar is kept under: stale as soon as an activity changes. */
export const calendarsKey = ['records', 'activity', 'calendar'] as const;

/** The entries of these people in these days, and which days are holidays. */
export function calendarQuery({ from, to, users, zone }: Asked) {
  const whose = users.slice(0, mostPeople).join(',');
  return queryOptions({
    queryKey: [...calendarsKey, { from, to, zone, whose }],
    queryFn: async ({ signal }): Promise<Calendar> => {
      const asked = { from: startOfDay(zone, from), to: startOfDay(zone, to), users: whose };
      const reply = await call<Reply>('GET', withParams('/calendar', asked), { signal });
      const entries = reply.items.flatMap((item) => readEntry(item) ?? []);
      return { entries, marks: reply.days, isCut: reply.isCut };
    },
    enabled: users.length > 0,
  });
}
