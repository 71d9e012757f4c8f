import type { ChangeInput } from '#model/api.ts';
import type { MoneyValue, PlaceValue } from '#model/value.ts';
import { isRecord } from '#web/api/is-record.ts';
import { readLinks, readMoney, readPlace, readText, type Linked } from '#web/kinds/values.ts';

/** Where somebody stood when he arrived, and when. */
export type CheckIn = { readonly at: string; readonly place: PlaceValue | null };

/** How a contact went, by the names of its fields. */
export const dealingNames = ['reason', 'feeling', 'strain', 'exchange'] as const;
type Dealing = (typeof dealingNames)[number];

/** What the follow-up box holds beyond the words: where, with whom, how long, what it cost. */
export type Further = {
  readonly location: string;
  readonly checkedIn: CheckIn | null;
  readonly minutes: number | null;
  readonly cost: MoneyValue | null;
  /** Colleagues who took part, and people of the customer. */
  readonly colleagues: readonly Linked[];
  readonly contacts: readonly Linked[];
} & { readonly [Name in Dealing]: string | null };

export const nothingFurther: Further = {
  location: '',
  checkedIn: null,
  minutes: null,
  cost: null,
  colleagues: [],
  contacts: [],
  reason: null,
  feeling: null,
  strain: null,
  exchange: null,
};

/** The kinds at which people meet somewhere. */
export const metInPerson: ReadonlySet<string> = new Set(['visit', 'meeting', 'reception', 'trip']);

/** The values of the activity that it makes; what another kind was typed with stays in the draft only. */
export function furtherValues(
  further: Further & { readonly kind: string },
): Record<string, unknown> {
  const { kind, location, checkedIn, minutes, cost } = further;
  return {
    ...(metInPerson.has(kind) && location.trim() !== '' ? { location: location.trim() } : {}),
    ...(kind === 'visit' && checkedIn
      ? { checkedInAt: checkedIn.at, checkedInPlace: checkedIn.place }
      : {}),
    ...(minutes === null ? {} : { minutes }),
    ...(cost === null ? {} : { cost }),
    // A note is no contact.
    ...Object.fromEntries(
      dealingNames.flatMap((name) =>
        kind === 'note' || further[name] === null ? [] : [[name, further[name]]],
      ),
    ),
  };
}

/** A row for everybody who took part, in the changeset of the activity itself. */
export function participantsOf(
  { kind, colleagues, contacts }: Further & { readonly kind: string },
  activity: string,
  record: string,
): ChangeInput[] {
  if (kind === 'task' || kind === 'note') return [];
  const row = (who: Record<string, string>): ChangeInput => ({
    op: 'create',
    object: 'participant',
    id: crypto.randomUUID(),
    values: { activity, ...who },
  });
  return [
    ...colleagues.map(({ id }) => row({ user: id })),
    // Whom the activity regards takes part by that already.
    ...contacts.filter(({ id }) => id !== record).map(({ id }) => row({ party: id })),
  ];
}

/** Reads what a browser kept, of whatever age. */
export function furtherIn(kept: Readonly<Record<string, unknown>>): Further {
  const minutes = kept['minutes'];
  return {
    location: readText(kept['location']) ?? '',
    checkedIn: checkInOf(kept['checkedIn']),
    minutes: typeof minutes === 'number' && minutes >= 0 ? minutes : null,
    cost: readMoney(kept['cost']),
    colleagues: readLinks(kept['colleagues']),
    contacts: readLinks(kept['contacts']),
    reason: readText(kept['reason']),
    feeling: readText(kept['feeling']),
    strain: readText(kept['strain']),
    exchange: readText(kept['exchange']),
  };
}

function checkInOf(kept: unknown): CheckIn | null {
  if (!isRecord(kept)) return null;
  const at = readText(kept['at']);
  return at === null ? null : { at, place: readPlace(kept['place']) };
}

/** Metres between two points of the earth, along its surface. */
export function metresBetween(
  a: Pick<PlaceValue, 'latitude' | 'longitude'>,
  b: Pick<PlaceValue, 'latitude' | 'longitude'>,
): number {
  const turn = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(turn(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(turn(a.latitude)) *
      Math.cos(turn(b.latitude)) *
      Math.sin(turn(b.longitude - a.longitude) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Whole minutes since an instant, at least one. */
export function minutesSince(at: string, now: number): number {
  return Math.max(1, Math.round((now - Date.parse(at)) / 60_000));
}
