import type { Query, QueryFunctionContext, QueryKey } from '@tanstack/react-query';
import { isRecord } from '#web/api/is-record.ts';
import { Refusal } from '#web/api/client.ts';
import { personOf } from './entry.ts';
import { allKept, clearShelf, dropKept, findKept, keep } from './kept.ts';
import { answered, shownAsOf } from './line.ts';

// What somebody looks at out of doors; settings and administration need a line.
const worthKeeping: readonly unknown[] = [
  'meta',
  'session',
  'records',
  'around',
  'to-do',
  'calendar',
];
const mostReads = 300;
const mostPages = 3;
const longest = 400_000;
const days = 7 * 24 * 60 * 60 * 1000;
const place = 'rapport.reader';

type Read = {
  readonly hash: string;
  readonly person: string;
  readonly at: number;
  readonly value: unknown;
};

let reader = localStorage.getItem(place);
let sinceTidied = 0;

// Somebody else signed in on another tab: what this one still reads may be his.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === place && newValue !== reader) reader = null;
});

/** Keeps replies for when there is no line, and then shows the last one, named as what it is. */
export async function readThrough<Value, Key extends QueryKey>(
  ask: (context: QueryFunctionContext<Key>) => Value | Promise<Value>,
  context: QueryFunctionContext<Key>,
  query: Query<Value, Error, Value, Key>,
): Promise<Value> {
  try {
    const value = await ask(context);
    answered();
    void remember(query, value).catch(() => undefined);
    return value;
  } catch (error) {
    const isFirstTry = query.state.fetchFailureCount === 0 && navigator.onLine;
    if (isFirstTry || !isUnreachable(error)) throw error;
    const kept = await recall(query);
    if (!kept) throw error;
    shownAsOf(kept.at);
    // It counts as fetched when it was, not now.
    setTimeout(() => query.setState({ dataUpdatedAt: kept.at }), 0);
    return valueOf<Value>(kept);
  }
}

/** Forgets everything that was read on this device. */
export async function forgetReads(): Promise<void> {
  reader = null;
  localStorage.removeItem(place);
  await clearShelf('reads');
}

async function remember({ queryKey, queryHash }: Hashed, value: unknown): Promise<void> {
  if (queryKey[0] === 'meta') await become(value);
  if (!reader || !worthKeeping.includes(queryKey[0]) || queryKey.includes('options')) return;
  const cut = firstPages(value);
  // Without the description of objects and fields nothing else is shown; it grows with every object that a workspace has.
  if (queryKey[0] !== 'meta' && JSON.stringify(cut).length > longest) return;
  const read: Read = { hash: queryHash, person: reader, at: Date.now(), value: cut };
  await keep('reads', queryHash, read);
  sinceTidied += 1;
  if (sinceTidied % 100 === 1) await tidy();
}

type Hashed = { readonly queryKey: QueryKey; readonly queryHash: string };

async function become(meta: unknown): Promise<void> {
  if (!isRecord(meta) || !isRecord(meta['user']) || !isRecord(meta['workspace'])) return;
  const person = personOf(Number(meta['workspace']['id']), String(meta['user']['id']));
  if (person === localStorage.getItem(place)) {
    reader = person;
    return;
  }
  await clearShelf('reads');
  localStorage.setItem(place, person);
  reader = person;
}

async function recall({ queryHash }: Hashed): Promise<Read | null> {
  const read = await findKept('reads', queryHash);
  return isRead(read) && read.person === reader && Date.now() - read.at < days ? read : null;
}

async function tidy(): Promise<void> {
  const kept = (await allKept('reads')).filter(isRead);
  const old = kept
    .toSorted((a, b) => b.at - a.at)
    .filter(({ at }, index) => index >= mostReads || Date.now() - at > days);
  await dropKept(
    'reads',
    old.map(({ hash }) => hash),
  );
}

function isUnreachable(error: unknown): boolean {
  return error instanceof Refusal && (error.status === 0 || error.status >= 502);
}

function isRead(value: unknown): value is Read {
  return isRecord(value) && typeof value['person'] === 'string' && typeof value['at'] === 'number';
}

// The first pages of a list are enough; the rest is scrolled to again.
function firstPages(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value['pages']) || !Array.isArray(value['pageParams']))
    return value;
  return {
    pages: value['pages'].slice(0, mostPages),
    pageParams: value['pageParams'].slice(0, mostPages),
  };
}

// It was kept under the hash of this very query, so it is what that query gives.
function valueOf<Value>({ value }: Read): Value {
  return parseReply(JSON.stringify(value));
}

const parseReply: <Reply>(text: string) => Reply = JSON.parse;
