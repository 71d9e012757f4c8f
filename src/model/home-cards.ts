/** The cards of the home page, in the order in which they stand for who did not order them. */
export const homeCards = [
  'today',
  'to-call',
  'figures',
  'people',
  'notices',
  'moved',
  'recent',
] as const;
export type HomeCard = (typeof homeCards)[number];

/** Hints of the home page that somebody may put away for good. */
export const homeHints = ['demo', 'first-day'] as const;
export type HomeHint = (typeof homeHints)[number];

/** After how many days without contact a customer has gone quiet: those of a class by the class's own number. */
export type QuietDays = {
  readonly days: number;
  readonly byClass: Readonly<Record<string, number>>;
};

/** How somebody wants his home page. */
export type HomeSettings = {
  readonly order?: readonly HomeCard[] | undefined;
  readonly hidden?: readonly HomeCard[] | undefined;
  readonly dismissed?: readonly HomeHint[] | undefined;
  readonly quiet?: QuietDays | undefined;
};

const usualQuietDays = 60;
export const mostQuietDays = 1000;
/** More classes than anybody sets a number for, and few enough for one condition. */
export const mostClasses = 20;

/** Settings as a record holds them, every card in its place; what is not known is left out. */
export function readHomeSettings(kept: unknown): Required<HomeSettings> {
  const order = known(homeCards, partOf(kept, 'order'));
  return {
    // A card that came later stands behind those that were ordered.
    order: [...order, ...homeCards.filter((card) => !order.includes(card))],
    hidden: known(homeCards, partOf(kept, 'hidden')),
    dismissed: known(homeHints, partOf(kept, 'dismissed')),
    quiet: readQuiet(partOf(kept, 'quiet')),
  };
}

function readQuiet(kept: unknown): QuietDays {
  const days = partOf(kept, 'days');
  const byClass = partOf(kept, 'byClass');
  const given = typeof byClass === 'object' && byClass !== null ? Object.entries(byClass) : [];
  return {
    days: isDays(days) ? days : usualQuietDays,
    byClass: Object.fromEntries(
      given.filter((one): one is [string, number] => isDays(one[1])).slice(0, mostClasses),
    ),
  };
}

function isDays(value: unknown): value is number {
  return (
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostQuietDays
  );
}

function known<Name extends string>(names: readonly Name[], kept: unknown): Name[] {
  if (!Array.isArray(kept)) return [];
  return [...new Set(kept.flatMap((one) => names.find((name) => name === one) ?? []))];
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
