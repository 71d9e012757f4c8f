import { useState } from 'react';
import type { BoardColumn } from './columns-of-board.ts';

/** The column that a phone shows: the chosen one, else the first that has records. */
export function useOneColumn(
  columns: readonly BoardColumn[],
): [BoardColumn | undefined, (id: string) => void] {
  const [chosen, choose] = useState<string | null>(null);
  const shown =
    columns.find(({ id }) => id === chosen) ?? columns.find(({ count }) => count > 0) ?? columns[0];
  return [shown, choose];
}
