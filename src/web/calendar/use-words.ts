import { useMemo } from 'react';
import { addDays } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import { useFormat } from '#web/language/format.ts';
import type { Entry } from './entry.ts';
import { placed } from './placing.ts';
import type { CalendarView, Days } from './views.ts';

/** How days and times are written in calendars. */
export type CalendarWords = ReturnType<typeof wordsFor>;

/** Words for days and times of calendars in the language, region and zone in force. */
export function useCalendarWords(): CalendarWords {
  const { locale, zone } = useFormat();
  return useMemo(() => wordsFor(locale, zone), [locale, zone]);
}

/** The words of one locale and zone. */
export function wordsFor(locale: string, zone: string) {
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
  };
  // Half a day's clock writes 9:00 AM, a whole day's 09:00.
  const isHalf = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12;
  const hour = isHalf ? 'numeric' : '2-digit';
  const time = new Intl.DateTimeFormat(locale, { hour, minute: '2-digit', timeZone: zone });
  const ofClock = new Intl.DateTimeFormat(locale, { hour, minute: '2-digit', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
  const stretch = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const words = {
    zone,
    locale,
    weekday: ofDay({ weekday: 'short' }),
    dayNumber: (day: string) => String(Number(day.slice(8))),
    monthDay: ofDay({ month: 'short', day: 'numeric' }),
    month: ofDay({ year: 'numeric', month: 'long' }),
    long: ofDay({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }),
    short: ofDay({ weekday: 'short', month: 'short', day: 'numeric' }),
    time: (instant: string) => time.format(new Date(instant)),
    /** A minute of a day as the clock shows it; full hours of half a day's clock in short. */
    clock: (minutes: number) =>
      (isHalf && minutes % 60 === 0 ? full : ofClock).format(new Date(minutes * 60_000)),
    /** The day of an instant. */
    day: (instant: string) => words.short(dayIn(zone, instant)),
    /** The whole time of an entry, without its day where it stays on one. */
    times,
    title,
  };
  return words;

  function times(entry: Pick<Entry, 'startAt' | 'endAt' | 'allDay'>, allDay: string): string {
    const { fromDay, toDay, isWhole } = placed(entry, zone);
    if (entry.allDay)
      return fromDay === toDay
        ? allDay
        : `${words.monthDay(fromDay)} – ${words.monthDay(toDay)} · ${allDay}`;
    if (entry.endAt === null) return words.time(entry.startAt);
    const [from, to] = [words.time(entry.startAt), words.time(entry.endAt)];
    if (fromDay === toDay && !isWhole)
      return isHalf
        ? time.formatRange(new Date(entry.startAt), new Date(entry.endAt))
        : `${from}–${to}`;
    return `${words.monthDay(fromDay)} ${from} – ${words.monthDay(toDay)} ${to}`;
  }

  function title(view: CalendarView, day: string, { from, to }: Days): string {
    if (view === 'month') return words.month(day);
    if (view === 'day' || view === 'team') return words.long(day);
    return stretch.formatRange(
      new Date(`${from}T00:00:00Z`),
      new Date(`${addDays(to, -1)}T00:00:00Z`),
    );
  }
}
