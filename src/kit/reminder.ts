/** What decides when something reminds of itself; `time` is when it begins, else until when it is due. */
export type Reminded = {
  readonly isOpen: boolean;
  readonly time: string | null;
  /** How long before; null: not at all. */
  readonly minutes: number | null;
};

/** When it reminds: at once where that instant is over and its own time is not; null where never. */
export function reminderAt({ isOpen, time, minutes }: Reminded, now: string): string | null {
  if (!isOpen || time === null || minutes === null || time < now) return null;
  const at = new Date(Date.parse(time) - minutes * 60_000).toISOString();
  return at < now ? now : at;
}
