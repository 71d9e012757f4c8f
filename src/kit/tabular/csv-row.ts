import { isStorable } from '../unicode.ts';
import type { CutRecord } from './cut-records.ts';
import { unmarkFormula } from './formula-mark.ts';
import { repeatsHeader, type Header } from './header.ts';
import type { NoticeList } from './notices.ts';
import type { Row } from './table.ts';

/** What the rows of a file are read against. */
export type RowFrame = {
  readonly header: Header;
  readonly separator: string;
  /** Whether bytes may have been unreadable. */
  readonly isUncertain: boolean;
  readonly problems: NoticeList;
};

/** The row of a record, or null where it says nothing; what is wrong with it is noted and, if grave, on the row. */
export function rowOf(record: CutRecord, frame: RowFrame): Row | null {
  const { header, problems } = frame;
  const { line } = record;
  if (record.cells.every((cell) => cell === '')) return null;
  if (header.hasHeader && repeatsHeader(record.cells, header.cells)) {
    problems.note(line, 'table.header-repeated');
    return null;
  }
  const width = header.columns.length;
  const joined = record.cells.length > width ? joinUnquoted(record.cells, width, frame) : null;
  if (joined) problems.note(line, 'table.cells-joined');
  const cells = joined ?? record.cells;
  const found = cells.length;
  unmark(cells);
  while (cells.length < width) cells.push('');
  const code = record.flaw === 'quote-not-closed' ? 'table.quote-not-closed' : flawOf(cells, frame);
  if (code) return { line, cells, problem: problems.add(line, code, { width, found }) };
  if (found < width) problems.note(line, 'table.cells-missing', { width, found });
  if (record.flaw) problems.note(line, 'table.quote-stray');
  return { line, cells };
}

// A comma within a text that nobody quoted ('Pavlova, Ltd.') is followed by a blank, a separator in such a file is
// not; joined only where that explains every surplus cell.
function joinUnquoted(cells: readonly string[], width: number, frame: RowFrame): string[] | null {
  const isTail = (cell: string, at: number) => at > 0 && /^ \S/.test(cell);
  if (cells.filter(isTail).length !== cells.length - width) return null;
  const joined: string[] = [];
  for (const [at, cell] of cells.entries()) {
    if (isTail(cell, at)) joined.push(`${joined.pop() ?? ''}${frame.separator}${cell}`);
    else joined.push(cell);
  }
  return joined;
}

function unmark(cells: string[]): void {
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? '';
    if (cell.charCodeAt(0) === 39) cells[at] = unmarkFormula(cell);
  }
}

function flawOf(cells: readonly string[], { header, isUncertain }: RowFrame): string | null {
  const width = header.columns.length;
  if (cells.length > width && cells.slice(width).some((cell) => cell !== ''))
    return 'table.cells-surplus';
  if (cells.some((cell) => cell.includes('\u0000'))) return 'table.zero-byte';
  if (isUncertain && cells.some((cell) => cell.includes('\uFFFD') || !isStorable(cell)))
    return 'table.bytes-unreadable';
  return null;
}
