import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Problem } from '../problem.ts';
import { columnLetters } from './header.ts';
import { defaultLimits } from './table.ts';
import { bookParts, listSheet, listSheetName, sheetNames } from './xlsx-parts.ts';
import { cellWriter, type CellWriter } from './xlsx-write-cells.ts';
import { sheetEnd, sheetStart } from './xlsx-write-sheet.ts';
import type { Format, WriteColumn, WriteValue } from './writing.ts';

const mostRows = 1_048_576;
const pieceLength = 64 * 1024;

/** Writes a workbook of one sheet, or of more where one cannot hold the rows; gives how many texts were shortened. */
export async function writeXlsx(
  { sheetName = 'Sheet1', zone = 'UTC' }: Extract<Format, { kind: 'xlsx' }>,
  columns: readonly WriteColumn[],
  rows: AsyncIterable<readonly WriteValue[]>,
  out: Writable,
): Promise<number> {
  if (columns.length > defaultLimits.columns)
    throw new Problem('table.too-many-columns', {
      line: 1,
      found: columns.length,
      limit: defaultLimits.columns,
    });
  const zip = new ZipFile();
  // Without a listener what fails within it would end the process.
  zip.on('error', (error: Error) => out.destroy(error));
  const source = {
    columns,
    cells: cellWriter(columns, zone),
    rows: rows[Symbol.asyncIterator](),
    isOver: false,
  };
  const sent = pipeline(zip.outputStream, out);
  try {
    const sheets = await writeSheets(zip, source, sent);
    const names = sheetNames(sheetName, sheets);
    const lists = columns.filter(({ choices }) => choices && choices.length > 0);
    if (lists.length > 0)
      zip.addBuffer(Buffer.from(listSheet(columns)), `xl/worksheets/sheet${sheets + 1}.xml`);
    for (const [part, text] of bookParts(names, lists.length > 0 ? listSheetName : null))
      zip.addBuffer(Buffer.from(text), part);
    zip.end();
    await sent;
  } catch (error) {
    out.destroy();
    await sent.catch(() => undefined);
    throw error;
  } finally {
    await source.rows.return?.();
  }
  return source.cells.shortened();
}

type Source = {
  readonly columns: readonly WriteColumn[];
  readonly cells: CellWriter;
  readonly rows: AsyncIterator<readonly WriteValue[]>;
  isOver: boolean;
};

async function writeSheets(zip: ZipFile, source: Source, sent: Promise<void>): Promise<number> {
  let sheets = 0;
  while (!source.isOver) {
    sheets += 1;
    const stream = Readable.from(sheetPieces(source, sheets === 1));
    zip.addReadStream(stream, `xl/worksheets/sheet${sheets}.xml`, { compressionLevel: 4 });
    const stopped = sent.then(() => Promise.reject(new Error('the stream was closed')));
    await Promise.race([finished(stream), stopped]).finally(() => stream.destroy());
  }
  return sheets;
}

async function* sheetPieces(source: Source, isFirst: boolean): AsyncGenerator<Buffer> {
  const { columns, cells, rows } = source;
  let line = 1;
  let text = sheetStart(columns, isFirst) + cells.header(columns.map(({ name }) => name));
  while (line < mostRows) {
    const next = await rows.next();
    if (next.done) {
      source.isOver = true;
      break;
    }
    line += 1;
    text += cells.row(line, next.value);
    if (text.length < pieceLength) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  const range = `A1:${columnLetters(Math.max(columns.length - 1, 0))}${line}`;
  yield Buffer.from(text + sheetEnd(columns, range), 'utf8');
}
