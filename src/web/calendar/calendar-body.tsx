import { useNow } from '#web/frame/use-now.ts';
import type { Linked } from '#web/kinds/values.ts';
import { Agenda } from './agenda.tsx';
import type { DayMark } from './calendar-query.ts';
import { DayColumnHead, PersonColumnHead } from './column-head.tsx';
import { concerns, type Entry } from './entry.ts';
import { EntryMonth } from './entry-month.tsx';
import type { EntryKind } from './kinds.ts';
import { TimeGrid, type Column, type GridActs } from './time-grid.tsx';
import type { CalendarPlace } from './use-place.ts';
import { useCalendarWords } from './use-words.ts';
import { isDayOff, listDays, type Days } from './views.ts';

/** What every view of the calendar is drawn from. */
export type BodyProps = {
  readonly place: CalendarPlace;
  readonly days: Days;
  readonly today: string;
  readonly people: readonly Linked[];
  readonly entries: readonly Entry[];
  readonly kinds: ReadonlyMap<string, EntryKind>;
  readonly marks: ReadonlyMap<string, DayMark>;
  readonly acts: GridActs;
};

/** The view of the calendar that the address names. */
export function CalendarBody(props: BodyProps) {
  const { place, days, today, people, kinds, acts } = props;
  const words = useCalendarWords();
  const now = new Date(useNow()).toISOString();
  const columns = useColumns(props);
  const showsOwner = people.length > 1;
  if (place.view === 'month') return <EntryMonth {...props} showsOwner={showsOwner} />;
  if (place.view === 'agenda')
    return <Agenda {...props} days={listDays(days)} showsOwner={showsOwner} />;
  return (
    <TimeGrid
      key={place.view}
      columns={columns}
      kinds={kinds}
      now={now}
      today={today}
      acts={acts}
      label={words.title(place.view, place.day, days)}
      showsOwner={showsOwner && place.view !== 'team'}
    />
  );
}

function useColumns({ place, days, today, people, entries, marks }: BodyProps): Column[] {
  const words = useCalendarWords();
  const isOff = (day: string) => isDayOff(day, marks.get(day)?.kind);
  if (place.view === 'team')
    return people.map((person) => ({
      key: person.id,
      day: place.day,
      person: person.id,
      label: `${person.title ?? ''}, ${words.long(place.day)}`,
      head: <PersonColumnHead person={person} />,
      isOff: isOff(place.day),
      entries: entries.filter((entry) => concerns(entry, person.id)),
    }));
  return listDays(days).map((day) => ({
    key: day,
    day,
    person: null,
    label: words.long(day),
    head: (
      <DayColumnHead
        day={day}
        isToday={day === today}
        mark={marks.get(day)}
        onOpen={() => place.go({ view: 'day', day })}
      />
    ),
    isOff: isOff(day),
    entries,
  }));
}
