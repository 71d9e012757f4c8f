import { Problem } from '../problem.ts';

/** Where the rows of a table begin and what its columns are called. */
export type Header = {
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  /** How many records stand before the first row: titles, notes and the header itself. */
  readonly skipped: number;
  /** The header as it stands in the file, by which a repeated one is known. */
  readonly cells: readonly string[];
};

type Cells = readonly string[];

const searched = 20;

/** Finds the header in the first records; `hasHeader` settles whether there is one. */
export function findHeader(records: readonly Cells[], width: number, hasHeader?: boolean): Header {
  const at = headerAt(records, width);
  const cells = records[at] ?? [];
  if (!(hasHeader ?? isHeader(cells, records.slice(at + 1)))) return headless(records, at, width);
  const titles = mergeGroups(records[at - 1], cells);
  const columns = nameColumns(titles, usedWidth(titles, records.slice(at + 1), width));
  return { columns, hasHeader: true, skipped: at + 1, cells };
}

/** The name of a column without one, as sheets have it: A, B, …, Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Whether the row says the same as the header, which happens where files were joined. */
export function repeatsHeader(cells: Cells, header: Cells): boolean {
  if (cells.length !== header.length || header.length < 2) return false;
  return cells.every((cell, at) => cell.replace('\uFEFF', '').trim() === (header[at] ?? '').trim());
}

// The first record that is filled as wide as most: what stands above are titles and notes.
function headerAt(records: readonly Cells[], width: number): number {
  const candidates = records.slice(0, searched);
  const at = candidates.findIndex((cells) => filled(cells) >= Math.max(1, width * 0.6));
  if (at < 0) return 0;
  // Of a header in two lines the second names the columns, where it is filled better and still no data.
  const below = candidates[at + 1];
  const here = candidates[at];
  if (!below || !here || filled(below) <= filled(here) || candidates.length < at + 3) return at;
  return isNaming(here) && isHeader(below, candidates.slice(at + 2)) ? at + 1 : at;
}

function filled(cells: Cells): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function isNaming(cells: Cells): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return names.length > 0 && names.every((name) => !looksLikeValue(name) && name.length <= 100);
}

function isHeader(cells: Cells, below: readonly Cells[]): boolean {
  if (!isNaming(cells)) return false;
  const sample = below.slice(0, 300);
  if (sample.length === 0) return true;
  const names = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  if (sample.some((row) => columnsDiffer(row, cells))) return true;
  // Names that come again as values are values themselves.
  const again = [...names].filter((name) =>
    sample.some((row) => row.some((cell) => cell.trim() === name)),
  );
  return again.length < names.size / 2 || names.size === 0;
}

function columnsDiffer(row: Cells, header: Cells): boolean {
  return header.some((name, at) => name.trim() !== '' && looksLikeValue((row[at] ?? '').trim()));
}

// Numbers, dates, addresses of mail and web, words that stand for nothing: no one calls a column so.
function looksLikeValue(text: string): boolean {
  if (text === '') return false;
  if (/^[+-]?[\d.,' ()%/:-]*\d[\d.,' ()%/:-]*$/.test(text)) return true;
  if (/^\d{4}[-/.年]\d{1,2}/.test(text) || /^\d{1,2}-\p{L}{3}-\d{2,4}$/u.test(text)) return true;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return true;
  return /^(?:https?:\/\/|www\.)/i.test(text) || /^(?:null|true|false)$/i.test(text);
}

// Groups over the columns ('Billing' over 'Street', 'City') name what would be doubled without them.
function mergeGroups(above: Cells | undefined, cells: Cells): Cells {
  const names = cells.map((cell) => cell.trim());
  const isUnclear = names.includes('') || new Set(names).size < names.length;
  if (!above || !isUnclear || filled(above) < 2 || !isNaming(above)) return cells;
  let group = '';
  return cells.map((cell, at) => {
    const own = (above[at] ?? '').trim();
    if (own !== '') group = own;
    const name = cell.trim();
    if (name === '') return own;
    return group === '' || own === name ? name : `${group} ${name}`;
  });
}

function headless(records: readonly Cells[], at: number, width: number): Header {
  const widest = records.slice(at).reduce((most, cells) => Math.max(most, cells.length), width);
  const columns = Array.from({ length: Math.max(widest, 1) }, (_, index) => columnLetters(index));
  return { columns, hasHeader: false, skipped: at, cells: [] };
}

// Rows may be wider than their headings, and sheets leave empty columns behind the last one.
function usedWidth(titles: Cells, rows: readonly Cells[], width: number): number {
  const most = Math.max(titles.length, width);
  const isUsed = (column: number) =>
    [titles, ...rows].some((cells) => (cells[column] ?? '').trim() !== '');
  let used = most;
  while (used > 1 && !isUsed(used - 1)) used -= 1;
  return used;
}

function nameColumns(titles: Cells, count: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const title = (titles[index] ?? '').replace(/\s+/g, ' ').trim();
    if (title.length > 1000)
      throw new Problem('table.header-too-long', { column: columnLetters(index) });
    const base = title === '' ? columnLetters(index) : title;
    let name = base;
    for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
    taken.add(name);
    return name;
  });
}
