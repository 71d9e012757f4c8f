import type { Linked } from '#web/kinds/values.ts';
import type { DayMark } from './calendar-query.ts';
import type { Entry } from './entry.ts';
import type { GridActs } from './grid.ts';
import type { EntryKind } from './kinds.ts';
import type { CalendarPlace } from './use-place.ts';
import type { Days } from './views.ts';

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
