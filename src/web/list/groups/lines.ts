import type { Row } from '#web/api/row.ts';
import type { GroupOfList } from './group-of-list.ts';

/** A line of a grouped table: the head of a group, one of its rows, or a row that is still to come. */
export type Line =
  | { readonly kind: 'head'; readonly group: GroupOfList; readonly isOpen: boolean }
  | { readonly kind: 'row'; readonly at: number }
  | { readonly kind: 'waiting'; readonly id: string };

/** What was read of a group so far. */
export type Part = {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly more: () => void;
};

/** How many rows a group reads at a time. */
export const pageOfGroup = 50;

const waitingAtEnd = 3;

/** The lines of the groups and, one after the other, the rows that stand in them. */
export function linesOf(
  groups: readonly GroupOfList[],
  parts: ReadonlyMap<string, Part>,
  folded: ReadonlySet<string>,
): { readonly lines: readonly Line[]; readonly rows: readonly Row[] } {
  const lines: Line[] = [];
  const rows: Row[] = [];
  for (const group of groups) {
    const isOpen = !folded.has(group.id);
    lines.push({ kind: 'head', group, isOpen });
    if (!isOpen) continue;
    const part = parts.get(group.id);
    for (const row of part?.rows ?? []) {
      lines.push({ kind: 'row', at: rows.length });
      rows.push(row);
    }
    // What was not read yet keeps its room, so that nothing jumps when it comes.
    const waiting = part ? (part.hasMore ? waitingAtEnd : 0) : Math.min(group.count, pageOfGroup);
    for (let index = 0; index < waiting; index += 1) lines.push({ kind: 'waiting', id: group.id });
  }
  return { lines, rows };
}

/** The groups of which rows that were not read yet stand among the lines. */
export function waitingIn(lines: readonly Line[], first: number, last: number): string[] {
  const seen = lines
    .slice(first, last + 1)
    .flatMap((line) => (line.kind === 'waiting' ? [line.id] : []));
  return [...new Set(seen)];
}

/** Where each row stands among the lines. */
export function placesOf(lines: readonly Line[]): readonly number[] {
  return lines.flatMap((line, index) => (line.kind === 'row' ? [index] : []));
}
