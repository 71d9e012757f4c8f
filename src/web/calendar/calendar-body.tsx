import { useNow } from '#web/frame/use-now.ts';
import { Agenda } from './agenda.tsx';
import { DayColumnHead, PersonColumnHead } from './column-head.tsx';
import { concerns } from './entry.ts';
import { EntryMonth } from './entry-month.tsx';
import type { BodyProps } from './body-props.ts';
import type { Column } from './grid.ts';
import { TimeGrid } from './time-grid.tsx';
import { useCalendarWords } from './use-words.ts';
import { listDays } from './views.ts';

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
  if (place.view === 'team')
    return people.map((person) => ({
      key: person.id,
      day: place.day,
      person: person.id,
      label: `${person.title ?? ''}, ${words.long(place.day)}`,
      head: <PersonColumnHead person={person} />,
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
    entries,
  }));
}
