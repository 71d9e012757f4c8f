// An apostrophe keeps a sheet from running the cell; numbers and phones are harmless and stay as they are.
const dangerous = /^'*[=+\-@\t\r]/;
const harmless = /^[+-]?[\d .()-]+$/;
const marked = /^''*[=+\-@\t\r]/;

/** The cell with the mark that keeps a sheet from running it as a formula, where it needs one. */
export function markFormula(cell: string): string {
  return dangerous.test(cell) && !harmless.test(cell) ? `'${cell}` : cell;
}

/** The cell without the mark; the exact inverse of marking. */
export function unmarkFormula(cell: string): string {
  return marked.test(cell) ? cell.slice(1) : cell;
}
