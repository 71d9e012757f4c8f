import type { ChangeInput } from '#model/api.ts';
import { addDays } from '#kit/day.ts';
import { instantIn, startOfDay } from '#kit/instant.ts';
import type { Remind } from '#web/notices/remind-select.tsx';
import type { Linked } from '#web/kinds/values.ts';
import type { Held, Times } from './moving.ts';
import { writtenTimes } from './moving.ts';
import { clock, minuteIn, placed } from './placing.ts';

/** What the form of a calendar entry holds: days and times of the wall. */
export type Plan = {
  readonly kind: string;
  readonly subject: string;
  readonly allDay: boolean;
  readonly fromDay: string;
  /** The last day, included. */
  readonly toDay: string;
  /** 'HH:mm'. */
  readonly fromTime: string;
  readonly toTime: string;
  readonly customer: Linked | null;
  readonly users: readonly Linked[];
  readonly contacts: readonly Linked[];
  readonly location: string;
  readonly text: string;
  readonly isPrivate: boolean;
  /** The rule of RFC 5545 by which it comes again; '' where it does not. */
  readonly repeats: string;
  /** Minutes before which it reminds; `usual` as one set for himself. */
  readonly remind: Remind;
};

/** An empty plan at these times. */
export function planAt(times: Times, zone: string): Plan {
  return {
    kind: 'meeting',
    subject: '',
    ...wallOf(times, zone),
    customer: null,
    users: [],
    contacts: [],
    location: '',
    text: '',
    isPrivate: false,
    repeats: '',
    remind: 'usual',
  };
}

type Wall = Pick<Plan, 'allDay' | 'fromDay' | 'toDay' | 'fromTime' | 'toTime'>;

/** Times as the wall of a zone shows them. */
export function wallOf(times: Times, zone: string): Wall {
  const { fromDay, toDay } = placed(times, zone);
  const end = times.endAt ?? times.startAt;
  return {
    allDay: times.allDay,
    fromDay,
    // Midnight is the end of its day on the calendar, and the beginning of the next in a form.
    toDay:
      times.allDay || minuteIn(zone, end) > 0 || end === times.startAt ? toDay : addDays(toDay, 1),
    fromTime: times.allDay ? '09:00' : clock(minuteIn(zone, times.startAt)),
    toTime: times.allDay ? '10:00' : clock(minuteIn(zone, end)),
  };
}

/** The times that a plan says; null where an end is missing or lies before the beginning. */
export function timesOf(plan: Wall, zone: string): Times | null {
  const { allDay, fromDay, toDay, fromTime, toTime } = plan;
  if (allDay) {
    if (toDay < fromDay) return null;
    return {
      startAt: startOfDay(zone, fromDay),
      endAt: startOfDay(zone, addDays(toDay, 1)),
      allDay: true,
    };
  }
  if (fromTime === '' || toTime === '') return null;
  const startAt = instantIn(zone, fromDay, fromTime);
  const endAt = instantIn(zone, toDay, toTime);
  return endAt < startAt
    ? null
    : { startAt, endAt: endAt === startAt ? null : endAt, allDay: false };
}

/** The plan with another beginning; it lasts as long as before. */
export function beginAt(plan: Plan, begin: { day: string; time: string }, zone: string): Plan {
  const before = timesOf(plan, zone);
  const next = { ...plan, fromDay: begin.day, fromTime: begin.time };
  if (before === null || begin.time === '') return next;
  const length = Date.parse(before.endAt ?? before.startAt) - Date.parse(before.startAt);
  const startAt = plan.allDay
    ? startOfDay(zone, begin.day)
    : instantIn(zone, begin.day, begin.time);
  const endAt = new Date(Date.parse(startAt) + length).toISOString();
  const { toDay, toTime } = wallOf({ startAt, endAt, allDay: plan.allDay }, zone);
  return { ...next, toDay, toTime: plan.allDay ? plan.toTime : toTime };
}

/** Somebody who takes part already, by the record that says so. */
export type Taking = {
  readonly id: string;
  readonly user: string | null;
  readonly party: string | null;
};

/** An activity as it stands before the form changes it. */
export type Planned = {
  readonly id: string;
  readonly version: number;
  readonly held: Held;
  readonly customer: string | null;
  readonly regarding: string | null;
  readonly takings: readonly Taking[];
};

/** What a plan says of the activity alone, without its times and people. */
export function ownValues({ kind, subject, location, text, isPrivate, remind }: Plan) {
  return {
    ...(remind === 'usual' ? {} : { remindBefore: remind }),
    kind,
    subject: subject.trim(),
    location: location.trim() || null,
    text: text.trim() || null,
    private: isPrivate,
  };
}

/** The changes that save a plan as one changeset: the activity, and who takes part. */
export function changesOf(
  plan: Plan,
  times: Times,
  { id, before }: { id: string; before: Planned | null },
): ChangeInput[] {
  const values = ownValues(plan);
  const customer = plan.customer?.id ?? null;
  if (!before) {
    const due = plan.kind === 'task' ? { dueAt: times.endAt ?? times.startAt } : {};
    const regarding = customer === null ? {} : { regarding: customer };
    const again = plan.repeats === '' ? {} : { repeats: plan.repeats };
    return [
      {
        op: 'create',
        object: 'activity',
        id,
        values: { ...values, ...times, ...due, ...regarding, ...again },
      },
      ...joining(plan, id, []),
    ];
  }
  // What the activity is about stays, unless it was the customer himself.
  const regards = before.regarding === before.customer ? { regarding: customer } : {};
  const whom = customer === before.customer ? {} : { customer, ...regards };
  const written = { ...values, ...writtenTimes(before.held, times), ...whom };
  return [
    { op: 'update', object: 'activity', id, version: before.version, values: written },
    ...joining(plan, id, before.takings),
    ...leaving(plan, before.takings),
  ];
}

function joining(plan: Plan, activity: string, takings: readonly Taking[]): ChangeInput[] {
  const users = new Set(takings.map(({ user }) => user));
  const parties = new Set(takings.map(({ party }) => party));
  const add = (values: Record<string, unknown>): ChangeInput => ({
    op: 'create',
    object: 'participant',
    values: { activity, ...values },
  });
  return [
    ...plan.users.filter(({ id }) => !users.has(id)).map(({ id }) => add({ user: id })),
    ...plan.contacts.filter(({ id }) => !parties.has(id)).map(({ id }) => add({ party: id })),
  ];
}

function leaving(plan: Plan, takings: readonly Taking[]): ChangeInput[] {
  const stay = new Set([...plan.users, ...plan.contacts].map(({ id }) => id));
  return takings
    .filter(({ user, party }) => !stay.has(user ?? party ?? ''))
    .filter(({ user, party }) => user !== null || party !== null)
    .map(({ id }) => ({ op: 'delete', object: 'participant', id }));
}
