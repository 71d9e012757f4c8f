import type { Dialect } from './cut-cells.ts';
import { cutRecords, startCutting, type CutRecord } from './cut-records.ts';
import { defaultLimits } from './table.ts';

/** What the beginning of a file of separated values shows. */
export type Sniffed = {
  readonly dialect: Dialect;
  /** The records of the sample. */
  readonly records: readonly CutRecord[];
  /** How many cells most records have. */
  readonly width: number;
};

const separators = [',', ';', '\t', '|'] as const;
const sampledRecords = 500;

/** How the text is written, from a sample of it; `isWhole` when the sample is all there is. */
export function sniffDialect(sample: string, isWhole: boolean, separator?: string): Sniffed {
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const asked = separator ?? separatorLine(sample);
  const candidates = asked ? [asked] : separators;
  const tries = candidates.map((one) => trySeparator(sample, isWhole, one, newline));
  return tries.reduce((a, b) => (b.score > a.score ? b : a));
}

/** The separator that a first line 'sep=;' names. */
export function separatorLine(sample: string): string | null {
  return /^sep=(.)"?\r?(?:\n|\r|$)/i.exec(sample)?.[1] ?? null;
}

function trySeparator(
  sample: string,
  isWhole: boolean,
  separator: string,
  newline: '\n' | '\r',
): Sniffed & { readonly score: number } {
  const dialect = { separator, newline, trims: areBlanksIdle(sample, separator) } as const;
  // A wrong separator must not refuse the file for its width.
  const limits = { columns: Infinity, lineLength: defaultLimits.lineLength };
  const first = cutRecords(startCutting(dialect, 0, limits), sample, isWhole);
  const width = usualWidth(first.slice(0, sampledRecords));
  const records = cutRecords(startCutting(dialect, width, limits), sample, isWhole);
  return { dialect, records, width, score: scoreOf(first.slice(0, sampledRecords), width) };
}

// The number of cells that the most records have; of two equally frequent the larger.
function usualWidth(records: readonly CutRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width] = [...counts].reduce(
    (a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a),
    [0, 0],
  );
  return width;
}

// A wrong separator cuts few records alike, and into few cells.
function scoreOf(records: readonly CutRecord[], width: number): number {
  if (width < 2) return raggedScore(records);
  const alike = records.filter(({ cells }) => cells.length === width).length / records.length;
  const flawed = records.filter(({ flaw }) => flaw !== undefined).length / records.length;
  return alike * (2 - 1 / width) - flawed / 2;
}

// Lists of differing lengths (baskets, tags) have no usual width, and many lines of one cell.
function raggedScore(records: readonly CutRecord[]): number {
  const cut = records.filter(({ cells }) => cells.length > 1).length;
  return records.length === 0 ? 0 : (cut / records.length) * 0.9;
}

// Blanks mean nothing where quotes stand behind them, or where every separator is followed by one.
function areBlanksIdle(sample: string, separator: string): boolean {
  if (separator.trim() === '') return false;
  const text = sample.slice(0, 64 * 1024);
  const all = text.split(separator).length - 1;
  const spaced = text.split(`${separator} `).length - 1;
  if (all > 0 && spaced / all > 0.9) return true;
  const quoted = text.split(`${separator}"`).length - 1;
  const spacedQuoted = text.split(`${separator} "`).length - 1;
  return spacedQuoted > quoted;
}
