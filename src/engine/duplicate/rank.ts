/** With how many others a record is compared at most. */
export const mostCandidates = 50;

/** How many records of one key are looked at; a key of more is a common one, whose records come last. */
export const mostOfKey = mostCandidates + 1;

/** Of the records behind each key (as many as `mostOfKey`, itself left out) those to compare with: who shares rare keys and several goes first. */
export function rankCandidates(blocks: readonly (readonly string[])[]): string[] {
  const worth = new Map<string, number>();
  for (const ids of blocks)
    for (const id of ids)
      worth.set(id, (worth.get(id) ?? 0) + (ids.length < mostOfKey ? 1 / ids.length : 0.001));
  if (worth.size <= mostCandidates) return [...worth.keys()];
  return [...worth]
    .toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, mostCandidates)
    .map(([id]) => id);
}
