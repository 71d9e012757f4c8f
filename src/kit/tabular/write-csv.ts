import { markFormula } from './formula-mark.ts';
import type { Format, WriteColumn, WriteValue } from './writing.ts';

/** The text of a file of separated values: lines end in CRLF, formulas are marked so that no sheet runs them. */
export async function* csvPieces(
  { separator = ',', hasMark = true }: Extract<Format, { kind: 'csv' }>,
  columns: readonly WriteColumn[],
  rows: AsyncIterable<readonly WriteValue[]>,
): AsyncGenerator<string> {
  const needsQuotes = new RegExp(`["\\r\\n${separator}]|^\\s|\\s$|^sep=`);
  const cell = (value: WriteValue) => {
    const text = markFormula(value === null || value === undefined ? '' : String(value));
    return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const line = (values: readonly WriteValue[]) => `${values.map(cell).join(separator)}\r\n`;
  yield (hasMark ? '\uFEFF' : '') + line(columns.map(({ name }) => name));
  for await (const row of rows) yield line(columns.map((_, at) => row[at]));
}
