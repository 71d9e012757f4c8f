import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { asker } from './asking.ts';
import type { Book } from './book.ts';
import { bringOn } from './bringing.ts';
import type { Seeded } from './seeded.ts';
import { changeOne, mail, makeGroup, makeOnce, mention, undoOne, type Hand } from './writing.ts';

/** One who writes without end until he is told to stop. */
export type Client = {
  readonly hand: Hand;
  /** Works until the signal; gives when he last heard an acknowledgement. */
  readonly work: (signal: AbortSignal) => Promise<void>;
  /** When he was last acknowledged, in milliseconds. */
  readonly heardAt: () => number;
};

type Deed = (hand: Hand) => Promise<void>;

// A day of eight busy people in a minute: mostly small writes, some taken back, now and then a file or a mail.
const ordinary: readonly [Deed, ...Deed[]] = [
  ...Array.from({ length: 8 }, (): Deed => makeGroup),
  ...Array.from({ length: 7 }, (): Deed => changeOne),
  ...Array.from({ length: 5 }, (): Deed => makeOnce),
  ...Array.from({ length: 4 }, (): Deed => undoOne),
  mention,
].reduce<[Deed, ...Deed[]]>((list, deed) => [...list, deed], [makeGroup]);

export type Crew = {
  /** The servers, which the clients take in turn. */
  readonly bases: readonly string[];
  readonly keys: readonly string[];
  readonly colleague: string;
  readonly book: Book;
  readonly chance: Seeded;
  readonly rowsAFile: number;
};

/** A client for each key; the first two bring files beside, the last one mails. */
export function clientsOf({ keys, rowsAFile, ...crew }: Crew): Client[] {
  return keys.map((key, index) => {
    const hand: Hand = {
      name: `K${index}`,
      asker: asker(crew.bases[index % crew.bases.length] ?? '', key, crew.book),
      book: crew.book,
      chance: crew.chance.branch(`client ${index}`),
      colleague: crew.colleague,
      own: [],
      count: 0,
    };
    const extra: [number, Deed] =
      index < 2
        ? [0.3, (one) => bringOn(one, rowsAFile)]
        : [index === keys.length - 1 ? 0.05 : 0, mail];
    return clientWith(hand, extra);
  });
}

function clientWith(hand: Hand, [share, special]: [number, Deed]): Client {
  let heardAt = 0;
  const counting = { ...hand, asker: { ...hand.asker } };
  counting.asker.ask = async (request) => {
    const answer = await hand.asker.ask(request);
    if (answer) heardAt = Date.now();
    return answer;
  };
  return {
    hand: counting,
    heardAt: () => heardAt,
    async work(signal) {
      while (!signal.aborted) {
        const unanswered = hand.book.unanswered;
        const deed = hand.chance.next() < share ? special : hand.chance.pick(ordinary);
        await deed(counting);
        if (hand.book.unanswered > unanswered) await hand.asker.untilBack();
        await sleep(hand.chance.whole(1, 15));
      }
    },
  };
}

const withId = z.object({ items: z.array(z.object({ id: z.string() })) });

/** Signs the administrator in and gives a key for each client, and the id of a colleague to mention. */
export async function employ(
  base: string,
  { email, password, keys }: { email: string; password: string; keys: number },
): Promise<{ keys: string[]; colleague: string; cookie: string }> {
  const headers = { 'content-type': 'application/json', 'origin': base };
  const entered = await fetch(`${base}/api/v1/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  if (!entered.ok) throw new Error(`nobody may sign in: ${await entered.text()}`);
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`${base}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.json();
  };
  const role = JSON.stringify({ field: 'code', op: 'is', value: 'general-manager' });
  const found = await post(`/records/role?filter=${encodeURIComponent(role)}`, undefined);
  const roles = withId.parse(found).items.map(({ id }) => id);
  const values = { name: 'Wang', active: true, roles };
  const made = z.object({ id: z.string() }).parse(await post('/records/user', values));
  const given: string[] = [];
  for (let index = 0; index < keys; index += 1) {
    const key = await post('/api-keys', { name: `client ${index}` });
    given.push(z.object({ key: z.string() }).parse(key).key);
  }
  return { keys: given, colleague: made.id, cookie };
}
