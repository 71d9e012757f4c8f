import { Problem } from '../problem.ts';
import { readXml } from './read-xml.ts';
import type { Limits } from './table.ts';
import type { NumberMeaning } from './xlsx-formats.ts';
import { unescapeSheetText, type SharedStrings } from './xlsx-strings.ts';
import { textOfNumber } from './xlsx-values.ts';

/** A row of a sheet; hidden ones come too, empty ones may be left out. */
export type SheetRow = {
  readonly line: number;
  readonly cells: string[];
  /** The columns (from 0) whose cells show an error (#N/A). */
  readonly errors: readonly number[];
  /** The columns whose formulas were never computed, as some programs write them. */
  readonly uncomputed: readonly number[];
};

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: SharedStrings;
  readonly formats: readonly NumberMeaning[];
  readonly isFrom1904: boolean;
  readonly limits: Pick<Limits, 'columns'>;
};

type Cell = {
  column: number;
  type: string;
  style: number;
  value: string;
  text: string;
  isFormula: boolean;
};

type OpenRow = { line: number; cells: string[]; errors: number[]; uncomputed: number[] };

/** The rows of a sheet's XML, one after the other. */
export async function* readSheet(
  pieces: AsyncIterable<string>,
  part: string,
  context: SheetContext,
): AsyncGenerator<SheetRow> {
  const rows: SheetRow[] = [];
  const reader = rowReader(context, (row) => rows.push(row));
  for await (const _ of readXml(pieces, reader, part)) {
    yield* rows;
    rows.length = 0;
  }
  yield* rows;
}

function rowReader(context: SheetContext, take: (row: SheetRow) => void) {
  let row = startRow(0);
  let cell: Cell | null = null;
  let into: 'value' | 'text' | null = null;
  let phonetic = 0;
  return {
    open(tag: string, attribute: (name: string) => string | undefined) {
      if (tag === 'row') row = startRow(Number(attribute('r') ?? row.line + 1));
      else if (tag === 'c') cell = startCell(row.cells.length, attribute);
      else if (tag === 'v') into = 'value';
      else if (tag === 'f' && cell) cell.isFormula = true;
      else if (tag === 'rPh') phonetic += 1;
      else if (tag === 't' && phonetic === 0) into = 'text';
    },
    text(piece: string) {
      if (cell && into) cell[into] += piece;
    },
    close(tag: string) {
      if (tag === 'v' || tag === 't') into = null;
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'c' && cell) {
        place(row, cell, context);
        cell = null;
      } else if (tag === 'row') take(row);
    },
  };
}

function startRow(line: number): OpenRow {
  return { line, cells: [], errors: [], uncomputed: [] };
}

function startCell(next: number, attribute: (name: string) => string | undefined): Cell {
  const reference = attribute('r');
  const column = reference === undefined ? next : columnOf(reference);
  const type = attribute('t') ?? 'n';
  return {
    column,
    type,
    style: Number(attribute('s') ?? 0),
    value: '',
    text: '',
    isFormula: false,
  };
}

function place(row: OpenRow, cell: Cell, context: SheetContext): void {
  const { column } = cell;
  const { columns: limit } = context.limits;
  if (!(column < limit))
    throw new Problem('table.too-many-columns', { line: row.line, found: column + 1, limit });
  while (row.cells.length < column) row.cells.push('');
  row.cells[column] = textOfCell(cell, context);
  if (cell.type === 'e') row.errors.push(column);
  const isEmpty = cell.value === '' && cell.text === '';
  if (cell.isFormula && isEmpty && cell.type !== 'str') row.uncomputed.push(column);
}

function textOfCell({ type, style, value, text }: Cell, context: SheetContext): string {
  switch (type) {
    case 's':
      return context.strings.get(Number(value));
    case 'inlineStr':
      return unescapeSheetText(text);
    case 'str':
      return unescapeSheetText(value);
    case 'b':
      return value === '1' ? 'true' : value === '0' ? 'false' : value;
    case 'd':
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
    case 'e':
      return value;
    default:
      return textOfNumber(value, context.formats[style] ?? 'number', context.isFrom1904);
  }
}

function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
