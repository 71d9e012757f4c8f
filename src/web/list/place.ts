/** A place in a list: a row, or one cell of it, and whether that cell is being edited. */
export type Place = {
  readonly row: number;
  /** The index of the column; null while the whole row is meant. */
  readonly column: number | null;
  readonly isEditing: boolean;
};

/** The place so many rows on, inside the list. */
export function moved(at: Place, step: number, rows: number): Place {
  return { ...at, row: within(at.row + step, rows), isEditing: false };
}

/** The place so many columns aside; from a whole row one comes to its first cell, and back out of it to the row. */
export function movedAside(at: Place, step: number, columns: number): Place {
  if (at.column === null) return { ...at, column: step > 0 ? 0 : null, isEditing: false };
  const column = at.column + step;
  return { ...at, column: column < 0 ? null : within(column, columns), isEditing: false };
}

/** The column to edit: this one, or the first that can be; null where none can. */
export function editableAt(
  columns: readonly { readonly isEditable: boolean }[],
  column: number | null,
): number | null {
  if (column !== null && columns[column]?.isEditable) return column;
  const first = columns.findIndex((one) => one.isEditable);
  return first < 0 ? null : first;
}

function within(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}
