/** Where a unit stands in the tree, and whether a wall is around it. */
export type UnitPlace = {
  readonly id: string;
  readonly parentId: string | null;
  readonly walled: boolean;
};

/** Each unit with all units above it, itself first; a circle ends where it closes. */
export type UnitTree = ReadonlyMap<string, readonly string[]>;

/** The way up from each unit. */
export function treeOf(units: readonly UnitPlace[]): UnitTree {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  return new Map(units.map((unit) => [unit.id, wayUp(unit.id, parents)]));
}

/** Whether the unit is the other one or stands below it. */
export function isInside(tree: UnitTree, id: string, other: string): boolean {
  return tree.get(id)?.includes(other) ?? false;
}

function wayUp(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  let at: string | null = id;
  while (at !== null && !way.includes(at)) {
    way.push(at);
    at = parents.get(at) ?? null;
  }
  return way;
}
