import { isRecord } from '#web/api/is-record.ts';
import { readLink, readText, readTexts, type Linked } from '#web/kinds/values.ts';

/** Something that stands in a calendar; of what its reader may not see only when it is. */
export type Entry = {
  /** One occurrence of a series differs from the others by it. */
  readonly key: string;
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly subject: string;
  readonly status: string;
  readonly availability: string;
  /** When it begins, or until when it is due. */
  readonly startAt: string;
  readonly endAt: string | null;
  readonly allDay: boolean;
  readonly owner: Linked | null;
  readonly customer: Linked | null;
  readonly location: string | null;
  /** Ids of the users who take part beside the owner. */
  readonly participants: readonly string[];
  /** Where its series puts it, as long as nobody touched this one. */
  readonly occurrence: string | null;
  readonly series: string | null;
  readonly isBusyOnly: boolean;
};

/** The entry that an item of a calendar says; null where it has no time. */
export function readEntry(item: unknown): Entry | null {
  if (!isRecord(item)) return null;
  const id = readText(item['id']);
  const startAt = readText(item['startAt']);
  if (id === null || startAt === null) return null;
  const occurrence = readText(item['occurrence']);
  const version = item['version'];
  return {
    key: occurrence === null ? id : `${id}/${occurrence}`,
    id,
    version: typeof version === 'number' ? version : 0,
    kind: readText(item['kind']) ?? '',
    subject: readText(item['subject']) ?? '',
    status: readText(item['status']) ?? 'open',
    availability: readText(item['availability']) ?? 'busy',
    startAt,
    endAt: readText(item['endAt']),
    allDay: item['allDay'] === true,
    owner: readLink(item['owner']),
    customer: readLink(item['customer']),
    location: readText(item['location']),
    participants: readTexts(item['participants']),
    occurrence,
    series: readText(item['series']),
    isBusyOnly: item['isBusyOnly'] === true,
  };
}

/** Whether the time of this person is taken by the entry. */
export function concerns({ owner, participants }: Entry, user: string): boolean {
  return owner?.id === user || participants.includes(user);
}
