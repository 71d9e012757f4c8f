/** Whether there is a line, as far as this page knows, and as of when what it shows was true. */
export type Line = { readonly isOpen: boolean; readonly asOf: number | null };

let line: Line = { isOpen: navigator.onLine, asOf: null };
const readers = new Set<() => void>();
const whenBack = new Set<() => void>();

window.addEventListener('offline', () => become({ ...line, isOpen: false }));
window.addEventListener('online', back);

/** What is known of the line. */
export function lineNow(): Line {
  return line;
}

/** Hears of every change of it. */
export function onLine(changed: () => void): () => void {
  readers.add(changed);
  return () => readers.delete(changed);
}

/** Hears when the line is back: what is shown is then to be asked anew. */
export function onLineBack(act: () => void): () => void {
  whenBack.add(act);
  return () => whenBack.delete(act);
}

/** The server answered. */
export function answered(): void {
  if (!line.isOpen || line.asOf !== null) back();
}

/** Something kept is shown in place of an answer. */
export function shownAsOf(at: number): void {
  become({ isOpen: false, asOf: Math.min(line.asOf ?? at, at) });
}

function back(): void {
  become({ isOpen: true, asOf: null });
  for (const act of whenBack) act();
}

function become(next: Line): void {
  line = next;
  for (const changed of readers) changed();
}
