import { newId } from '#kit/id.ts';
import { mentionOf } from '#kit/mentions.ts';
import { zoneAtNoon } from '../setup/noon.ts';
import { said, type Asker } from './asking.ts';
import type { Book, Fate } from './book.ts';
import type { Seeded } from './seeded.ts';

/** What a client's deeds stand on. */
export type Hand = {
  readonly name: string;
  readonly asker: Asker;
  readonly book: Book;
  readonly chance: Seeded;
  /** Who is mentioned in notes. */
  readonly colleague: string;
  /** The groups that this client made; nobody else touches them. */
  readonly own: Book['groups'];
  count: number;
};

/** Writes an account and two of its people at once. */
export async function makeGroup(hand: Hand): Promise<void> {
  const ids = [newId(), newId(), newId()] as const;
  const group: Book['groups'][number] = {
    ids,
    fate: 'sent',
    changeset: null,
    undone: 'no',
    isKept: hand.chance.next() < 0.5,
  };
  hand.book.groups.push(group);
  hand.own.push(group);
  const [account, ...people] = ids;
  const name = nameOf(hand);
  const changes = [
    { op: 'create', object: 'account', id: account, values: { name: `${name} 公司` } },
    ...people.map((id, index) => ({
      op: 'create',
      object: 'contact',
      id,
      values: { name: `${name} 人${index}`, account },
    })),
  ];
  const answer = await hand.asker.ask({ method: 'POST', path: '/changesets', body: { changes } });
  group.fate = fateOf(hand, answer, 'a group');
  if (group.fate === 'stands') group.changeset = answer?.text('id') ?? null;
}

/** Changes a person of a group of its own. */
export async function changeOne(hand: Hand): Promise<void> {
  const kept = hand.own.filter(({ fate, isKept }) => fate === 'stands' && isKept);
  const group = kept[hand.chance.whole(0, Math.max(0, kept.length - 1))];
  if (!group) return;
  const id = group.ids[1] ?? '';
  const known = hand.book.values.get(id) ?? { sent: [], heard: null };
  hand.book.values.set(id, known);
  const jobTitle = nameOf(hand);
  known.sent.push(jobTitle);
  const path = `/records/contact/${id}`;
  const answer = await hand.asker.ask({ method: 'PATCH', path, body: { jobTitle } });
  if (fateOf(hand, answer, 'a change') === 'stands') known.heard = jobTitle;
}

/** Takes a group of its own back. */
export async function undoOne(hand: Hand): Promise<void> {
  const group = hand.own.find(
    ({ fate, isKept, undone }) => fate === 'stands' && !isKept && undone === 'no',
  );
  if (!group) return;
  group.undone = 'sent';
  const path = `/changesets/${group.changeset}/undo`;
  const answer = await hand.asker.ask({ method: 'POST', path, body: {} });
  if (fateOf(hand, answer, 'an undo') === 'stands') group.undone = 'yes';
}

/** Makes a person under an idempotency key, and asks again with the same key where nothing was heard. */
export async function makeOnce(hand: Hand): Promise<void> {
  const name = nameOf(hand);
  const { named } = hand.book;
  named.set(name, 'sent');
  const request = {
    method: 'POST',
    path: '/records/contact',
    body: { name },
    headers: { 'idempotency-key': name },
  } as const;
  const answer = await hand.asker.ask(request);
  if (answer) return void named.set(name, fateOf(hand, answer, 'a create'));
  await hand.asker.untilBack();
  const again = await hand.asker.ask(request);
  // The first try may still be noted as under way, or as written with its answer lost.
  if (/^idempotency\.(running|answer-lost)$/.test(String(again?.at('code')))) return;
  named.set(name, fateOf(hand, again, 'a create again'));
}

/** Writes a note that mentions the colleague. */
export async function mention(hand: Hand): Promise<void> {
  const id = newId();
  const text = `${mentionOf('Wang', hand.colleague)} ${nameOf(hand)}`;
  hand.book.notes.set(id, 'sent');
  const changes = [{ op: 'create', object: 'activity', id, values: { kind: 'note', text } }];
  const answer = await hand.asker.ask({ method: 'POST', path: '/changesets', body: { changes } });
  hand.book.notes.set(id, fateOf(hand, answer, 'a note'));
}

/** Sends a mail to a new customer. */
export async function mail(hand: Hand): Promise<void> {
  const name = nameOf(hand);
  const values = { name, email: `${name.toLowerCase()}@example.com`, zone: zoneAtNoon() };
  hand.book.named.set(name, 'sent');
  const made = await hand.asker.ask({ method: 'POST', path: '/records/contact', body: values });
  hand.book.named.set(name, fateOf(hand, made, 'a customer'));
  if (made?.status !== 201) return;
  const party = made.text('id');
  const letter: { fate: Fate; id: string | null } = { fate: 'sent', id: null };
  hand.book.mails.set(name, letter);
  const body = { party, to: [{ party }], subject: name, html: '<p>您好</p>', purpose: 'service' };
  const answer = await hand.asker.ask({ method: 'POST', path: '/customer-mails', body });
  letter.fate = fateOf(hand, answer, 'a mail');
  if (letter.fate === 'stands') letter.id = answer?.text('id') ?? null;
}

function nameOf(hand: Hand): string {
  return `${hand.name}x${(hand.count += 1)}`;
}

type Heard = Awaited<ReturnType<Asker['ask']>>;

// Everything asked here is allowed: a refusal goes against the promises, and must have changed nothing.
function fateOf({ book }: Hand, answer: Heard, what: string): Fate {
  if (!answer) return 'sent';
  if (answer.status < 300) return 'stands';
  book.faults.push(`${what} was refused: ${said(answer)}`);
  return 'refused';
}
