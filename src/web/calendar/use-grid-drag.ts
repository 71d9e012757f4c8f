import { useState, type RefObject } from 'react';
import { daysBetween } from '#kit/day.ts';
import type { Entry } from './entry.ts';
import { movedBy, resizedBy, step, timesAt, type Times } from './moving.ts';
import { minutesOn, placed, wholeDay } from './placing.ts';
import type { Column, GridActs } from './grid.ts';
import { usePointerDrag } from './use-pointer-drag.ts';

/** What a drag would do if it were let go now. */
export type Ghost = {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly entry: Entry | null;
  readonly isClash: boolean;
};

type Spot = { readonly column: number; readonly minute: number };
type Grab =
  | { readonly act: 'create'; readonly at: Spot }
  | { readonly act: 'move' | 'resize'; readonly at: Spot; readonly entry: Entry };

type Options = {
  readonly body: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly columns: readonly Column[];
  readonly acts: GridActs;
  readonly zone: string;
};

/** Lets a pointer draw new entries on the hours, and move and stretch the ones that stand there. */
export function useGridDrag({ body, scroller, columns, acts, zone }: Options): Ghost | null {
  const [ghost, setGhost] = useState<Ghost | null>(null);

  const spotOf = (event: MouseEvent) => spotIn(body.current, event);

  const grab = (event: PointerEvent): Grab | null => {
    const target = event.target instanceof Element ? event.target : null;
    const at = spotOf(event);
    const grip = target?.closest<HTMLElement>('[data-grip]')?.dataset['grip'];
    const held = target?.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
    const entry = columns[at.column]?.entries.find(({ key }) => key === (grip ?? held));
    if (entry) return acts.canMove(entry) ? { act: grip ? 'resize' : 'move', at, entry } : null;
    return held === undefined && target?.closest('[data-hours]') ? { act: 'create', at } : null;
  };

  const resultOf = (grabbed: Grab, event: PointerEvent) =>
    resultAt(grabbed, spotOf(event), { columns, zone });

  usePointerDrag<Grab>(body, {
    grab,
    move: (grabbed, event) => {
      scrollNear(scroller.current, event);
      const { times, column } = resultOf(grabbed, event);
      const { day = '', person = null } = columns[column] ?? {};
      const entry = grabbed.act === 'create' ? null : grabbed.entry;
      const minutes = minutesOn(placed(times, zone), day);
      setGhost(
        minutes && { column, ...minutes, entry, isClash: acts.isClash(times, entry, person) },
      );
    },
    drop: (grabbed, event) => {
      setGhost(null);
      const { times, column } = resultOf(grabbed, event);
      if (grabbed.act === 'create') acts.onPick(times, columns[column]?.person ?? null);
      else if (isChanged(grabbed.entry, times)) acts.onMove(grabbed.entry, times);
    },
    cancel: () => setGhost(null),
    tap: (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target?.closest('[data-hours]') || target.closest('[data-entry], [data-grip]')) return;
      const { column, minute } = spotOf(event);
      const from = Math.floor(minute / (2 * step)) * 2 * step;
      const { day = '', person = null } = columns[column] ?? {};
      acts.onPick(timesAt(day, from, from + 60, zone), person);
    },
  });
  return ghost;
}

function snapped(minutes: number): number {
  return Math.round(minutes / step) * step;
}

function isChanged(entry: Times, to: Times): boolean {
  return entry.startAt !== to.startAt || entry.endAt !== to.endAt;
}

// A drag reaches hours that are not on the screen.
function scrollNear(scroller: HTMLElement | null, event: PointerEvent): void {
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (event.clientY > bottom - 24) scroller.scrollTop += 14;
  if (event.clientY < top + 110) scroller.scrollTop -= 14;
}

function spotIn(body: HTMLElement | null, event: MouseEvent): Spot {
  const box = body?.getBoundingClientRect();
  const elements = [...(body?.querySelectorAll<HTMLElement>('[data-hours]') ?? [])];
  const found = elements.findIndex((one) => event.clientX < one.getBoundingClientRect().right);
  const minute = box ? ((event.clientY - box.top) / box.height) * wholeDay : 0;
  return {
    column: found < 0 ? elements.length - 1 : found,
    minute: Math.min(wholeDay, Math.max(0, minute)),
  };
}

/** What letting go at a spot does with what was taken hold of. */
function resultAt(
  grabbed: Grab,
  now: Spot,
  { columns, zone }: Pick<Options, 'columns' | 'zone'>,
): { readonly times: Times; readonly column: number } {
  const { at } = grabbed;
  const minutes = snapped(now.minute - at.minute);
  const [from, to] = [columns[at.column], columns[now.column]];
  if (grabbed.act === 'create') {
    const first = Math.floor(Math.min(at.minute, now.minute) / step) * step;
    const last = snapped(Math.max(at.minute, now.minute));
    const times = timesAt(from?.day ?? '', first, Math.max(last, first + step), zone);
    return { times, column: at.column };
  }
  if (grabbed.act === 'resize')
    return { times: resizedBy(grabbed.entry, minutes, zone), column: at.column };
  // Among people a thing stays with its person: only its hour moves.
  const isAmongDays = from?.person === to?.person;
  const days = isAmongDays ? daysBetween(from?.day ?? '', to?.day ?? '') : 0;
  return {
    times: movedBy(grabbed.entry, { days, minutes }, zone),
    column: isAmongDays ? now.column : at.column,
  };
}
