import ICAL from 'ical.js';

import { addMilliseconds, dayIn, endOfDay, instantIn, timeIn } from './instant.ts';
import { readRule, untilOf, writeRule } from './recurrence.ts';
import { zoneComponent } from './icalendar-zone.ts';

/** An entry of a calendar file (RFC 5545): a time with an end, or something to do until a time. */
export type CalendarEntry = {
  readonly kind: 'event' | 'to-do';
  readonly uid: string;
  /** When it was changed last. */
  readonly changedAt: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  /** When it begins, or until when it is to be done. */
  readonly startAt: string;
  readonly endAt: string | null;
  readonly allDay: boolean;
  /** The zone whose clock a repetition follows, and in which days are days. */
  readonly zone: string;
  readonly rule: string | null;
  /** Times of the repetition that do not take place. */
  readonly except: readonly string[];
  /** The time of the repetition that this entry stands for. */
  readonly insteadOf: string | null;
  readonly isPrivate: boolean;
  readonly isFree: boolean;
  readonly status: 'open' | 'tentative' | 'done' | 'cancelled';
};

type Head = { readonly name: string; readonly product: string };

/** A calendar file of these entries, with the zones that they name; escaped and folded as RFC 5545 asks. */
export function writeCalendar({ name, product }: Head, entries: readonly CalendarEntry[]): string {
  const calendar = new ICAL.Component('vcalendar');
  set(calendar, 'version', '2.0');
  set(calendar, 'prodid', product);
  set(calendar, 'calscale', 'GREGORIAN');
  set(calendar, 'method', 'PUBLISH');
  set(calendar, 'x-wr-calname', name);
  set(calendar, 'x-published-ttl', 'PT1H');
  const repeating = entries.filter((entry) => inZone(entry));
  for (const zone of new Set(repeating.map((entry) => entry.zone))) {
    const starts = repeating.filter((entry) => entry.zone === zone).map((one) => one.startAt);
    calendar.addSubcomponent(zoneComponent(zone, starts.toSorted()[0] ?? ''));
  }
  for (const entry of entries) calendar.addSubcomponent(componentOf(entry));
  return `${calendar.toString()}\r\n`;
}

function componentOf(entry: CalendarEntry): ICAL.Component {
  const component = new ICAL.Component(entry.kind === 'event' ? 'vevent' : 'vtodo');
  set(component, 'uid', entry.uid);
  set(component, 'dtstamp', utc(entry.changedAt));
  set(component, 'last-modified', utc(entry.changedAt));
  set(component, 'sequence', entry.sequence);
  set(component, 'summary', entry.summary);
  if (entry.description !== null) set(component, 'description', entry.description);
  if (entry.location !== null) set(component, 'location', entry.location);
  if (entry.url !== null) set(component, 'url', entry.url);
  addTimes(component, entry);
  set(component, 'class', entry.isPrivate ? 'PRIVATE' : 'PUBLIC');
  set(component, 'status', statusOf(entry));
  if (entry.kind === 'event') set(component, 'transp', entry.isFree ? 'TRANSPARENT' : 'OPAQUE');
  return component;
}

function addTimes(component: ICAL.Component, entry: CalendarEntry): void {
  addTime(component, entry.kind === 'event' ? 'dtstart' : 'due', entry, entry.startAt);
  if (entry.kind === 'event' && (entry.endAt !== null || entry.allDay)) {
    // The end of days is the first that no longer belongs to them.
    const last = entry.endAt === null ? entry.startAt : addMilliseconds(entry.endAt, -1);
    const end = entry.allDay ? endOfDay(entry.zone, dayIn(entry.zone, last)) : (entry.endAt ?? '');
    addTime(component, 'dtend', entry, end);
  }
  if (entry.rule !== null) {
    const rule = ICAL.Recur.fromString(ruleFor(entry, entry.rule));
    component.addPropertyWithValue('rrule', rule);
  }
  for (const time of entry.except) addTime(component, 'exdate', entry, time);
  if (entry.insteadOf !== null) addTime(component, 'recurrence-id', entry, entry.insteadOf);
}

function addTime(
  component: ICAL.Component,
  name: string,
  entry: CalendarEntry,
  instant: string,
): void {
  const property = new ICAL.Property(name);
  const { zone } = entry;
  if (entry.allDay) {
    property.resetType('date');
    property.setValue(ICAL.Time.fromDateString(dayIn(zone, instant)));
  } else if (inZone(entry)) {
    property.setParameter('tzid', zone);
    const local = `${dayIn(zone, instant)}T${timeIn(zone, instant).slice(0, 8)}`;
    property.setValue(ICAL.Time.fromDateTimeString(local));
  } else property.setValue(utc(instant));
  component.addProperty(property);
}

// What repeats must keep its clock where the clock is set; all else is plainest in UTC.
function inZone({ rule, insteadOf, allDay }: CalendarEntry): boolean {
  return !allDay && (rule !== null || insteadOf !== null);
}

/** The rule as its first time asks for it: UNTIL is a day where that is one, else an instant in UTC. */
function ruleFor({ allDay, zone }: CalendarEntry, rule: string): string {
  const parts = new Map(readRule(rule));
  const until = parts.get('UNTIL');
  if (until === undefined) return writeRule(parts);
  const last = lastInstant(zone, until);
  return writeRule(
    parts.set('UNTIL', allDay ? dayIn(zone, last).replaceAll('-', '') : untilOf(last)),
  );
}

function lastInstant(zone: string, until: string): string {
  const [, year, month, day, hours = '23', minutes = '59', seconds = '59'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(until) ?? [];
  return instantIn(
    until.endsWith('Z') ? 'UTC' : zone,
    `${year}-${month}-${day}`,
    `${hours}:${minutes}:${seconds}`,
  );
}

function statusOf({ kind, status }: CalendarEntry): string {
  if (status === 'cancelled') return 'CANCELLED';
  if (kind === 'to-do') return status === 'done' ? 'COMPLETED' : 'NEEDS-ACTION';
  return status === 'tentative' ? 'TENTATIVE' : 'CONFIRMED';
}

function utc(instant: string): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(instant), true);
}

function set(component: ICAL.Component, name: string, value: string | number | ICAL.Time): void {
  component.updatePropertyWithValue(name, value);
}
