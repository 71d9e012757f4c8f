/** What became of those who came into a stage. */
export const leads = ['onward', 'won', 'back', 'lost', 'staying'] as const;
export type Lead = (typeof leads)[number];

/** Of those who left the stage, how many went on or were won, in percent; none where nobody left. */
export function ratioOf(row: Readonly<Record<Lead, number>>): number | null {
  const good = row.onward + row.won;
  const left = good + row.back + row.lost;
  return left === 0 ? null : Math.round((1000 * good) / left) / 10;
}
