import { Problem } from '../problem.ts';
import { readCells, type Dialect } from './cut-cells.ts';
import { defaultLimits, type Limits } from './table.ts';

/** A record of the file and the physical line on which it begins. */
export type CutRecord = {
  readonly line: number;
  readonly cells: string[];
  readonly flaw?: 'quote-stray' | 'quote-not-closed';
};

/** Where the cutting of a text that comes in pieces has got to. */
export type Cutting = {
  readonly dialect: Dialect;
  readonly limits: Pick<Limits, 'columns' | 'lineLength'>;
  /** How many cells a record should have, which settles what a stray quote means; 0 where unknown. */
  readonly width: number;
  text: string;
  line: number;
  isLast: boolean;
};

type Cut = { readonly record: CutRecord | null; readonly end: number; readonly lines: number };

// A quote that stays open for longer was none: what people write in a cell is shorter, and the rest of the file must
// not vanish into it.
const longestQuoted = 1024 * 1024;

/** Begins to cut a text into records. */
export function startCutting(
  dialect: Dialect,
  width = 0,
  limits: Pick<Limits, 'columns' | 'lineLength'> = defaultLimits,
): Cutting {
  return { dialect, limits, width, text: '', line: 1, isLast: false };
}

/**
 * The records that the next piece completes; `isLast` gives the rest. Empty lines are left out but counted. Refuses
 * lines and widths beyond the limits.
 */
export function cutRecords(cutting: Cutting, piece: string, isLast = false): CutRecord[] {
  const text = cutting.text + piece;
  cutting.text = text;
  cutting.isLast = isLast;
  const records: CutRecord[] = [];
  let at = 0;
  let quote = text.indexOf('"');
  while (at < text.length) {
    const end = endOfLine(cutting, at);
    if (end < 0) break;
    if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
    const isPlain = quote < 0 || quote >= end;
    const cut = isPlain ? plainRecord(cutting, at, end) : quotedRecord(cutting, at, end);
    if (cut === 'more') break;
    if (cut.record) records.push(cut.record);
    cutting.line += cut.lines;
    at = cut.end;
  }
  cutting.text = text.slice(at);
  return records;
}

function endOfLine({ text, dialect, limits, line, isLast }: Cutting, at: number): number {
  const end = text.indexOf(dialect.newline, at);
  const length = (end < 0 ? text.length : end) - at;
  if (length > limits.lineLength)
    throw new Problem('table.line-too-long', { line, limit: limits.lineLength });
  if (end >= 0) return end;
  return isLast ? text.length : -1;
}

function plainRecord(cutting: Cutting, at: number, end: number): Cut {
  const { text, dialect, line } = cutting;
  const hasReturn = dialect.newline === '\n' && end > at && text.charCodeAt(end - 1) === 13;
  const content = text.slice(at, hasReturn ? end - 1 : end);
  if (content.trim() === '' && !content.includes(dialect.separator))
    return { record: null, end: end + 1, lines: 1 };
  const cells = content.split(dialect.separator);
  if (dialect.trims) for (let i = 0; i < cells.length; i++) cells[i] = (cells[i] ?? '').trim();
  requireWidth(cells, cutting);
  return { record: { line, cells }, end: end + 1, lines: 1 };
}

function quotedRecord(cutting: Cutting, at: number, end: number): Cut | 'more' {
  const { text, dialect, line, isLast } = cutting;
  const meant = readCells(text, at, dialect, isLast || text.length - at > longestQuoted);
  if (meant === 'more') return 'more';
  const isSound = !meant.isOpen && !meant.isStray;
  const isOneLine = meant.end <= end + 1;
  if (!isSound && (meant.isOpen || !isLikely(meant.cells, isOneLine, cutting)))
    return brokenRecord(cutting, at, end);
  requireWidth(meant.cells, cutting);
  const record: CutRecord = isSound
    ? { line, cells: meant.cells }
    : { line, cells: meant.cells, flaw: 'quote-stray' };
  const lines = isOneLine ? 1 : countLines(text, at, meant.end, dialect.newline);
  return { record, end: meant.end, lines };
}

// Quotes that make no sense hold for their own line only, so that one bad row does not swallow those below it.
function brokenRecord(cutting: Cutting, at: number, end: number): Cut {
  const { text, dialect, line, width } = cutting;
  const content = text.slice(at, end);
  const literal = readCells(content, 0, { ...dialect, isLiteral: true }, true);
  const cells = literal === 'more' ? [content] : literal.cells;
  requireWidth(cells, cutting);
  const isPaired = content.split('"').length % 2 === 1;
  const flaw =
    isPaired && (width === 0 || cells.length === width) ? 'quote-stray' : 'quote-not-closed';
  return { record: { line, cells, flaw }, end: end + 1, lines: 1 };
}

function isLikely(cells: readonly string[], isOneLine: boolean, { width }: Cutting): boolean {
  return width > 0 ? cells.length === width : isOneLine;
}

function requireWidth(cells: readonly string[], { limits, line }: Cutting): void {
  const found = cells.length;
  if (found <= limits.columns) return;
  throw new Problem('table.too-many-columns', { line, found, limit: limits.columns });
}

function countLines(text: string, from: number, to: number, newline: string): number {
  let lines = 0;
  for (let at = text.indexOf(newline, from); at >= 0 && at < to; at = text.indexOf(newline, at + 1))
    lines += 1;
  return Math.max(lines, 1);
}
