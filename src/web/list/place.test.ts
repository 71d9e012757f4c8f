import { expect, test } from 'vitest';
import { editableAt, moved, movedAside } from './place.ts';

const row = { row: 1, column: null, isEditing: false } as const;

test('moving stays inside the list and ends an edit', () => {
  expect(moved({ ...row, isEditing: true }, 1, 3)).toEqual({ ...row, row: 2 });
  expect(moved(row, 5, 3).row).toBe(2);
  expect(moved(row, -Infinity, 3).row).toBe(0);
  expect(moved({ ...row, row: -1 }, 1, 3).row).toBe(0);
});

test('aside one comes from the row into its cells and out again', () => {
  const first = movedAside(row, 1, 2);
  expect(first.column).toBe(0);
  expect(movedAside(movedAside(first, 1, 2), 1, 2).column).toBe(1);
  expect(movedAside(first, -1, 2).column).toBeNull();
  expect(movedAside(row, -1, 2).column).toBeNull();
});

test('editing begins in this cell where it may, else in the first that may', () => {
  const columns = [{ isEditable: false }, { isEditable: true }, { isEditable: true }];
  expect(editableAt(columns, 2)).toBe(2);
  expect(editableAt(columns, 0)).toBe(1);
  expect(editableAt(columns, null)).toBe(1);
  expect(editableAt([{ isEditable: false }], null)).toBeNull();
});
