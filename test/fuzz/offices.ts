import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { fillOffice } from './fill-office.ts';
import { readDescription } from './operations.ts';
import type { Words } from './words.ts';

/** Somebody who sends requests: his credentials, and what he may never read. */
export type Guesser = {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly words: Words;
};

/** Three workspaces and who tries to break in. */
export type Offices = {
  readonly guessers: readonly [Guesser, ...Guesser[]];
  /** Where nobody works: what changed there was changed from outside. */
  readonly untouched: Office;
  /** Records behind a wall that none of the guessers of their workspace may pass. */
  readonly walled: readonly string[];
};

/** Founds a workspace in which the guessers have narrow rights, one that they administer, and one where nobody works. */
export async function foundOffices(): Promise<Offices> {
  const [place, owned, untouched] = await Promise.all([newOffice(), newOffice(), newOffice()]);
  const [behindWall, elsewhere] = [secretWord(), secretWord()];
  const north = await place.unit('North', { walled: true });
  const south = await place.unit('South', { walled: true });
  const seller = await place.as('salesperson', { unit: north });
  const other = await place.as('salesperson', { unit: south });
  const filled = await fillOffice(place, await place.as('administrator'), {
    word: behindWall,
    owner: other.userId,
  });
  await fillOffice(place, await place.as('administrator'), { word: 'Alpha', owner: seller.userId });
  const chief = await owned.as('administrator');
  await fillOffice(owned, chief, { word: 'Beta', owner: chief.userId });
  const stranger = await untouched.as('administrator');
  await fillOffice(untouched, stranger, { word: elsewhere, owner: stranger.userId });
  const workspaceIds = [place, owned, untouched].map((office) => office.workspaceId);
  const secrets = [behindWall, elsewhere];
  const auditor = await place.as('auditor', { unit: north });
  const narrow = await place.as(await narrowRole(place), { unit: north });
  const words = await knownWords(workspaceIds, place.workspaceId);
  const ofOwned = { ...words, own: (await knownWords(workspaceIds, owned.workspaceId)).own };
  const chiefs = { secrets, words: ofOwned };
  return {
    guessers: [
      { name: 'administrator', headers: chief.headers, ...chiefs },
      { name: 'administrator in a browser', headers: await cookieOf(chief), ...chiefs },
      { name: 'salesperson', headers: await cookieOf(seller), secrets, words },
      { name: 'auditor', headers: auditor.headers, secrets: [elsewhere], words },
      { name: 'narrow key', headers: narrow.headers, secrets, words },
      { name: 'nobody', headers: {}, secrets: [...secrets, 'Alpha', 'Beta'], words },
    ],
    untouched,
    walled: Object.values(filled),
  };
}

function secretWord(): string {
  return `Zq${newId().replaceAll('-', '').slice(-14)}`;
}

/** The headers of somebody who signed in with a browser. */
export async function cookieOf(person: Client): Promise<Record<string, string>> {
  const { server } = await testServer();
  const { headers } = await server.context.identity().api.openSession({
    body: { identityId: person.identityId },
    headers: new Headers(),
    returnHeaders: true,
  });
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { cookie, 'origin': 'http://rapport.test', 'sec-fetch-site': 'same-origin' };
}

async function narrowRole({ scope }: Office): Promise<string> {
  const grants = { account: { read: 'own' }, contact: { read: 'own', create: 'own' } };
  const fieldRights = {
    account: { phone: 'hidden' },
    contact: { phone: 'masked', email: 'hidden' },
  };
  const values = { name: 'Narrow', code: `narrow-${newId().slice(-8)}`, grants, fieldRights };
  const id = newId();
  await commit(scope, { changes: [{ op: 'create', object: 'role', id, values }], byAction: true });
  return id;
}

async function knownWords(workspaceIds: readonly number[], own: number): Promise<Words> {
  const { server, base } = await testServer();
  const { pool } = server.context;
  const records = await pool.query<{ workspace_id: number; object: string; id: string }>(
    'select workspace_id, object, id from record where workspace_id = any($1) order by object, id',
    [workspaceIds],
  );
  const others = await pool.query<{ id: string }>(
    'select id from changeset where workspace_id = any($1) union select id from job where workspace_id = any($1)',
    [workspaceIds],
  );
  const described: unknown = await (await fetch(`${base}/api/openapi.json`)).json();
  return {
    description: readDescription(described),
    own: byObject(records.rows.filter((row) => row.workspace_id === own)),
    records: byObject(records.rows),
    others: others.rows.map(({ id }) => id),
    tokens: [],
  };
}

function byObject(rows: readonly { object: string; id: string }[]): Map<string, string[]> {
  const grouped = Map.groupBy(rows, (row) => row.object);
  return new Map([...grouped].map(([object, some]) => [object, some.map(({ id }) => id)]));
}
