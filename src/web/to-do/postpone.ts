import { addDays } from '#kit/day.ts';
import { addMilliseconds, dayIn, instantIn, timeIn } from '#kit/instant.ts';

/** How far something can be put off with one click. */
export const delays = ['hour', 'tomorrow', 'week'] as const;
export type Delay = (typeof delays)[number];

type Times = {
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly dueAt: string | null;
};

const hour = 3_600_000;
const morning = '09:00:00';

/** When something that was planned for that time (null: for none) begins or is due instead; never in the past. */
export function delayed(time: string | null, delay: Delay, now: string, zone: string): string {
  if (delay === 'hour') return addMilliseconds(time !== null && time > now ? time : now, hour);
  const hours = time === null ? morning : timeIn(zone, time);
  const from = time !== null && time > now ? time : now;
  return instantIn(zone, addDays(dayIn(zone, from), delay === 'week' ? 7 : 1), hours);
}

/** The times of an activity that is put off: what it has of them moves together. */
export function postponed(
  { startAt, endAt, dueAt }: Times,
  delay: Delay,
  now: string,
  zone: string,
): { readonly to: string; readonly values: Partial<Times> } {
  const to = delayed(startAt ?? dueAt, delay, now, zone);
  if (startAt === null) return { to, values: { dueAt: to } };
  const by = Date.parse(to) - Date.parse(startAt);
  const moved = (time: string | null) => (time === null ? null : addMilliseconds(time, by));
  return {
    to,
    values: {
      startAt: to,
      ...(endAt === null ? {} : { endAt: moved(endAt) }),
      ...(dueAt === null ? {} : { dueAt: moved(dueAt) }),
    },
  };
}
