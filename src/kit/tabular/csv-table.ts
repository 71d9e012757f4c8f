import { Problem } from '../problem.ts';
import { cutRecords, startCutting, type Cutting, type CutRecord } from './cut-records.ts';
import { separatorLine, sniffDialect, type Sniffed } from './dialect.ts';
import { chosenEncoding, decodeFile, detectEncoding, type Encoding } from './encoding.ts';
import { rowOf } from './csv-row.ts';
import { findHeader, type Header } from './header.ts';
import { noticeList, type NoticeList } from './notices.ts';
import { defaultLimits, type Limits, type Row, type Table, type TableOptions } from './table.ts';

type OpenedCsv = {
  readonly path: string;
  readonly encoding: Encoding;
  readonly sniffed: Sniffed;
  readonly header: Header;
  readonly limits: Limits;
  readonly problems: NoticeList;
};

const sampledLength = 1024 * 1024;

/** Opens a file of separated values; refuses what is no text and lines beyond the limits. */
export async function openCsv(
  path: string,
  head: Uint8Array,
  options: TableOptions = {},
): Promise<Table> {
  const encoding = options.encoding
    ? chosenEncoding(options.encoding, head)
    : await detectEncoding(path, head);
  const sample = await readSample(path, encoding);
  const sniffed = sniffDialect(sample.text, sample.isWhole, options.separator);
  const records = sniffed.records.filter((record) => !isSeparatorLine(record));
  if (records.length === 0) throw new Problem('table.empty');
  const header = findHeader(
    records.map(({ cells }) => cells),
    sniffed.width,
    options.hasHeader,
  );
  const limits = { ...defaultLimits, ...options.limits };
  const opened: OpenedCsv = { path, encoding, sniffed, header, limits, problems: noticeList() };
  return {
    kind: 'csv',
    encoding: encoding.name,
    separator: sniffed.dialect.separator,
    hasHeader: header.hasHeader,
    columns: header.columns,
    rows: () => readRows(opened),
    problems: opened.problems,
  };
}

async function readSample(path: string, encoding: Encoding) {
  let text = '';
  for await (const piece of decodeFile(path, encoding)) {
    text += piece;
    if (text.length >= sampledLength) return { text, isWhole: false };
  }
  return { text, isWhole: true };
}

function isSeparatorLine(record: CutRecord): boolean {
  return record.line === 1 && separatorLine(record.cells.join(';')) !== null;
}

async function* readRows(opened: OpenedCsv): AsyncGenerator<Row> {
  const { path, encoding, sniffed, header, limits, problems } = opened;
  problems.clear();
  const { separator } = sniffed.dialect;
  const frame = { header, separator, isUncertain: encoding.isUncertain, problems };
  const cutting = startCutting(sniffed.dialect, header.columns.length, limits);
  let before = header.skipped;
  for await (const record of cutFile(path, encoding, cutting)) {
    if (isSeparatorLine(record)) continue;
    before -= 1;
    const row = before < 0 ? rowOf(record, frame) : null;
    if (row) yield row;
    const isAboveHeader = before > 0 || (before === 0 && !header.hasHeader);
    if (isAboveHeader) problems.note(record.line, 'table.line-above-header');
  }
}

async function* cutFile(path: string, encoding: Encoding, cutting: Cutting) {
  for await (const piece of decodeFile(path, encoding)) yield* cutRecords(cutting, piece);
  yield* cutRecords(cutting, '', true);
}
