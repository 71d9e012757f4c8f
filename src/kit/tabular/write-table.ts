import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvPieces } from './write-csv.ts';
import { jsonPieces } from './write-json.ts';
import { cardPieces } from './write-vcard.ts';
import { writeXlsx } from './write-xlsx.ts';
import type { Format, WriteColumn, WriteRows, WriteValue, Written } from './writing.ts';

/**
 * Writes the rows as they come, with flat memory; ends the stream. A workbook goes on in a further sheet after
 * 1,048,576 rows; cards take the columns that reading them gives, others are refused.
 */
export async function writeTable(
  format: Format,
  columns: readonly WriteColumn[],
  rows: WriteRows,
  out: Writable,
): Promise<Written> {
  const counted = countRows(rows);
  if (format.kind === 'xlsx') {
    const shortenedTexts = await writeXlsx(format, columns, counted.rows, out);
    return { rows: counted.count(), shortenedTexts };
  }
  await pipeline(Readable.from(inLargePieces(piecesOf(format, columns, counted.rows))), out);
  return { rows: counted.count(), shortenedTexts: 0 };
}

function piecesOf(
  format: Exclude<Format, { kind: 'xlsx' }>,
  columns: readonly WriteColumn[],
  rows: AsyncIterable<readonly WriteValue[]>,
): AsyncIterable<string> {
  switch (format.kind) {
    case 'csv':
      return csvPieces(format, columns, rows);
    case 'json':
      return jsonPieces(columns, rows);
    case 'vcard':
      return cardPieces(format.version ?? '3.0', columns, rows);
  }
}

function countRows(rows: WriteRows) {
  let count = 0;
  async function* counting() {
    for await (const row of rows) {
      count += 1;
      yield row;
    }
  }
  return { rows: counting(), count: () => count };
}

const pieceLength = 64 * 1024;

async function* inLargePieces(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < pieceLength) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}
