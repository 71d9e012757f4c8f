import { useState, type KeyboardEvent } from 'react';
import { useObject } from '#web/api/use-meta.ts';
import type { Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { clashesOf } from './clashes.ts';
import { concerns, type Entry } from './entry.ts';
import { timesOfKey } from './keys.ts';
import type { Times } from './moving.ts';
import type { GridActs } from './grid.ts';
import { useMoves } from './use-moves.ts';
import { useCalendarWords } from './use-words.ts';
import type { CalendarView } from './views.ts';

type Options = {
  readonly entries: readonly Entry[];
  readonly people: readonly Linked[];
  readonly view: CalendarView;
  readonly onPick: GridActs['onPick'];
  readonly onOpen: GridActs['onOpen'];
};

/** What can be done with the entries of a calendar by hand and by key, and how they stand meanwhile. */
export function useActs({ entries, people, view, onPick, onOpen }: Options) {
  const t = useText(calendarTexts);
  const words = useCalendarWords();
  const mayEdit = useObject('activity')?.can.edit !== undefined;
  const moves = useMoves();
  const [spoken, setSpoken] = useState('');
  const shown = entries.map(moves.shown);

  const canMove = (entry: Entry) => mayEdit && !entry.isBusyOnly;
  const concerned = (entry: Entry | null, person: string | null) =>
    people
      .map(({ id }) => id)
      .filter((id) => (entry ? concerns(entry, id) : person === null || id === person));
  const clashes = (times: Times, entry: Entry | null, person: string | null) =>
    clashesOf(shown, times, { people: concerned(entry, person), except: entry?.id ?? null });
  const said = (entry: Entry, times: Times) => {
    const when = `${words.day(times.startAt)} ${words.times(times, t('all-day'))}`;
    const found = clashes(times, entry, null);
    if (found.length === 0) return t('moved', { when });
    const busy = new Set(found.map(({ user }) => user));
    const who = people.filter(({ id }) => busy.has(id)).map(({ title }) => title);
    return t('moved.clash', { when, who: who.join(', ') });
  };
  const onKey = (entry: Entry, event: KeyboardEvent) => {
    if (event.key === 'Escape') return moves.settle(entry);
    if (!canMove(entry)) return undefined;
    const times = timesOfKey(entry, event, { view, zone: words.zone });
    if (!times) return undefined;
    event.preventDefault();
    const when = `${words.day(times.startAt)} ${words.times(times, t('all-day'))}`;
    setSpoken(t('moving', { subject: entry.subject, when }));
    moves.nudge(entry, times, said(entry, times));
    keepFocus(entry.key);
    return undefined;
  };
  const acts: GridActs = {
    onPick,
    onOpen,
    onMove: (entry, times) => moves.move(entry, times, said(entry, times)),
    onKey,
    canMove,
    isClash: (times, entry, person) => clashes(times, entry, person).length > 0,
  };
  return { acts, shown, spoken, asked: moves.asked, answer: moves.answer };
}

// On another day the entry is drawn anew; the hand shall stay on it.
function keepFocus(key: string): void {
  requestAnimationFrame(() => {
    const drawn = document.querySelectorAll<HTMLElement>('[data-entry]');
    [...drawn].find((one) => one.dataset['entry'] === key)?.focus();
  });
}
