import { Problem } from '../problem.ts';
import { isStorable } from '../unicode.ts';
import { columnLetters, findHeader, repeatsHeader, type Header } from './header.ts';
import { noticeList, type NoticeList } from './notices.ts';
import { defaultLimits, type Row, type Table, type TableOptions } from './table.ts';
import { readBook, type Book } from './xlsx-book.ts';
import { readFormats } from './xlsx-formats.ts';
import { readSheet, type SheetContext, type SheetRow } from './xlsx-rows.ts';
import { readStrings } from './xlsx-strings.ts';
import { openParts, type ZipParts } from './zip-parts.ts';

const sampledRows = 300;

/**
 * Opens a sheet of a workbook: the one named, else the first visible one. Refuses damaged and protected workbooks and
 * such as unfold beyond the limits.
 */
export async function openXlsx(path: string, options: TableOptions = {}): Promise<Table> {
  const limits = { ...defaultLimits, ...options.limits };
  const source = { path, limits, sheet: options.sheet };
  const { sheets, name, sample } = await withSheet(source, async ({ book, name, rows }) => ({
    sheets: book.sheets.map((sheet) => ({ name: sheet.name, isHidden: sheet.isHidden })),
    name,
    sample: await takeRows(rows, sampledRows),
  }));
  const filled = sample.filter(isFilled);
  const header = findHeader(
    filled.map(({ cells }) => cells),
    widthOf(filled),
    options.hasHeader,
  );
  const problems = noticeList();
  return {
    kind: 'xlsx',
    encoding: null,
    separator: null,
    hasHeader: header.hasHeader,
    // None where the sheet is empty, so that another can be chosen.
    columns: filled.length === 0 ? [] : header.columns,
    rows: () => readRows({ ...source, sheet: name }, header, problems),
    problems,
    sheets,
    sheet: name,
  };
}

type Source = {
  readonly path: string;
  readonly limits: Required<NonNullable<TableOptions['limits']>>;
  readonly sheet: string | undefined;
};

type OpenSheet = {
  readonly book: Book;
  readonly name: string;
  readonly rows: AsyncIterable<SheetRow>;
};

async function withSheet<T>(source: Source, read: (sheet: OpenSheet) => Promise<T>): Promise<T> {
  const parts = await openParts(source.path, source.limits);
  try {
    return await read(await openSheet(parts, source));
  } finally {
    parts.close();
  }
}

async function openSheet(parts: ZipParts, { limits, sheet: wanted }: Source): Promise<OpenSheet> {
  const book = await readBook(parts);
  const sheet =
    wanted === undefined
      ? (book.sheets.find(({ isHidden }) => !isHidden) ?? book.sheets[0])
      : book.sheets.find(({ name }) => name === wanted);
  if (!sheet) throw new Problem('table.no-sheet', { sheet: wanted ?? '1' });
  const context: SheetContext = {
    strings: await readStrings(parts, book.stringsPart),
    formats: await readFormats(parts, book.stylesPart),
    isFrom1904: book.isFrom1904,
    limits,
  };
  return { book, name: sheet.name, rows: readSheet(parts.read(sheet.part), sheet.part, context) };
}

async function takeRows(rows: AsyncIterable<SheetRow>, count: number): Promise<SheetRow[]> {
  const taken: SheetRow[] = [];
  for await (const row of rows) {
    taken.push(row);
    if (taken.length >= count) break;
  }
  return taken;
}

async function* readRows(
  source: Source,
  header: Header,
  problems: NoticeList,
): AsyncGenerator<Row> {
  problems.clear();
  const parts = await openParts(source.path, source.limits);
  try {
    const { rows } = await openSheet(parts, source);
    let before = header.skipped;
    for await (const row of rows) {
      if (!isFilled(row)) continue;
      before -= 1;
      const isAboveHeader = before > 0 || (before === 0 && !header.hasHeader);
      if (isAboveHeader) problems.note(row.line, 'table.line-above-header');
      const read = before < 0 ? rowOf(row, header, problems) : null;
      if (read) yield read;
    }
  } finally {
    parts.close();
  }
}

function rowOf(row: SheetRow, header: Header, problems: NoticeList): Row | null {
  const { line, cells } = row;
  const width = header.columns.length;
  if (header.hasHeader && repeatsHeader(cells.slice(0, width), header.cells)) {
    problems.note(line, 'table.header-repeated');
    return null;
  }
  const found = cells.length;
  while (cells.length < width) cells.push('');
  const flaw = flawOf(row, header);
  if (!flaw) return { line, cells };
  const [code, column] = flaw;
  const named =
    column === null
      ? {}
      : { column: header.columns[column] ?? columnLetters(column), text: cells[column] };
  return { line, cells, problem: problems.add(line, code, { width, found, ...named }) };
}

// What is wrong with the row, and in which column if it is one.
function flawOf(
  { cells, errors, uncomputed }: SheetRow,
  header: Header,
): [string, number | null] | null {
  const [error] = errors;
  const [formula] = uncomputed;
  const surplus = cells.slice(header.columns.length).some((cell) => cell !== '');
  if (surplus) return ['table.cells-surplus', null];
  if (error !== undefined) return ['table.cell-error', error];
  if (formula !== undefined) return ['table.cell-not-computed', formula];
  return cells.every(isStorable) ? null : ['table.zero-byte', null];
}

function isFilled({ cells, uncomputed }: SheetRow): boolean {
  return uncomputed.length > 0 || cells.some((cell) => cell !== '');
}

// Rows of a sheet end at their last cell, so that the widest of many is what is meant.
function widthOf(rows: readonly SheetRow[]): number {
  const counts = rows
    .map(({ cells }) => cells.filter((cell) => cell !== '').length)
    .toSorted((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}
