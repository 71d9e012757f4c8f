/** What takes up the time of people; without an end it is one moment. */
export type Engagement = {
  readonly kind: string;
  readonly startAt: string;
  readonly endAt: string | null;
  readonly status: string;
  readonly availability: string | null;
  /** Ids of the owner and of the users who take part. */
  readonly people: readonly string[];
};

/** Two engagements of one person at the same time. */
export type Conflict<Other> = { readonly person: string; readonly other: Other };

/** Which of the others keep whom from the engagement: they overlap, nobody called them off, and they are not marked as free; a task takes no time of the calendar. */
export function conflictsOf<Other extends Engagement>(
  engagement: Engagement,
  others: readonly Other[],
): Conflict<Other>[] {
  if (!takesTime(engagement)) return [];
  return others
    .filter((other) => takesTime(other) && overlap(engagement, other))
    .flatMap((other) =>
      engagement.people
        .filter((person) => other.people.includes(person))
        .map((person) => ({ person, other })),
    );
}

/** Whether somebody cannot do another thing meanwhile. */
export function takesTime({
  kind,
  status,
  availability,
}: Pick<Engagement, 'kind' | 'status' | 'availability'>): boolean {
  return kind !== 'task' && status !== 'cancelled' && availability !== 'free';
}

function overlap(one: Engagement, other: Engagement): boolean {
  // What begins when the other ends does not disturb it.
  return one.startAt === other.startAt || (begins(one, other) && begins(other, one));
}

function begins(one: Engagement, other: Engagement): boolean {
  return one.startAt < (other.endAt ?? other.startAt);
}
