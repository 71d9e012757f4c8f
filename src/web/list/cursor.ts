import { useRef, useState, type KeyboardEvent } from 'react';
import type { Row } from '#web/api/row.ts';
import { useShortcuts } from '#web/frame/use-shortcuts.ts';
import type { Column } from './columns.ts';
import { editableAt, moved, movedAside, type Place } from './place.ts';
import type { Selection } from './selection.ts';

/** Where the keyboard stands in a list, and how it gets elsewhere. */
export type Cursor = Place & {
  readonly onKey: (event: KeyboardEvent) => void;
  /** A click on a row, or on one cell of it. */
  readonly point: (row: number, column: number | null) => void;
  readonly edit: (row: number, column: number) => void;
  readonly endEdit: (move: 'stay' | 'down') => void;
};

type Options = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly selection?: Selection;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  readonly onPage: (id: string) => void;
  readonly reveal: (row: number) => void;
};

const start: Place = { row: -1, column: null, isEditing: false };

/** Moves, opens, selects and edits in a list by keys and pointer. */
export function useCursor(options: Options): Cursor {
  const { rows, columns, opened, onOpen } = options;
  const [at, setAt] = useState<Place>(start);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  const acts = actsAt(options, at, setAt);
  useShortcuts({
    j: acts.down,
    k: acts.up,
    x: acts.select,
    e: acts.edit,
    o: acts.open,
    Enter: acts.enter,
    ...(opened === null ? {} : { ArrowDown: acts.down, ArrowUp: acts.up }),
  });

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    const act = event.ctrlKey || event.metaKey || event.altKey ? null : actOf(event, acts);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const edit = (row: number, column: number) => {
    clearTimeout(opening.current);
    if (columns[column]?.isEditable) setAt({ row, column, isEditing: true });
  };
  const point = (row: number, column: number | null) => {
    clearTimeout(opening.current);
    const opensAtOnce = column === null || columns[column]?.isTitle === true || opened !== null;
    // What is opened is the record, so that Enter goes on to its page and not into a cell.
    setAt({ row, column: opensAtOnce ? null : column, isEditing: false });
    const target = rows[row];
    if (!target) return;
    // A second click within this time edits the cell instead.
    if (opensAtOnce) onOpen(target.id);
    else opening.current = setTimeout(() => onOpen(target.id), 260);
  };
  const endEdit = (move: 'stay' | 'down') => {
    const row = move === 'down' ? Math.min(rows.length - 1, at.row + 1) : at.row;
    setAt({ ...at, row, isEditing: false });
  };
  return { ...at, onKey, point, edit, endEdit };
}

type Acts = Readonly<
  Record<'down' | 'up' | 'select' | 'edit' | 'open' | 'enter' | 'leaveCell', () => void>
> & {
  readonly move: (step: number) => void;
  readonly aside: (step: number) => void;
  readonly extend: (step: number) => void;
};

function actsAt(options: Options, at: Place, setAt: (place: Place) => void): Acts {
  const { rows, columns, selection, opened, onOpen, onPage, reveal } = options;
  const here = rows[at.row];
  const move = (step: number) => {
    const next = moved(at, step, rows.length);
    const target = rows[next.row];
    if (!target) return;
    setAt(next);
    reveal(next.row);
    if (opened !== null) onOpen(target.id);
  };
  const edit = () => {
    const column = editableAt(columns, at.column);
    if (column !== null && here) setAt({ row: at.row, column, isEditing: true });
  };
  return {
    move,
    down: () => move(1),
    up: () => move(-1),
    aside: (step) => setAt(movedAside(at, step, columns.length)),
    select: () => here && selection?.toggle(at.row, false),
    extend: (step) => {
      if (rows[at.row + step]) selection?.toggle(at.row + step, true);
      move(step);
    },
    edit,
    open: () => here && onOpen(here.id),
    enter: () => {
      if (at.column !== null && columns[at.column]?.isEditable) edit();
      else if (here) onPage(here.id);
    },
    leaveCell: () => setAt({ ...at, column: null, isEditing: false }),
  };
}

const page = 20;

function actOf({ key, shiftKey }: KeyboardEvent, acts: Acts): (() => void) | null {
  const byKey: Readonly<Record<string, () => void>> = {
    'ArrowDown': shiftKey ? () => acts.extend(1) : acts.down,
    'ArrowUp': shiftKey ? () => acts.extend(-1) : acts.up,
    'ArrowRight': () => acts.aside(1),
    'ArrowLeft': () => acts.aside(-1),
    'PageDown': () => acts.move(page),
    'PageUp': () => acts.move(-page),
    'Home': () => acts.move(-Infinity),
    'End': () => acts.move(Infinity),
    ' ': acts.select,
    'F2': acts.edit,
    'Enter': acts.enter,
  };
  return byKey[key] ?? null;
}
