import type { BodyProps } from './body-props.ts';
import type { Entry } from './entry.ts';
import { EntryBlock } from './entry-block.tsx';
import { MonthGrid, type MonthItem } from './month-grid.tsx';
import { movedBy, timesAt, wholeDays } from './moving.ts';
import { placed } from './placing.ts';
import { useCalendarWords } from './use-words.ts';
import { listDays } from './views.ts';

type Item = MonthItem & { readonly entry: Entry; readonly isBar: boolean };

/** A month of entries; they are drawn to another day with the mouse, and keep their hour. */
export function EntryMonth(props: BodyProps & { readonly showsOwner: boolean }) {
  const { place, days, today, marks, entries, kinds, acts, showsOwner } = props;
  const words = useCalendarWords();
  const { zone } = words;
  return (
    <MonthGrid<Item>
      days={listDays(days)}
      month={place.day}
      today={today}
      marks={marks}
      items={itemsOf(entries, zone, acts.canMove)}
      label={words.title('month', place.day, days)}
      draw={({ entry, isBar }) => (
        <EntryBlock
          entry={entry}
          kind={kinds.get(entry.kind)}
          shape={isBar ? 'bar' : 'line'}
          showsOwner={showsOwner}
          onOpen={acts.onOpen}
          onKey={acts.onKey}
        />
      )}
      onMove={({ entry }, by) => acts.onMove(entry, movedBy(entry, { days: by, minutes: 0 }, zone))}
      onMore={(day) => place.go({ view: 'day', day })}
      onPick={(from, to) =>
        acts.onPick(from === to ? timesAt(from, 540, 600, zone) : wholeDays(from, to, zone), null)
      }
    />
  );
}

// What lasts days stands first and long before short, so that bars lie straight; then by the hour.
function itemsOf(
  entries: readonly Entry[],
  zone: string,
  canMove: (entry: Entry) => boolean,
): Item[] {
  return entries
    .map((entry) => ({ entry, at: placed(entry, zone) }))
    .toSorted(
      (a, b) =>
        Number(b.at.isWhole) - Number(a.at.isWhole) ||
        (a.at.isWhole && b.at.toDay !== a.at.toDay ? (a.at.toDay < b.at.toDay ? 1 : -1) : 0) ||
        (a.entry.startAt < b.entry.startAt ? -1 : 1),
    )
    .map(({ entry, at }) => ({
      key: entry.key,
      fromDay: at.fromDay,
      toDay: at.toDay,
      canMove: canMove(entry),
      entry,
      isBar: at.isWhole || at.fromDay !== at.toDay,
    }));
}
