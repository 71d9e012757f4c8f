import type { Row } from '#web/api/row.ts';
import { readLink, readText, type Linked } from '#web/kinds/values.ts';

/** A unit at its place in the tree. */
export type UnitNode = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly code: string;
  readonly kind: string | null;
  readonly parent: Linked | null;
  readonly head: Linked | null;
  readonly isWalled: boolean;
  readonly isUsed: boolean;
  /** 0 at the top. */
  readonly level: number;
  readonly hasChildren: boolean;
  /** The ids of the units above it, the nearest first. */
  readonly above: readonly string[];
};

/** The units as they are read down the tree, those below behind the one above. */
export function unitNodes(rows: readonly Row[]): UnitNode[] {
  const known = new Set(rows.map((row) => row.id));
  const below = Map.groupBy(rows, (row) => {
    const parent = readLink(row['parent'])?.id;
    // A unit whose parent was deleted still has to be found.
    return parent !== undefined && known.has(parent) ? parent : 'top';
  });
  const seen = new Set<string>();
  const nodes: UnitNode[] = [];
  const walk = (parent: string, above: readonly string[]) => {
    for (const row of below.get(parent) ?? []) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      nodes.push(nodeOf(row, above, below.has(row.id)));
      walk(row.id, [row.id, ...above]);
    }
  };
  walk('top', []);
  // Units in a circle hang on nothing: shown at the top, so that somebody can take the circle apart.
  for (const row of rows) if (!seen.has(row.id)) nodes.push(nodeOf(row, [], false));
  return nodes;
}

function nodeOf(row: Row, above: readonly string[], hasChildren: boolean): UnitNode {
  return {
    id: row.id,
    version: row.version,
    name: readText(row['name']) ?? '—',
    code: readText(row['code']) ?? '',
    kind: readText(row['kind']),
    parent: readLink(row['parent']),
    head: readLink(row['head']),
    isWalled: row['walled'] === true,
    isUsed: row['active'] !== false,
    level: above.length,
    hasChildren,
    above,
  };
}

/** Whether the unit may stand under the other one: not under itself, nor under what is below it. */
export function mayStandUnder(unit: UnitNode, other: UnitNode): boolean {
  return unit.id !== other.id && !other.above.includes(unit.id);
}
