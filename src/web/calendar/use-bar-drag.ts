import { useState, type RefObject } from 'react';
import { daysBetween } from '#kit/day.ts';
import type { Entry } from './entry.ts';
import type { Column, GridActs } from './grid.ts';
import { movedBy, stretchedBy, wholeDays, type Times } from './moving.ts';
import { placed } from './placing.ts';
import { usePointerDrag } from './use-pointer-drag.ts';

/** What a drag over whole days would do if it were let go now: the columns it would fill. */
export type BarGhost = {
  readonly entry: Entry | null;
  readonly from: number;
  readonly to: number;
};

type Grab = {
  readonly act: 'create' | 'move' | 'stretch';
  readonly entry: Entry | null;
  readonly at: number;
};

type Options = {
  readonly row: RefObject<HTMLElement | null>;
  readonly columns: readonly Column[];
  readonly entries: readonly Entry[];
  readonly acts: GridActs;
  readonly zone: string;
};

/** Lets a pointer draw whole days over the hours, and move and stretch what stands there. */
export function useBarDrag({ row, columns, entries, acts, zone }: Options): BarGhost | null {
  const [ghost, setGhost] = useState<BarGhost | null>(null);
  const dayOf = (column: number) => columns[column]?.day ?? '';
  const timesOf = ({ act, entry, at }: Grab, now: number): Times => {
    const days = daysBetween(dayOf(at), dayOf(now));
    if (entry && act === 'stretch') return stretchedBy(entry, days, zone);
    if (entry) return movedBy(entry, { days, minutes: 0 }, zone);
    const [first = at, last = now] = [at, now].toSorted((a, b) => a - b);
    return wholeDays(dayOf(first), dayOf(last), zone);
  };

  usePointerDrag<Grab>(row, {
    grab: (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const at = columnAt(row.current, event);
      if (at < 0) return null;
      const grip = target?.closest<HTMLElement>('[data-bar-grip]')?.dataset['barGrip'];
      const held = target?.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
      const entry = entries.find(({ key }) => key === (grip ?? held));
      if (entry) return acts.canMove(entry) ? { act: grip ? 'stretch' : 'move', entry, at } : null;
      return held === undefined ? { act: 'create', entry: null, at } : null;
    },
    move: (grabbed, event) => {
      const times = timesOf(grabbed, nowAt(row.current, event, grabbed));
      setGhost({ entry: grabbed.entry, ...columnsOf(columns, grabbed, times, zone) });
    },
    drop: (grabbed, event) => {
      setGhost(null);
      const now = nowAt(row.current, event, grabbed);
      const times = timesOf(grabbed, now);
      if (!grabbed.entry) acts.onPick(times, columns[grabbed.at]?.person ?? null);
      else if (now !== grabbed.at) acts.onMove(grabbed.entry, times);
    },
    cancel: () => setGhost(null),
    tap: (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const at = columnAt(row.current, event);
      if (at < 0 || target?.closest('[data-entry], [data-bar-grip]')) return;
      acts.onPick(wholeDays(dayOf(at), dayOf(at), zone), columns[at]?.person ?? null);
    },
  });
  return ghost;
}

// Outside of the row the pointer still says which day is meant.
function nowAt(row: HTMLElement | null, event: MouseEvent, { at }: Grab): number {
  const now = columnAt(row, event);
  return now < 0 ? at : now;
}

function columnAt(row: HTMLElement | null, event: MouseEvent): number {
  const cells = [...(row?.querySelectorAll<HTMLElement>('[data-whole-day]') ?? [])];
  return cells.findIndex((cell) => {
    const { left, right } = cell.getBoundingClientRect();
    return left <= event.clientX && event.clientX < right;
  });
}

// The part of the times that the columns show; among people everything stays in its column.
function columnsOf(columns: readonly Column[], { at }: Grab, times: Times, zone: string) {
  if (columns.some(({ person }) => person !== null)) return { from: at, to: at };
  const { fromDay, toDay } = placed(times, zone);
  const within = columns.flatMap(({ day }, index) =>
    fromDay <= day && day <= toDay ? [index] : [],
  );
  return { from: within[0] ?? at, to: within.at(-1) ?? at };
}
