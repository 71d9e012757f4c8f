import { addDays } from '#kit/day.ts';
import type { ChangeInput } from '#model/api.ts';

/** What may be handed over beside the records of an owner: those who report to him, his teams, delegations and places in customer teams. */
export type Seat = 'report' | 'team' | 'delegation' | 'party-team';

/** A record of the leaver: what it is, whose unit it lies in, and the customer that it hangs on. */
export type Held = {
  readonly object: string;
  readonly id: string;
  readonly unit: string | null;
  readonly customer: string | null;
  readonly region: string | null;
  readonly classes: readonly string[];
};

/** The leaver's places in the house. */
export type Places = {
  readonly leaver: {
    readonly id: string;
    readonly mainUnit: string | null;
    readonly superior: string | null;
  };
  readonly reports: readonly { readonly id: string }[];
  readonly teams: readonly {
    readonly id: string;
    readonly lead: string | null;
    readonly members: readonly string[];
  }[];
  readonly delegations: readonly {
    readonly id: string;
    readonly fromUser: string;
    readonly toUser: string;
    readonly fromOn: string;
  }[];
  readonly partyTeam: readonly {
    readonly id: string;
    readonly party: string;
    readonly role: string;
  }[];
  /** Places in customer teams that somebody has already, as `party|member|role`. */
  readonly taken: ReadonlySet<string>;
  readonly today: string;
};

/** Who gets what: the part that it counts under, its receiver and the change. */
export type Handed = {
  readonly part: string;
  readonly receiver: string | null;
  readonly change: ChangeInput;
};

/** Who is to get everything, who an object or seat, and who the customers of a region or class. */
type Asked = {
  readonly receiver?: string | undefined;
  readonly receivers: Readonly<Record<string, string>>;
  readonly splits: readonly {
    readonly by: 'region' | 'class';
    readonly value: string;
    readonly receiver: string;
  }[];
};

/**
 * Who gets each record: whom the first fitting split names for it, or for the customer that it hangs on; else the
 * receiver of its object, else the one of everything.
 */
export function receiversOf(held: readonly Held[], asked: Asked): Map<string, string | null> {
  const splits = new Map(held.map((record) => [record.id, splitOf(record, asked)]));
  const parents = new Map(held.map((record) => [record.id, record.customer]));
  // A contact's activity follows the contact, and he his company.
  const above = (id: string | null, steps: number): string | null => {
    if (id === null || steps === 0) return null;
    return splits.get(id) ?? above(parents.get(id) ?? null, steps - 1);
  };
  return new Map(
    held.map(({ id, object, customer }) => [
      id,
      splits.get(id) ?? above(customer, 2) ?? asked.receivers[object] ?? asked.receiver ?? null,
    ]),
  );
}

function splitOf({ region, classes }: Held, { splits }: Asked): string | null {
  const found = splits.find(({ by, value }) =>
    by === 'region' ? region?.startsWith(value) === true : classes.includes(value),
  );
  return found?.receiver ?? null;
}

/** The records with their new owners; what lay in the leaver's unit lies in the receiver's from then on. */
export function handedRecords(
  held: readonly Held[],
  asked: Asked,
  units: { readonly leaver: string | null; readonly of: ReadonlyMap<string, string | null> },
): Handed[] {
  const receivers = receiversOf(held, asked);
  return held.map(({ object, id, unit }) => {
    const receiver = receivers.get(id) ?? null;
    const next = receiver === null ? null : (units.of.get(receiver) ?? null);
    const moves = next !== null && unit !== null && unit === units.leaver && next !== unit;
    return {
      part: object,
      receiver,
      change: {
        op: 'update',
        object,
        id,
        values: { owner: receiver, ...(moves ? { unit: next } : {}) },
      },
    };
  });
}

/** The leaver's places with those who take them. */
export function handedPlaces(places: Places, asked: Asked): Handed[] {
  const receiver = (seat: Seat) => asked.receivers[seat] ?? asked.receiver ?? null;
  return [
    ...places.reports.map((report) => handedReport(places, report.id, receiver('report'))),
    ...places.teams.map((team) => handedTeam(places, team, receiver('team'))),
    ...places.delegations.map((one) => handedDelegation(places, one, receiver('delegation'))),
    ...places.partyTeam.map((one) => handedSeat(places, one, receiver('party-team'))),
  ];
}

function handedReport({ leaver }: Places, id: string, receiver: string | null): Handed {
  // Nobody reports to himself: whoever follows his superior reports where that one did.
  const superior = id === receiver ? leaver.superior : receiver;
  return {
    part: 'report',
    receiver,
    change: { op: 'update', object: 'user', id, values: { superior } },
  };
}

function handedTeam(
  { leaver }: Places,
  { id, lead, members }: Places['teams'][number],
  receiver: string | null,
): Handed {
  const others = members.filter((member) => member !== leaver.id);
  const joined = members.includes(leaver.id) && receiver !== null ? [...others, receiver] : others;
  const values = {
    members: [...new Set(joined)],
    ...(lead === leaver.id ? { lead: receiver } : {}),
  };
  return { part: 'team', receiver, change: { op: 'update', object: 'team', id, values } };
}

function handedDelegation(
  { leaver, today }: Places,
  { id, fromUser, toUser, fromOn }: Places['delegations'][number],
  receiver: string | null,
): Handed {
  const object = 'delegation';
  const stands = toUser === leaver.id && receiver !== null && receiver !== fromUser;
  if (stands)
    return {
      part: object,
      receiver,
      change: { op: 'update', object, id, values: { toUser: receiver } },
    };
  // Nobody stands in for one who is gone; what has begun ends yesterday, so that it stays known.
  const change: ChangeInput =
    fromOn >= today
      ? { op: 'delete', object, id }
      : { op: 'update', object, id, values: { untilOn: addDays(today, -1) } };
  return { part: object, receiver: null, change };
}

function handedSeat(
  { taken, today }: Places,
  { id, party, role }: Places['partyTeam'][number],
  receiver: string | null,
): Handed {
  const object = 'party-team';
  const isTaken = receiver === null || taken.has(`${party}|${receiver}|${role}`);
  const change: ChangeInput = isTaken
    ? { op: 'delete', object, id }
    : { op: 'update', object, id, values: { member: receiver, fromOn: today } };
  return { part: object, receiver: isTaken ? null : receiver, change };
}

const customers: ReadonlySet<string> = new Set(['account', 'household', 'contact']);

/** The main receiver's new places in the teams of customers that go to others; a company's people come with it, and nobody joins twice. */
export function joinedTeams(
  handed: readonly Handed[],
  held: readonly Held[],
  places: Places,
  { receiver }: Asked,
): Handed[] {
  if (receiver === undefined) return [];
  const isThere = new Set([
    ...[...places.taken].filter((one) => one.includes(`|${receiver}|`)).map(partyOf),
    ...places.partyTeam.map(({ party }) => party),
  ]);
  const belongs = new Set(held.filter(({ customer }) => customer !== null).map(({ id }) => id));
  return handed.flatMap(({ part, receiver: other, change }): Handed[] => {
    const { id } = change;
    if (!customers.has(part) || id === undefined || other === null || other === receiver) return [];
    if (isThere.has(id) || belongs.has(id)) return [];
    const values = { party: id, member: receiver, role: 'related', fromOn: places.today };
    return [
      {
        part: 'join-team',
        receiver,
        change: { op: 'create', object: 'party-team', values },
      },
    ];
  });
}

function partyOf(seat: string): string {
  return seat.split('|')[0] ?? '';
}
