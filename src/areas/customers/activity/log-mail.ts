import { z } from 'zod';
import { fieldRightOf } from '#engine/access/reach.ts';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import type { Mail } from '#kit/mail/read-mail.ts';
import type { ChangeInput } from '#model/api.ts';
import { customerIn, directionOf, namedIn, participantsOf, type Known } from './mail-sides.ts';

/** A file that is kept already and is to hang on the logged mail. */
export type KeptFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly hash: string;
};
type Logged = { readonly activity: string; readonly isKnown: boolean };

const longestText = 20_000;

/** The activity under which the asker knows that mail already; null where there is none. */
export async function findLoggedMail(scope: Scope, messageId: string): Promise<string | null> {
  const { items } = await listRecords(scope, 'activity', {
    fields: ['id'],
    filter: { field: 'messageId', op: 'is', value: messageId.slice(0, 400) },
    limit: 1,
  });
  return items[0] ? String(items[0]['id']) : null;
}

/** Logs a mail with everybody it names and the files that came with it, in one changeset; on the record given and the customer found by the addresses. */
export async function logMail(
  scope: Scope,
  mail: Mail,
  given: {
    readonly regarding: string | null;
    readonly messageId: string;
    readonly name: string;
    readonly files: readonly KeptFile[];
  },
): Promise<Logged> {
  const named = namedIn(mail);
  const known = await whoIs(
    scope,
    named.map(({ address }) => address),
  );
  const id = newId();
  const customer = customerIn(named, known);
  const values = {
    kind: 'email',
    status: 'done',
    subject: (mail.subject || given.name).slice(0, 200),
    text: shortened(mail.text),
    direction: directionOf(mail, known),
    doneAt: doneAt(mail, scope.now),
    regarding: given.regarding ?? customer,
    customer,
    messageId: given.messageId.slice(0, 400),
  };
  const changes: ChangeInput[] = [
    { op: 'create', object: 'activity', id, values },
    ...participantsOf(named, known).map((participant): ChangeInput => ({
      op: 'create',
      object: 'participant',
      values: { ...participant, activity: id },
    })),
    ...given.files.map(({ id: file, ...rest }): ChangeInput => ({
      op: 'create',
      object: 'file',
      id: file,
      values: { ...rest, regarding: id },
    })),
  ];
  await commit(scope, { changes, byAction: true });
  return { activity: id, isKnown: false };
}

// A clock that runs ahead must not put the mail among what is still to come.
function doneAt({ sentAt }: Mail, now: Date): string {
  const today = now.toISOString();
  return sentAt === null || sentAt > today ? today : sentAt;
}

// The whole of it stands in the file that is kept beside it.
function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1).toWellFormed()}…`;
}

const people = z.array(z.object({ id: z.uuid(), email: z.string().nullable() }));
const identities = z.array(
  z.object({ normalised: z.string(), party: z.object({ id: z.uuid() }).nullable() }),
);

/** Whose the addresses are, as far as the asker may know. */
async function whoIs(scope: Scope, addresses: readonly string[]): Promise<Known> {
  if (addresses.length === 0) return { users: new Map(), parties: new Map() };
  const users = await listRecords(scope, 'user', {
    fields: ['email'],
    filter: { field: 'email', op: 'in', value: addresses },
    limit: 200,
  });
  return {
    users: new Map(
      people.parse(users.items).map(({ id, email }) => [email?.toLowerCase() ?? '', id]),
    ),
    parties: await partiesOf(scope, addresses),
  };
}

async function partiesOf(
  scope: Scope,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  // By what he sees only behind a mask nobody may search.
  const rights = ['normalised', 'kind', 'party'].map((name) =>
    fieldRightOf(scope.rights, 'identity', name),
  );
  if (rights.some((right) => right === 'hidden' || right === 'masked')) return new Map();
  const { items } = await listRecords(scope, 'identity', {
    fields: ['normalised', 'party'],
    filter: {
      all: [
        { field: 'normalised', op: 'in', value: addresses },
        { field: 'kind', op: 'is', value: 'email' },
      ],
    },
    // Of two customers with one address the one whose address is known longer.
    sort: ['-createdAt'],
    limit: 200,
  });
  return new Map(
    identities
      .parse(items)
      .flatMap(({ normalised, party }) => (party ? [[normalised, party.id] as const] : [])),
  );
}
