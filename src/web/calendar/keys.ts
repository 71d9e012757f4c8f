import { movedBy, resizedBy, step, type Times } from './moving.ts';
import type { CalendarView } from './views.ts';

/** What a key event says. */
type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>;

type Around = { readonly view: CalendarView; readonly zone: string };

/** The times that a key moves an entry to: Shift with an arrow the whole, Alt with an arrow its end. */
export function timesOfKey(entry: Times, event: Key, { view, zone }: Around): Times | null {
  const isUpright = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  const minutes = event.key === 'ArrowUp' ? -step : step;
  if (event.altKey && isUpright && !entry.allDay) return resizedBy(entry, minutes, zone);
  if (!event.shiftKey) return null;
  const isAmongHours = view !== 'month' && !entry.allDay;
  if (isUpright && isAmongHours) return movedBy(entry, { days: 0, minutes }, zone);
  const days = daysOfKey(event);
  return days === 0 ? null : movedBy(entry, { days, minutes: 0 }, zone);
}

/** By how many days an arrow key moves a thing of a month; 0 for other keys. */
export function daysOfKey({ key, shiftKey }: Pick<Key, 'key' | 'shiftKey'>): number {
  if (!shiftKey) return 0;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
  };
  return steps[key] ?? 0;
}
