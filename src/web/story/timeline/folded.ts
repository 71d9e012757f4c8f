import { dayIn } from '#kit/instant.ts';
import type { Told } from '#web/api/around.ts';
import { readText } from '#web/kinds/values.ts';

/** What stands in the timeline as one line: one entry, or the purchases of a document or day. */
export type Folded = {
  readonly key: string;
  readonly kind: string;
  readonly at: string;
  readonly isDay: boolean;
  readonly entries: readonly [Told, ...Told[]];
};

/** What a line of the timeline shows. */
export type LineProps = {
  readonly folded: Folded;
  /** The record whose timeline it is. */
  readonly about: string;
};

/** Gathers the purchases that follow one another by their document, or by their day where they have none. */
export function foldEntries(told: readonly Told[], zone: string): Folded[] {
  const folded: Folded[] = [];
  let open: { readonly group: string; readonly entries: [Told, ...Told[]] } | null = null;
  for (const entry of told) {
    const group: string | null = groupOf(entry, zone);
    if (open !== null && group === open.group) {
      open.entries.push(entry);
      continue;
    }
    const entries: [Told, ...Told[]] = [entry];
    open = group === null ? null : { group, entries };
    folded.push({
      key: `${entry.kind} ${entry.id}`,
      kind: entry.kind,
      at: entry.at,
      isDay: entry.isDay,
      entries,
    });
  }
  return folded;
}

function groupOf({ kind, at, record }: Told, zone: string): string | null {
  if (kind !== 'transaction') return null;
  const document = readText(record?.['sourceDocument']);
  return document === null ? `day ${dayIn(zone, at)}` : `document ${document}`;
}

/** What a change of the record left out of what other entries tell already: its owner stands in the timeline by himself. */
export function isToldElsewhere({ change }: Told): boolean {
  if (change === null || change.op !== 'update') return false;
  const names = Object.keys({ ...change.before, ...change.after });
  return names.length > 0 && names.every((name) => name === 'owner' || name === 'unit');
}
