import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

// As far as the times of a series are told: a reader of the file asks for it again long before.
const yearsAhead = 10;
const mostChanges = 60;

/** A zone as a calendar file tells it: what the clock shows from an instant on, change by change. */
export function zoneComponent(zone: string, from: string): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.updatePropertyWithValue('tzid', zone);
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
  const end = start.add({ years: yearsAhead });
  // One change before the first time says what holds at it.
  let change: Temporal.ZonedDateTime | null = start.getTimeZoneTransition('previous');
  component.addSubcomponent(observance(change ?? start.with({ year: 1970 })));
  change = start.getTimeZoneTransition('next');
  for (let count = 0; change !== null && count < mostChanges; count++) {
    if (Temporal.ZonedDateTime.compare(change, end) > 0) break;
    component.addSubcomponent(observance(change));
    change = change.getTimeZoneTransition('next');
  }
  return component;
}

function observance(at: Temporal.ZonedDateTime): ICAL.Component {
  const before = at.subtract({ nanoseconds: 1 });
  // The smaller of the year's two offsets is standard time.
  const isDaylight = at.offsetNanoseconds > before.offsetNanoseconds;
  const component = new ICAL.Component(isDaylight ? 'daylight' : 'standard');
  const local = at.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  component.updatePropertyWithValue(
    'dtstart',
    ICAL.Time.fromDateTimeString(local.toString({ smallestUnit: 'second' })),
  );
  component.updatePropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(before.offset));
  component.updatePropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(at.offset));
  return component;
}
