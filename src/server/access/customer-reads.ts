import { customerRead, type Note } from './notes.ts';
import type { Reader } from './reads.ts';
import type { AccessSettings } from './settings.ts';

/** A customer whom somebody looked at by himself, not in a list. */
export type CustomerRead = {
  readonly object: string;
  readonly record: string;
  readonly isPerson: boolean;
  readonly requestId: string;
  /** The key that read, where it was no person at a screen. */
  readonly key?: string | undefined;
};

/** Remembers who looked at which customer, once an hour each; a restart begins anew, and the log itself knows the hour. */
export type CustomerReads = {
  saw(reader: Reader, read: CustomerRead): void;
  /** Workspaces in which somebody looked at somebody since the last look. */
  busy(): number[];
  /** The notes of what the workspaces want noted; what they do not is forgotten. */
  take(settings: ReadonlyMap<number, Pick<AccessSettings, 'customerReads'>>): Omit<Note, 'id'>[];
};

const hourMilliseconds = 3_600_000;
// More at once are not kept apart: the log refuses the second entry of the hour by itself.
const mostKnown = 50_000;
const mostWaiting = 5000;

type Waiting = Omit<Note, 'id'> & { readonly isPerson: boolean; readonly workspaceId: number };

export function watchCustomers(now: () => Date): CustomerReads {
  let hour = 0;
  let waiting: Waiting[] = [];
  const known = new Set<string>();
  return {
    saw(reader, { object, record, isPerson, requestId, key }) {
      const at = now();
      const present = Math.floor(at.getTime() / hourMilliseconds);
      if (present !== hour || known.size >= mostKnown) known.clear();
      hour = present;
      const name = `${reader.workspaceId}|${reader.userId}|${reader.viewedBy ?? ''}|${record}`;
      if (known.has(name) || waiting.length >= mostWaiting) return;
      known.add(name);
      const details = key === undefined ? {} : { key };
      waiting.push({
        ...reader,
        at,
        kind: customerRead,
        object,
        record,
        details,
        requestId,
        isPerson,
      });
    },
    busy: () => [...new Set(waiting.map(({ workspaceId }) => workspaceId))],
    take(settings) {
      const seen = waiting;
      waiting = [];
      return seen.flatMap(({ isPerson, ...note }) => {
        const wanted = settings.get(note.workspaceId)?.customerReads ?? 'none';
        return wanted === 'all' || (wanted === 'people' && isPerson) ? [note] : [];
      });
    },
  };
}

const customers: ReadonlySet<string> = new Set(['contact', 'household', 'account', 'party']);

/** The customer that a read record is, and whether a person or household; null for records of other objects. */
export function customerIn(
  object: string,
  payload: unknown,
): Pick<CustomerRead, 'object' | 'record' | 'isPerson'> | null {
  if (!customers.has(object) || typeof payload !== 'object' || payload === null) return null;
  const id: unknown = Reflect.get(payload, 'id');
  if (typeof id !== 'string') return null;
  const isCompany = object === 'account' || Reflect.get(payload, 'kind') === 'organisation';
  return { object, record: id, isPerson: !isCompany };
}
