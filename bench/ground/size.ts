/** The names of the sizes, the smallest first. */
export const sizeNames = ['10k', '100k', '1m'] as const;

/** How large a company is: so many contacts, with accounts and activities in proportion. */
export type Size = {
  readonly name: (typeof sizeNames)[number];
  readonly contacts: number;
  readonly accounts: number;
  readonly activities: number;
  readonly sellers: number;
};

const names = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const;

/** The company of that size. */
export function sizeOf(name: string): Size {
  const known = sizeNames.find((one) => one === name);
  if (!known) throw new Error(`a size is one of ${sizeNames.join(', ')}`);
  const contacts = names[known];
  return {
    name: known,
    contacts,
    accounts: contacts / 5,
    activities: contacts * 5,
    sellers: Math.max(40, contacts / 2500),
  };
}
