/** How a list is sorted by a path; null where it is not. */
export function sortOf(sort: readonly string[], path: string): 'ascending' | 'descending' | null {
  if (sort.includes(path)) return 'ascending';
  return sort.includes(`-${path}`) ? 'descending' : null;
}

/** The order after a click on a column: up, then down, then not; `add` keeps the other columns' order. */
export function nextSort(sort: readonly string[], path: string, add: boolean): string[] {
  const others = add ? sort.filter((one) => one !== path && one !== `-${path}`) : [];
  const order = sortOf(sort, path);
  if (order === 'descending') return others;
  // The server sorts by at most four.
  return [...others, order === 'ascending' ? `-${path}` : path].slice(-4);
}
