export const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];
/** The first to fourth, or the last, weekday of a month. */
export const places = [1, 2, 3, 4, -1] as const;

/** A repetition as people choose it; what else a rule may say is kept as its text. */
export type Repeat = {
  readonly frequency: Frequency;
  readonly interval: number;
  /** Of a week; the day of the first time where none is chosen. */
  readonly days: readonly Weekday[];
  /** Of a month: a day (-1 for the last), or a weekday by its place; null for the day of the first time. */
  readonly on: { readonly day: number } | { readonly place: number; readonly day: Weekday } | null;
  /** Of a year, where the rule names it. */
  readonly month: number | null;
  readonly end: { readonly count: number } | { readonly until: string } | null;
};

export const everyWeek: Repeat = {
  frequency: 'weekly',
  interval: 1,
  days: [],
  on: null,
  month: null,
  end: null,
};

/** The repetition that a rule says; null where it says more than people choose here. */
export function readRepeat(rule: string): Repeat | null {
  const parts = new Map(
    rule.split(';').map((part) => [part.split('=')[0], part.split('=')[1] ?? '']),
  );
  const frequency = frequencies.find((one) => one.toUpperCase() === parts.get('FREQ'));
  const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', ...partsOf(frequency)]);
  if (!frequency || [...parts.keys()].some((name) => !known.has(name ?? ''))) return null;
  const byDay = parts.get('BYDAY')?.split(',') ?? [];
  const days = weekdays.filter((day) => byDay.includes(day));
  const on = onOf(parts.get('BYMONTHDAY'), frequency === 'weekly' ? [] : byDay);
  const isWhole = frequency === 'weekly' ? days.length === byDay.length : on !== undefined;
  const month = Number(parts.get('BYMONTH') ?? 0);
  if (!isWhole || on === undefined || Number.isNaN(month)) return null;
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    days: frequency === 'weekly' ? days : [],
    on,
    month: month === 0 ? null : month,
    end: endOf(parts.get('COUNT'), parts.get('UNTIL')),
  };
}

/** The rule of RFC 5545 that says the repetition. */
export function writeRepeat({ frequency, interval, days, on, month, end }: Repeat): string {
  return [
    `FREQ=${frequency.toUpperCase()}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(frequency === 'yearly' && month !== null ? [`BYMONTH=${month}`] : []),
    ...(frequency === 'weekly' && days.length > 0
      ? [`BYDAY=${weekdays.filter((day) => days.includes(day)).join(',')}`]
      : []),
    ...(frequency === 'monthly' || frequency === 'yearly' ? onPart(on) : []),
    ...endPart(end),
  ].join(';');
}

function partsOf(frequency: Frequency | undefined): string[] {
  if (frequency === 'weekly') return ['BYDAY'];
  if (frequency === 'monthly') return ['BYMONTHDAY', 'BYDAY'];
  return frequency === 'yearly' ? ['BYMONTH', 'BYMONTHDAY', 'BYDAY'] : [];
}

function onOf(monthDay: string | undefined, byDay: readonly string[]): Repeat['on'] | undefined {
  if (monthDay !== undefined && byDay.length > 0) return undefined;
  if (monthDay !== undefined)
    return /^(-1|[1-9]|[12]\d|3[01])$/.test(monthDay) ? { day: Number(monthDay) } : undefined;
  const [only, ...more] = byDay;
  if (only === undefined) return null;
  const [, place = '', name = ''] = /^(-1|[1-4])([A-Z]{2})$/.exec(only) ?? [];
  const day = weekdays.find((one) => one === name);
  return day === undefined || more.length > 0 ? undefined : { place: Number(place), day };
}

function onPart(on: Repeat['on']): string[] {
  if (on === null) return [];
  return 'place' in on ? [`BYDAY=${on.place}${on.day}`] : [`BYMONTHDAY=${on.day}`];
}

// An end that was set by the system is an instant; people see its day.
function endOf(count: string | undefined, until: string | undefined): Repeat['end'] {
  if (count !== undefined) return { count: Number(count) };
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(until ?? '') ?? [];
  return year === undefined ? null : { until: `${year}-${month}-${day}` };
}

function endPart(end: Repeat['end']): string[] {
  if (end === null) return [];
  return 'count' in end ? [`COUNT=${end.count}`] : [`UNTIL=${end.until.replaceAll('-', '')}`];
}
