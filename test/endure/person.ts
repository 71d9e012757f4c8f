import { setTimeout as sleep } from 'node:timers/promises';
import { personNamed } from '../../bench/people-file.ts';
import { newId } from '#kit/id.ts';
import { client, type Answer, type Client } from '../setup/client.ts';
import type { Seeded } from '../faults/seeded.ts';
import type { Diary } from './diary.ts';

/** Somebody at work with a session of his own, who looks at what lists show him and writes on what he made himself. */
export type Person = { readonly work: (signal: AbortSignal) => Promise<void> };

type Hand = {
  readonly desk: Client;
  readonly chance: Seeded;
  seen: readonly string[];
  readonly own: string[];
};

type Deed = {
  readonly name: string;
  readonly weight: number;
  readonly ask: (hand: Hand) => Promise<Answer>;
};

const words = ['张伟', '王芳', 'mary smith', 'zhangwei', '科技', '物流', '李静', 'linda lee'];
const sources = ['referral', 'cold-call', 'visit', 'website'];
const columns = 'name,account,jobTitle,phone,email,owner,updatedAt';

// As people work: much looking, some writing.
const deeds: readonly Deed[] = [
  { name: 'list', weight: 20, ask: list },
  { name: 'read', weight: 25, ask: (hand) => hand.desk.get(`/records/contact/${one(hand)}`) },
  {
    name: 'timeline',
    weight: 12,
    ask: (hand) => hand.desk.get(`/records/contact/${one(hand)}/timeline`),
  },
  {
    name: 'search',
    weight: 15,
    ask: ({ desk, chance }) =>
      desk.get(`/search?limit=20&q=${encodeURIComponent(chance.pick(['张伟', ...words]))}`),
  },
  { name: 'duplicates', weight: 4, ask: askForTwins },
  { name: 'create', weight: 6, ask: create },
  {
    name: 'update',
    weight: 8,
    ask: (hand) =>
      hand.desk.patch(`/records/contact/${mine(hand)}`, { jobTitle: `经理 ${newId().slice(-6)}` }),
  },
  { name: 'follow-up', weight: 10, ask: followUp },
];

/** Somebody with that cookie; waits `pause` milliseconds between two deeds, more or less. */
export function person(
  base: string,
  headers: { readonly cookie: string; readonly origin: string },
  { chance, diary, pause }: { chance: Seeded; diary: Diary; pause: number },
): Person {
  const hand: Hand = { desk: client(base, headers), chance, seen: [], own: [] };
  const total = deeds.reduce((sum, { weight }) => sum + weight, 0);
  const next = (): Deed => {
    // Without a customer of his own there is nothing to open yet.
    if (hand.own.length === 0) return deeds.find(({ name }) => name === 'create') ?? pick(0);
    return pick(chance.next() * total);
  };
  return {
    async work(signal) {
      await rest(chance.next() * pause, signal);
      while (!signal.aborted) {
        const deed = next();
        const began = performance.now();
        const answer = await deed.ask(hand).catch((failure: unknown) => String(failure));
        diary.note(deed.name, performance.now() - began, answer);
        // Between half and one and a half of it, now and then much longer.
        await rest(pause * (chance.next() < 0.05 ? 3 : 0.5 + chance.next()), signal);
      }
    },
  };
}

function pick(at: number): Deed {
  let left = at;
  for (const deed of deeds) {
    if (left < deed.weight) return deed;
    left -= deed.weight;
  }
  throw new Error('beyond the last deed');
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

function one({ chance, seen, own }: Hand): string {
  const known = [...seen, ...own];
  return known[chance.whole(0, known.length - 1)] ?? '';
}

function mine({ chance, own }: Hand): string {
  return own[chance.whole(0, own.length - 1)] ?? '';
}

async function list(hand: Hand): Promise<Answer> {
  const filter = { field: 'source', op: 'is', value: hand.chance.pick(['visit', ...sources]) };
  const asked = new URLSearchParams({
    filter: JSON.stringify(filter),
    sort: '-createdAt',
    fields: columns,
  });
  const answer = await hand.desk.get(`/records/contact?${asked.toString()}`);
  const ids = Array.from({ length: 10 }, (_none, index) => answer.at(`items.${index}.id`));
  hand.seen = ids.filter((id) => typeof id === 'string');
  return answer;
}

function newCustomer({ chance }: Hand) {
  const phone = `+8613${String(chance.whole(0, 999_999_999)).padStart(9, '0')}`;
  return { name: personNamed(newId()), phone };
}

async function create(hand: Hand): Promise<Answer> {
  const values = { ...newCustomer(hand), source: hand.chance.pick(['visit', ...sources]) };
  const answer = await hand.desk.post('/records/contact', values);
  const id = answer.at('id');
  if (typeof id === 'string') hand.own.push(id);
  return answer;
}

function askForTwins(hand: Hand): Promise<Answer> {
  return hand.desk.post('/records/contact/duplicates', { values: newCustomer(hand) });
}

function followUp(hand: Hand): Promise<Answer> {
  return hand.desk.post('/records/activity', {
    kind: 'call',
    status: 'done',
    subject: '电话沟通报价与交期',
    text: '客户认可方案，要求下周三之前给出书面报价。',
    regarding: mine(hand),
    doneAt: new Date().toISOString(),
  });
}
