/** Somebody who gets customers: how many he has, and how many he may have at most. */
export type Receiver = {
  readonly id: string;
  readonly held: number;
  readonly most: number | null;
  /** The beginnings of region codes that are his; none where regions do not matter. */
  readonly regions?: readonly string[];
};

/** A customer who is given away, and where he is. */
export type Shared = { readonly id: string; readonly region: string | null };

export const ways = ['evenly', 'cap', 'region'] as const;
export type Way = (typeof ways)[number];

/** Who gets whom, and who stays without a place. */
export type SharedOut = {
  readonly to: ReadonlyMap<string, string>;
  readonly left: readonly string[];
};

/**
 * Gives customers to people. Evenly: one after the other in turn. By cap: always to whoever has the smallest part of what
 * he may have, and nobody more than that. By region: to whose region it is, of several to the one with the fewest.
 */
export function shareOut(
  customers: readonly Shared[],
  receivers: readonly Receiver[],
  way: Way,
): SharedOut {
  const more = new Map(receivers.map((one) => [one.id, 0]));
  const to = new Map<string, string>();
  const left: string[] = [];
  for (const customer of customers) {
    const next = nextOf(customer, receivers, { way, more });
    if (next) {
      to.set(customer.id, next.id);
      more.set(next.id, (more.get(next.id) ?? 0) + 1);
    } else left.push(customer.id);
  }
  return { to, left };
}

type Round = { readonly way: Way; readonly more: ReadonlyMap<string, number> };

function nextOf(
  { region }: Shared,
  receivers: readonly Receiver[],
  { way, more }: Round,
): Receiver | undefined {
  const given = (one: Receiver) => more.get(one.id) ?? 0;
  const fits = receivers.filter(
    (one) =>
      (way === 'evenly' || one.most === null || one.held + given(one) < one.most) &&
      (way !== 'region' ||
        (region !== null && (one.regions ?? []).some((code) => region.startsWith(code)))),
  );
  const burden = (one: Receiver) =>
    way === 'evenly' ? given(one) : load(one.held + given(one), way === 'cap' ? one.most : null);
  return fits.reduce<Receiver | undefined>(
    (best, one) => (best === undefined || burden(one) < burden(best) ? one : best),
    undefined,
  );
}

// Who has no bound counts by heads against a hundred, so that he takes his share too.
function load(held: number, most: number | null): number {
  return held / Math.max(1, most ?? 100);
}
