import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
import type { Row } from '#web/api/row.ts';
import { useShortcuts } from '#web/frame/use-shortcuts.ts';
import type { Column } from './columns.ts';
import type { Selection } from './selection.ts';

/** Where the keyboard stands in a list: a row, or one cell of it, and whether that cell is being edited. */
export type Cursor = {
  readonly row: number;
  /** The index of the column; null while the whole row is meant. */
  readonly column: number | null;
  readonly isEditing: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  /** A click on a row or cell. */
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

/** Moves, opens, selects and edits in a list by keys and pointer. */
export function useCursor(options: Options): Cursor {
  const { rows, columns, selection, opened, onOpen, onPage, reveal } = options;
  const [at, setAt] = useState<{ row: number; column: number | null; isEditing: boolean }>(start);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);

  const move = (step: number) => {
    const row = Math.min(rows.length - 1, Math.max(0, at.row + step));
    const target = rows[row];
    if (!target) return;
    setAt({ ...at, row, isEditing: false });
    reveal(row);
    if (opened !== null) onOpen(target.id);
  };
  const moveAside = (step: number) => {
    const column = Math.min(
      columns.length - 1,
      Math.max(0, (at.column ?? (step > 0 ? -1 : 0)) + step),
    );
    setAt({ ...at, column, isEditing: false });
  };
  const edit = useCallback((row: number, column: number) => {
    clearTimeout(opening.current);
    setAt({ row, column, isEditing: true });
  }, []);
  const editHere = () => {
    const column =
      at.column !== null && columns[at.column]?.isEditable
        ? at.column
        : columns.findIndex((one) => one.isEditable);
    if (column >= 0 && rows[at.row]) edit(at.row, column);
  };
  const select = (extend: boolean, step = 0) => {
    if (rows[at.row + step]) selection?.toggle(at.row + step, extend);
    if (step !== 0) move(step);
  };
  const open = (how: (id: string) => void) => {
    const row = rows[at.row];
    if (row) how(row.id);
  };
  const enter = () => {
    if (at.column !== null && columns[at.column]?.isEditable) editHere();
    else open(onPage);
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    x: () => select(false),
    e: editHere,
    o: () => open(onOpen),
    Enter: enter,
    ...(opened === null ? {} : { ArrowDown: () => move(1), ArrowUp: () => move(-1) }),
  });

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    const page = 20;
    const acts: Readonly<Record<string, () => void>> = {
      'ArrowDown': () => (event.shiftKey ? select(true, 1) : move(1)),
      'ArrowUp': () => (event.shiftKey ? select(true, -1) : move(-1)),
      'ArrowRight': () => moveAside(1),
      'ArrowLeft': () => moveAside(-1),
      'PageDown': () => move(page),
      'PageUp': () => move(-page),
      'Home': () => move(-rows.length),
      'End': () => move(rows.length),
      ' ': () => select(event.shiftKey),
      'F2': editHere,
      'Enter': enter,
      ...(at.column === null
        ? {}
        : { Escape: () => setAt({ ...at, column: null, isEditing: false }) }),
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const point = (row: number, column: number | null) => {
    clearTimeout(opening.current);
    setAt({ row, column, isEditing: false });
    const target = rows[row];
    if (!target) return;
    const isNameOrPanel = column === null || columns[column]?.isTitle === true || opened !== null;
    // A second click within this time edits the cell instead.
    if (isNameOrPanel) onOpen(target.id);
    else opening.current = setTimeout(() => onOpen(target.id), 260);
  };
  const endEdit = (next: 'stay' | 'down') =>
    setAt({
      ...at,
      isEditing: false,
      row: next === 'down' ? Math.min(rows.length - 1, at.row + 1) : at.row,
    });
  return { ...at, onKey, point, edit, endEdit };
}

const start = { row: -1, column: null, isEditing: false };
