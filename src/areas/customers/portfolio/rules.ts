/** A bound of somebody: how many customers of a class (of all where null) he has, and may have. */
export type Cap = {
  readonly classValue: string | null;
  readonly held: number;
  readonly most: number;
};

/** Somebody who gets customers. */
export type Receiver = {
  readonly id: string;
  readonly held: number;
  readonly caps: readonly Cap[];
  /** The beginnings of the region codes that are his. */
  readonly regions: readonly string[];
};

/** A customer who is given away. */
export type Given = {
  readonly id: string;
  readonly region: string | null;
  readonly classValues: readonly string[];
};

/** How customers are given out: in turn, to whoever has most room, or to whose region it is. */
export const ways = ['evenly', 'cap', 'region'] as const;
export type Way = (typeof ways)[number];

/** Who gets whom, and who stays where he is for want of a place. */
export type SharedOut = {
  readonly to: ReadonlyMap<string, string>;
  readonly left: readonly string[];
};

type Load = { more: number; readonly caps: { readonly cap: Cap; more: number }[] };

/** Gives customers to people, nobody more than his caps allow, each to the one of those who fit who bears least so far. */
export function shareOut(
  customers: readonly Given[],
  receivers: readonly Receiver[],
  way: Way,
): SharedOut {
  const loads = new Map<string, Load>(
    receivers.map((one) => [one.id, { more: 0, caps: one.caps.map((cap) => ({ cap, more: 0 })) }]),
  );
  const to = new Map<string, string>();
  const left: string[] = [];
  for (const customer of customers) {
    const next = leastBurdened(customer, receivers, { way, loads });
    if (next === undefined) {
      left.push(customer.id);
      continue;
    }
    to.set(customer.id, next.id);
    const load = loads.get(next.id);
    if (!load) continue;
    load.more += 1;
    for (const one of load.caps) if (concerns(one.cap, customer)) one.more += 1;
  }
  return { to, left };
}

type Round = { readonly way: Way; readonly loads: ReadonlyMap<string, Load> };

function leastBurdened(
  customer: Given,
  receivers: readonly Receiver[],
  { way, loads }: Round,
): Receiver | undefined {
  let best: { receiver: Receiver; burden: number } | undefined;
  for (const receiver of receivers) {
    const load = loads.get(receiver.id);
    if (!load || !hasRoom(load, customer)) continue;
    if (way === 'region' && !isInRegion(receiver, customer)) continue;
    const burden = way === 'cap' ? fullness(receiver, load, customer) : load.more;
    if (best === undefined || burden < best.burden) best = { receiver, burden };
  }
  return best?.receiver;
}

function concerns({ classValue }: Cap, { classValues }: Given): boolean {
  return classValue === null || classValues.includes(classValue);
}

function hasRoom({ caps }: Load, customer: Given): boolean {
  return caps.every(({ cap, more }) => !concerns(cap, customer) || cap.held + more < cap.most);
}

function isInRegion({ regions }: Receiver, { region }: Given): boolean {
  return region !== null && regions.some((code) => region.startsWith(code));
}

// Who has no bound counts by heads against a hundred, so that he takes his share too.
const unbound = 100;

function fullness({ held }: Receiver, { more, caps }: Load, customer: Given): number {
  const parts = caps
    .filter(({ cap }) => concerns(cap, customer))
    .map((one) => (one.cap.held + one.more) / Math.max(1, one.cap.most));
  return parts.length === 0 ? (held + more) / unbound : Math.max(...parts);
}

/** What came of it, or would: how many each person has before and after, and how many found no place. */
export type Spread = {
  readonly changeset: string | null;
  readonly moved: number;
  readonly left: number;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly before: number;
    readonly after: number;
  }[];
};
