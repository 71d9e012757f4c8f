import { emptyLine, isEmptyLine, readPositive, type Chosen, type Line } from './line.ts';

/** The columns that are typed in, in their order. */
export const typedColumns = ['product', 'quantity', 'unit', 'unitPrice', 'discount'] as const;
export type TypedColumn = (typeof typedColumns)[number];

/** Products by the words that were typed for them. */
export type Known = ReadonlyMap<string, { readonly product: Chosen; readonly unit: string | null }>;

/** What happens to the lines of a sheet. */
export type LinesAct =
  | { readonly kind: 'set'; readonly key: string; readonly values: Partial<Line> }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'add'; readonly products: readonly Chosen[] }
  | { readonly kind: 'name'; readonly known: Known }
  | { readonly kind: 'load'; readonly lines: readonly Line[] }
  | {
      readonly kind: 'paste';
      readonly key: string;
      readonly column: TypedColumn;
      readonly rows: readonly (readonly string[])[];
    };

/** The most lines that are priced and set together. */
export const mostLines = 200;

/** The lines after what happened; an empty one always stands at the end, to be typed into. */
export function linesAfter(
  lines: readonly Line[],
  act: LinesAct,
  newKey: () => string,
): readonly Line[] {
  return withEmptyEnd(changed(lines, act, newKey), newKey);
}

function changed(lines: readonly Line[], act: LinesAct, newKey: () => string): readonly Line[] {
  switch (act.kind) {
    case 'load':
      return act.lines;
    case 'set':
      return lines.map((line) => (line.key === act.key ? setIn(line, act.values) : line));
    case 'name':
      return lines.map((line) => named(line, act.known));
    case 'remove':
      return lines.filter(({ key }) => key !== act.key);
    case 'add':
      return [
        ...lines.filter((line) => !isEmptyLine(line)),
        ...act.products.map((product) => ({
          ...emptyLine(newKey()),
          product,
          text: product.name,
        })),
      ];
    case 'paste':
      return pasted(lines, act, newKey);
  }
}

// Whoever took the price of the lists takes the one for the new quantity.
function setIn(line: Line, values: Partial<Line>): Line {
  const isOther = values.quantity !== undefined || values.unit !== undefined;
  const isTaken = line.offered !== null && line.unitPrice === line.offered;
  return { ...line, ...(isOther && isTaken ? { unitPrice: '' } : {}), ...values };
}

function named(line: Line, known: Known): Line {
  const found = line.product === null ? known.get(line.text.trim()) : undefined;
  if (found === undefined) return line;
  return { ...line, ...found, text: found.product.name };
}

function pasted(
  lines: readonly Line[],
  { key, column, rows }: Extract<LinesAct, { kind: 'paste' }>,
  newKey: () => string,
): readonly Line[] {
  const from = lines.findIndex((line) => line.key === key);
  if (from === -1) return lines;
  // A heading is no line: the first row has words where the others have numbers.
  const told = hasHeading(rows, column) ? rows.slice(1) : rows;
  const room = told.slice(0, mostLines - from);
  const filled = room.map((cells, index) => {
    const line = lines[from + index] ?? emptyLine(newKey());
    return { ...line, ...valuesOf(cells, column) };
  });
  return [...lines.slice(0, from), ...filled, ...lines.slice(from + filled.length)];
}

// Units are chosen, not typed: another sheet's column of units is not taken.
const pastedColumns = typedColumns.filter((column) => column !== 'unit');

function valuesOf(cells: readonly string[], column: TypedColumn): Partial<Line> {
  const first = Math.max(0, pastedColumns.indexOf(column === 'unit' ? 'unitPrice' : column));
  const values: Record<string, unknown> = {};
  for (const [index, cell] of cells.entries()) {
    const target = pastedColumns[first + index];
    if (target === 'product') Object.assign(values, { product: null, text: cell, unit: null });
    else if (target !== undefined) values[target] = cell;
  }
  return values;
}

function hasHeading(rows: readonly (readonly string[])[], column: TypedColumn): boolean {
  const at = column === 'product' ? 1 : 0;
  const [first, second] = [rows[0]?.[at], rows[1]?.[at]];
  if (first === undefined || second === undefined) return false;
  return first !== '' && readPositive(first) === null && readPositive(second) !== null;
}

function withEmptyEnd(lines: readonly Line[], newKey: () => string): readonly Line[] {
  const last = lines.at(-1);
  const isOpen = last === undefined || !isEmptyLine(last);
  return isOpen && lines.length < mostLines ? [...lines, emptyLine(newKey())] : lines;
}
