/** How a file of separated values is written. */
export type Dialect = {
  readonly separator: string;
  /** '\n' takes '\r\n' too. */
  readonly newline: '\n' | '\r';
  /** Whether blanks around cells and around their quotes mean nothing. */
  readonly trims: boolean;
  /** Whether a quoted cell with a stray quote is taken as it stands, quotes and all. */
  readonly isLiteral?: boolean;
};

/** The cells of one record and where the next begins; stray are quotes that neither open, close nor are doubled. */
export type CutCells = {
  readonly cells: string[];
  readonly end: number;
  readonly isStray: boolean;
  readonly isOpen: boolean;
};

// A file with one stray quote a line would otherwise be read to its end at every line.
const mostStrays = 16;

type Quoted = { readonly value: string; readonly end: number; readonly isStray: boolean };

/** Reads one record from `at` on; 'more' when the text ends before it is certain where the record does. */
export function readCells(
  text: string,
  at: number,
  dialect: Dialect,
  isLast: boolean,
): CutCells | 'more' {
  const cells: string[] = [];
  let isStray = false;
  for (let start = at; ;) {
    const quoted = readQuoted(text, start, dialect, isLast);
    if (quoted === 'more') return 'more';
    if (quoted === 'open') return { cells, end: text.length, isStray, isOpen: true };
    const end = quoted ? quoted.end : endOfPlain(text, start, dialect);
    if (end < 0 && !isLast) return 'more';
    const stop = end < 0 ? text.length : end;
    cells.push(quoted ? quoted.value : plain(text, start, stop, dialect));
    isStray ||= quoted?.isStray ?? false;
    if (!text.startsWith(dialect.separator, stop))
      return { cells, end: afterLineEnd(text, stop, dialect), isStray, isOpen: false };
    start = stop + dialect.separator.length;
  }
}

function readQuoted(
  text: string,
  start: number,
  dialect: Dialect,
  isLast: boolean,
): Quoted | 'more' | 'open' | null {
  const open = dialect.trims ? afterBlanks(text, start, dialect) : start;
  if (text.charCodeAt(open) !== 34) return null;
  let value = '';
  let strays = 0;
  for (let at = open + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 && dialect.isLiteral) return null;
    if (quote < 0) return isLast ? 'open' : 'more';
    if (text.charCodeAt(quote + 1) === 34) {
      value += text.slice(at, quote + 1);
      at = quote + 2;
      continue;
    }
    const after = afterBlanks(text, quote + 1, dialect);
    const isCertain = after < text.length && !(text[after] === '\r' && after + 1 === text.length);
    if (!isCertain && !isLast) return 'more';
    if (isEndOfCell(text, after, dialect)) {
      value += text.slice(at, quote);
      return { value, end: after, isStray: strays > 0 };
    }
    if (dialect.isLiteral) return null;
    strays += 1;
    if (strays > mostStrays) return 'open';
    value += text.slice(at, quote + 1);
    at = quote + 1;
  }
}

function isEndOfCell(text: string, at: number, { separator, newline }: Dialect): boolean {
  if (at >= text.length || text.startsWith(separator, at)) return true;
  if (text[at] === newline) return true;
  return text[at] === '\r' && (text[at + 1] === newline || at + 1 === text.length);
}

function afterBlanks(text: string, start: number, { separator }: Dialect): number {
  let at = start;
  while (text[at] === ' ' || (text[at] === '\t' && separator !== '\t')) at += 1;
  return at;
}

function endOfPlain(text: string, start: number, { separator, newline }: Dialect): number {
  const end = text.indexOf(newline, start);
  const cell = text.indexOf(separator, start);
  if (cell >= 0 && (end < 0 || cell < end)) return cell;
  return end;
}

function plain(text: string, start: number, end: number, dialect: Dialect): string {
  const isBeforeReturn =
    text.charCodeAt(end - 1) === 13 &&
    dialect.newline === '\n' &&
    end > start &&
    !text.startsWith(dialect.separator, end);
  const value = text.slice(start, isBeforeReturn ? end - 1 : end);
  return dialect.trims ? value.trim() : value;
}

function afterLineEnd(text: string, at: number, { newline }: Dialect): number {
  if (at >= text.length) return text.length;
  return text[at] === '\r' && newline === '\n' ? at + 2 : at + 1;
}
