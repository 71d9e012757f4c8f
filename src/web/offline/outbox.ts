import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { refusalOf } from '#web/api/client.ts';
import { currentLanguage } from '#web/language/language.ts';
import { drain, lift, type Round, type Waiter } from './drain.ts';
import { entriesIn, withIds, type Entry, type Origin } from './entry.ts';
import { allKept, dropKept, keep } from './kept.ts';

/** A write that may wait for a line. */
export type Waiting = {
  readonly person: string;
  readonly said: string;
  readonly changes: readonly ChangeInput[];
  readonly reason?: string;
  readonly was?: Readonly<Record<string, unknown>>;
  readonly origin?: Origin;
};

const waiters = new Map<string, Waiter>();
const told = new EventTarget();
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('rapport.outbox') : null;
others?.addEventListener('message', () => told.dispatchEvent(new Event('change')));
const pauses = [3, 6, 12, 30, 60];
let fails = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends a write, or keeps it on this device where there is no line (null); throws the refusal that the server gave. */
export async function sendOrKeep(waiting: Waiting): Promise<ChangesetReply | null> {
  const entry: Entry = {
    ...waiting,
    id: crypto.randomUUID(),
    at: nextAt(),
    language: currentLanguage(),
    changes: withIds(waiting.changes),
    isTried: false,
  };
  await keep('writes', entry.id, entry);
  const outcome = new Promise<ChangesetReply | null>((resolve, reject) => {
    waiters.set(entry.id, {
      saved: (text) => resolve(parseReply(text)),
      refused: ({ status, text }) => reject(refusalOf(status, text)),
      kept: () => resolve(null),
    });
  });
  void sendWaiting(entry.id);
  return outcome;
}

/** Tries to send what waits; again and again, ever more seldom, while there is no line. */
export async function sendWaiting(asked?: string): Promise<void> {
  clearTimeout(timer);
  const round = await drain(waiters);
  const waiter = asked === undefined ? undefined : waiters.get(asked);
  if (asked !== undefined) waiters.delete(asked);
  waiter?.kept();
  tellOf(round);
  if (round.end !== 'no-line') {
    fails = 0;
    return;
  }
  askTheBackground();
  const seconds = pauses[Math.min(fails, pauses.length - 1)] ?? 60;
  fails += 1;
  timer = setTimeout(() => void sendWaiting(), seconds * 1000);
}

/** What waits or was refused on this device, of one person. */
export async function waitingOf(person: string): Promise<Entry[]> {
  return entriesIn(await allKept('writes')).filter(
    (entry) => entry.person === person && !waiters.has(entry.id),
  );
}

/** Sends a refused write again, over what stands there now. */
export async function sendAgain(id: string): Promise<void> {
  await lift(id);
  await sendWaiting();
}

/** Gives a write up. */
export async function giveUp(id: string): Promise<void> {
  await dropKept('writes', [id]);
  tellOf();
}

/** Hears of every change of what waits, with what was just sent from this page. */
export function onOutbox(act: (sent: readonly Entry[]) => void): () => void {
  const hear = (event: Event) => act(event instanceof CustomEvent ? sentIn(event) : []);
  told.addEventListener('change', hear);
  return () => told.removeEventListener('change', hear);
}

function sentIn({ detail }: CustomEvent<unknown>): Entry[] {
  return Array.isArray(detail) ? entriesIn(detail) : [];
}

function tellOf(round?: Round): void {
  told.dispatchEvent(new CustomEvent('change', { detail: round?.sent ?? [] }));
  others?.postMessage('change');
}

// Where browsers offer it, the line itself wakes the service worker, the page being closed or not.
function askTheBackground(): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.getRegistration().then(async (registration) => {
    if (registration && 'sync' in registration) await askForSync(registration.sync);
  });
}

async function askForSync(sync: unknown): Promise<void> {
  if (!hasRegister(sync)) return;
  await sync.register('outbox').catch(() => undefined);
}

function hasRegister(sync: unknown): sync is { register: (tag: string) => Promise<void> } {
  return typeof sync === 'object' && sync !== null && 'register' in sync;
}

let last = 0;

// Two writes of one moment keep their order.
function nextAt(): number {
  last = Math.max(Date.now(), last + 1);
  return last;
}

const parseReply: (text: string) => ChangesetReply | null = JSON.parse;
