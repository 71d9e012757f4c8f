import type { ChangeInput } from '#model/api.ts';
import { isSameValue } from '#web/save/same-value.ts';
import { entriesIn, type Entry, type Refused } from './entry.ts';
import { allKept, dropKept, findKept, keep } from './kept.ts';
import { post, readJson, sender, valuesNow, type Answer } from './post.ts';

/** Somebody at the screen who waits for what becomes of a write. */
export type Waiter = {
  readonly saved: (text: string) => void;
  readonly refused: (answer: Answer) => void;
  readonly kept: () => void;
};

/** What became of a round: everything was sent, there is no line, or nobody is signed in who may send it. */
export type Round = { readonly end: 'sent' | 'no-line' | 'not-mine'; readonly sent: Entry[] };

/** Sends what waits, in order, each once; only in the name of whom it belongs to. Tabs and the background take turns. */
export function drain(waiters: Map<string, Waiter>): Promise<Round> {
  const round = () => roundOf(waiters);
  // Pages without TLS have no locks; the keys alone then see to it that nothing is written twice.
  return 'locks' in navigator ? navigator.locks.request('rapport.outbox', round) : inTurn(round);
}

let before: Promise<unknown> = Promise.resolve();

function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  const now = before.then(act, act);
  before = now;
  return now;
}

async function roundOf(waiters: Map<string, Waiter>): Promise<Round> {
  const seen = new Set<string>();
  const sent: Entry[] = [];
  let isMine = true;
  let person: string | null | undefined;
  for (;;) {
    const kept = entriesIn(await allKept('writes'));
    const entry = kept.find((one) => !one.refusal && !seen.has(one.id));
    if (!entry) return { end: isMine ? 'sent' : 'not-mine', sent };
    seen.add(entry.id);
    if (!navigator.onLine) return { end: 'no-line', sent };
    // What was just typed belongs to whom the page belongs to; what waited may have seen others come and go.
    if (!waiters.has(entry.id) || entry.isTried) {
      person ??= await sender();
      if (person === undefined) return { end: 'no-line', sent };
      if (person !== entry.person) {
        isMine = false;
        continue;
      }
    }
    const end = await sendOne(entry, waiters);
    if (end === 'no-line') return { end, sent };
    if (end === 'sent') sent.push(entry);
  }
}

async function sendOne(
  entry: Entry,
  waiters: Map<string, Waiter>,
): Promise<'sent' | 'refused' | 'no-line'> {
  await keep('writes', entry.id, { ...entry, isTried: true });
  const answer = await postTwice(entry);
  if (!answer || isPassing(answer)) return 'no-line';
  const waiter = waiters.get(entry.id);
  waiters.delete(entry.id);
  if (isWritten(entry, answer)) {
    await dropKept('writes', [entry.id]);
    waiter?.saved(answer.text);
    return 'sent';
  }
  if (waiter) {
    await dropKept('writes', [entry.id]);
    waiter.refused(answer);
    return 'refused';
  }
  return settle(entry, answer);
}

// One lost packet is no reason to make somebody wait.
async function postTwice(entry: Entry): Promise<Answer | null> {
  const first = await post(entry);
  if ((first && !isPassing(first)) || !navigator.onLine) return first;
  await new Promise((resolve) => {
    setTimeout(resolve, 400);
  });
  return post(entry);
}

/** The server could not be asked, or still works on the first try of the same write. */
function isPassing({ status, text }: Answer): boolean {
  if (status === 401 || status === 408 || status === 429 || status >= 502) return true;
  return readJson(text)?.['code'] === 'idempotency.running';
}

// A lost answer does not undo the write: later, its key or its ids tell that it took place.
function isWritten({ isTried }: Entry, { status, text }: Answer): boolean {
  if (status < 300) return true;
  const code = readJson(text)?.['code'];
  return code === 'idempotency.answer-lost' || (isTried && code === 'record.id-taken');
}

/** What nobody waits for at the screen: merged where nobody touched the same, else kept with the reason. */
async function settle(entry: Entry, answer: Answer): Promise<'sent' | 'refused' | 'no-line'> {
  const said = readJson(answer.text);
  const sentence = typeof said?.['detail'] === 'string' ? said['detail'] : '';
  const [change] = entry.changes;
  const isStale = answer.status === 409 && said?.['code'] === 'record.changed';
  if (isStale && entry.was && change?.op === 'update' && entry.changes.length === 1) {
    const now = await valuesNow(change.object, change.id, Object.keys(entry.was));
    if (!now) return 'no-line';
    const { was } = entry;
    const holds = (values: Readonly<Record<string, unknown>>) =>
      Object.keys(was).every((name) => isSameValue(now[name] ?? null, values[name] ?? null));
    if (holds(change.values)) {
      await dropKept('writes', [entry.id]);
      return 'sent';
    }
    const version = now['version'];
    if (holds(was) && typeof version === 'number')
      return sendOne({ ...entry, changes: [{ ...change, version }] }, new Map());
    const theirs = Object.fromEntries(Object.keys(was).map((name) => [name, now[name] ?? null]));
    return refuse(entry, { status: 409, sentence, theirs });
  }
  return refuse(entry, { status: answer.status, sentence });
}

async function refuse(entry: Entry, refusal: Refused): Promise<'refused'> {
  await keep('writes', entry.id, { ...entry, isTried: true, refusal });
  return 'refused';
}

/** Lets a refused write be sent again, over what stands there now. */
export async function lift(id: string): Promise<void> {
  const [entry] = entriesIn([await findKept('writes', id)]);
  if (!entry) return;
  const { refusal: _refusal, ...rest } = entry;
  await keep('writes', id, { ...rest, changes: rest.changes.map(unversioned) });
}

function unversioned(change: ChangeInput): ChangeInput {
  if (change.op !== 'update') return change;
  const { version: _version, ...rest } = change;
  return rest;
}
