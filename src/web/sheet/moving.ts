import type { KeyboardEvent } from 'react';
import { typedColumns, type TypedColumn } from './lines.ts';

/** Puts the cursor into a cell of the sheet, all of it chosen; nothing where there is no such cell. */
export function goTo(sheet: Element | null, row: number, column: string): void {
  const cell = sheet?.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  if (!(cell instanceof HTMLElement)) return;
  cell.focus();
  if (cell instanceof HTMLInputElement) cell.select();
}

/** Where the cursor is: the row and column of the cell; null outside the cells. */
export function placeOf(target: EventTarget): { row: number; column: TypedColumn } | null {
  if (!(target instanceof HTMLElement)) return null;
  const column = typedColumns.find((one) => one === target.dataset['column']);
  return column === undefined ? null : { row: Number(target.dataset['row']), column };
}

/** Moves the cursor as sheets do; silent while an input method composes, and inside a list of units but for Enter. */
export function moveByKey(sheet: Element | null, event: KeyboardEvent): void {
  const place = placeOf(event.target);
  if (place === null || event.nativeEvent.isComposing || event.altKey) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const next = nextPlace(event, place);
  if (next === null) return;
  event.preventDefault();
  goTo(sheet, next.row, next.column);
}

type Place = { readonly row: number; readonly column: TypedColumn };

function nextPlace({ key, target }: KeyboardEvent, { row, column }: Place): Place | null {
  const at = typedColumns.indexOf(column);
  const isList = target instanceof HTMLSelectElement;
  if (key === 'Enter') {
    // A code, a number, the next code: what is typed most takes two keys a line.
    if (column === 'product') return { row, column: 'quantity' };
    return column === 'quantity' ? { row: row + 1, column: 'product' } : { row: row + 1, column };
  }
  if (key === 'ArrowDown' && !isList) return { row: row + 1, column };
  if (key === 'ArrowUp' && !isList) return { row: row - 1, column };
  if (key === 'ArrowRight' && isAtEdge(target, 'end')) return sideOf(row, at + 1);
  if (key === 'ArrowLeft' && isAtEdge(target, 'start')) return sideOf(row, at - 1);
  return null;
}

function sideOf(row: number, at: number): Place | null {
  const column = typedColumns[at];
  return at < 0 || column === undefined ? null : { row, column };
}

function isAtEdge(target: EventTarget, edge: 'start' | 'end'): boolean {
  if (!(target instanceof HTMLInputElement)) return true;
  const { selectionStart: from, selectionEnd: to, value } = target;
  const isAll = from === 0 && to === value.length;
  return isAll || (from === to && from === (edge === 'end' ? value.length : 0));
}
