/** Something over whole days, the last included. */
type Over = { readonly fromDay: string; readonly toDay: string };

/** A thing in a row of days: from which column, over how many, in which line; cut where it goes beyond the row. */
export type Bar<T> = {
  readonly of: T;
  readonly column: number;
  readonly span: number;
  readonly line: number;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

/** Lays things over a row of days so that none covers another; the order given decides who stands higher. */
export function barsOf<T extends Over>(days: readonly string[], things: readonly T[]): Bar<T>[] {
  const first = days[0] ?? '';
  const last = days.at(-1) ?? '';
  const taken: boolean[][] = [];
  return things
    .filter(({ fromDay, toDay }) => fromDay <= last && toDay >= first)
    .map((thing) => {
      const column = Math.max(0, days.indexOf(thing.fromDay));
      const end = thing.toDay > last ? days.length - 1 : days.indexOf(thing.toDay);
      const line = firstFree(taken, column, end);
      return {
        of: thing,
        column,
        span: end - column + 1,
        line,
        isCutBefore: thing.fromDay < first,
        isCutAfter: thing.toDay > last,
      };
    });
}

/** How many things of each day stand in lines that are not shown. */
export function hiddenOf(days: readonly string[], bars: readonly Bar<unknown>[], lines: number) {
  return days.map(
    (_, column) =>
      bars.filter(
        (bar) => bar.line >= lines && bar.column <= column && column < bar.column + bar.span,
      ).length,
  );
}

function firstFree(taken: boolean[][], from: number, to: number): number {
  for (let line = 0; ; line += 1) {
    const cells = (taken[line] ??= []);
    const isFree = cells.slice(from, to + 1).every((cell) => !cell);
    if (!isFree) continue;
    for (let column = from; column <= to; column += 1) cells[column] = true;
    return line;
  }
}
