import type { ChangeInput } from '#model/api.ts';
import type { Decided } from './decided.ts';

/** The rows' changes, one a record: what several rows say of one is said in their order; children that stand already are not said again. */
export function changesOf(
  rows: readonly Decided[],
  { isDry, standing }: { isDry: boolean; standing: ReadonlySet<string> },
): ChangeInput[] {
  const changes = new Map<string, ChangeInput>();
  const partsSeen = new Set(standing);
  for (const row of rows) {
    for (const made of row.made) {
      if (!made.written && !changes.has(made.id) && (!made.byRow || isDry))
        changes.set(made.id, {
          op: 'create',
          object: made.object.name,
          id: made.id,
          values: made.values,
        });
    }
    if (row.change && row.id !== null) changes.set(row.id, merged(changes.get(row.id), row.change));
    for (const part of row.parts) {
      const said = partSaid(part);
      if (partsSeen.has(said)) continue;
      partsSeen.add(said);
      changes.set(part.id ?? said, part);
    }
  }
  return [...changes.values()];
}

/** What tells one further child of a row from another. */
export function partSaid(part: ChangeInput): string {
  return part.op === 'create'
    ? `${part.object} ${JSON.stringify(part.values)}`
    : `${part.object} ${part.id}`;
}

function merged(under: ChangeInput | undefined, change: ChangeInput): ChangeInput {
  if (!under || !('values' in under) || !('values' in change)) return change;
  return { ...under, values: { ...under.values, ...change.values } };
}
