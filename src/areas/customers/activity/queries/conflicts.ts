import type { Scope } from '#engine/scope.ts';
import { addMilliseconds } from '#kit/instant.ts';
import { conflictsOf } from '../rules/conflicts.ts';
import { occurrencesOf } from '../rules/occurrences.ts';
import { listCalendar, type CalendarItem } from './calendar.ts';

/** What somebody is about to plan, with whom. */
export type Plan = {
  readonly startAt: string;
  readonly endAt: string | null;
  readonly repeats: string | null;
  readonly users: readonly string[];
  /** The activity that is being changed: it does not stand in its own way. */
  readonly except: string | null;
};

const farthest = 62 * 86_400_000;

/** Who of these people has something else at the planned time, or at a time of the planned series within 62 days; of what the asker may not read only that they are busy, as in the calendar. */
export async function listConflicts(
  scope: Scope,
  plan: Plan,
): Promise<{ conflicts: { user: string; at: string; item: CalendarItem }[] }> {
  const times = timesOf(scope, plan);
  const last = times.at(-1);
  if (!last) return { conflicts: [] };
  const to = addMilliseconds(last.endAt ?? last.startAt, 1);
  const stretch = { from: plan.startAt, to, users: plan.users };
  const { items } = await listCalendar(scope, stretch);
  const others = items
    .filter((item) => item.id !== plan.except && item.series !== (plan.except ?? ''))
    .map((item) => ({
      ...item,
      people: [...(item.owner ? [item.owner.id] : []), ...item.participants],
    }));
  const conflicts = times.flatMap((time) => {
    const engagement = {
      kind: 'meeting',
      status: 'open',
      availability: 'busy',
      people: plan.users,
    };
    return conflictsOf({ ...engagement, ...time }, others).map(({ person, other }) => {
      const { people: _people, ...item } = other;
      return { user: person, at: time.startAt, item };
    });
  });
  return { conflicts: conflicts.slice(0, mostTold) };
}

const mostTold = 100;

function timesOf(
  scope: Scope,
  { startAt, endAt, repeats }: Plan,
): { startAt: string; endAt: string | null }[] {
  if (repeats === null) return [{ startAt, endAt }];
  const series = { startAt, endAt, repeats, repeatsIn: scope.zone };
  return occurrencesOf(series, new Set(), {
    from: startAt,
    to: addMilliseconds(startAt, farthest),
  });
}
