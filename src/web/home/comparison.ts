/** How a figure stands against the one before. */
export type Comparison = {
  readonly direction: 'up' | 'down' | 'same';
  /** By how much, of the figure before, rounded to whole percents; null where that was nothing. */
  readonly percent: number | null;
};

/** Compares a figure with the one of the period before. */
export function compare(now: number, before: number): Comparison {
  if (now === before) return { direction: 'same', percent: 0 };
  const percent =
    before === 0 ? null : Math.round((Math.abs(now - before) / Math.abs(before)) * 100);
  return { direction: now > before ? 'up' : 'down', percent };
}

// Where what rises is drawn in red, as on the boards of the exchanges.
const redRises = new Set(['CN', 'TW', 'JP', 'KR']);

/** The colour of a figure that rises or falls, as the region draws it. */
export function colorOf(
  direction: Comparison['direction'],
  region: string,
): 'red' | 'green' | 'none' {
  if (direction === 'same') return 'none';
  return (direction === 'up') === redRises.has(region) ? 'red' : 'green';
}
