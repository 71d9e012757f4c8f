/** The rows in their order, cut so that the sizes of a portion add up to `most` at most; what is larger stands alone. */
export function portionsOf<Row extends { readonly size: number }>(
  rows: readonly Row[],
  most: number,
): Row[][] {
  const portions: Row[][] = [];
  let size = Infinity;
  for (const row of rows) {
    size += row.size;
    if (size > most) {
      portions.push([]);
      size = row.size;
    }
    portions.at(-1)?.push(row);
  }
  return portions;
}
