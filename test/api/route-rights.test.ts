import { beforeAll, expect, test } from 'vitest';
import { fillOffice } from '../fuzz/fill-office.ts';
import { cookieOf } from '../fuzz/offices.ts';
import { readDescription } from '../fuzz/operations.ts';
import type { Asked, RouteRule, Walled } from '../fuzz/route-rules.ts';
import { routeTable } from '../fuzz/route-table.ts';
import { writtenBy } from '../fuzz/traces.ts';
import { newId } from '#kit/id.ts';
import { make } from '../requirements/asking.ts';
import { client, newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { bring } from '../setup/files.ts';

type Told = { status: number; text: string; requestId: string };

let place: Office;
let chief: Client;
let walled: Walled;
let outsiders: Record<'neighbour' | 'stranger', Client>;

beforeAll(async () => {
  place = await newOffice();
  chief = await place.as('administrator');
  const [north, south] = [
    await place.unit('North', { walled: true }),
    await place.unit('South', { walled: true }),
  ];
  const owner = await place.as('salesperson', { unit: south });
  outsiders = {
    neighbour: await place.as('salesperson', { unit: north }),
    stranger: await (await newOffice()).as('administrator'),
  };
  walled = await wallIn(owner);
});

async function wallIn(owner: Client): Promise<Walled> {
  const word = `Zq${owner.userId.slice(-10)}`;
  const ids = await fillOffice(place, chief, { word, owner: owner.userId });
  const browser = client(chief.base, await cookieOf(chief));
  const sessions = await browser.get('/auth/sessions');
  const firstOf = (answer: { text(path: string): string }): string => answer.text('items.0.id');
  const webhook = await make(chief, 'webhook', {
    name: word,
    url: 'https://hook.invalid/',
    objects: ['contact'],
  });
  return {
    workspaceId: place.workspaceId,
    word,
    ...ids,
    user: owner.userId,
    changeset: firstOf(await chief.get('/changesets')),
    job: (await chief.post('/ledger/verify')).text('id'),
    import: (await bring(chief, 'account', `Name\n${word}\n`)).text('id'),
    webhook,
    delivery: ids.account,
    key: (await chief.post('/api-keys', { name: 'spare' })).text('id'),
    session: firstOf(sessions),
    pool: await make(chief, 'pool', {
      name: `Pool ${owner.userId}`,
      managers: [chief.userId],
    }),
    classification: await make(chief, 'classification', {
      name: `Classes ${owner.userId}`,
      appliesTo: ['organisation'],
    }),
  };
}

async function ask(who: Client, method: string, asked: Asked): Promise<Told> {
  const form = new FormData();
  for (const [name, value] of Object.entries(asked.body ?? {})) form.append(name, String(value));
  form.append('object', 'account');
  form.append('file', new Blob([asked.file ?? '']), 'file.csv');
  const json = { 'content-type': 'application/json' };
  const body = asked.file === undefined ? JSON.stringify(asked.body ?? {}) : form;
  const answer = await fetch(`${who.base}/api/v1${asked.path}`, {
    method,
    headers: { ...who.headers, ...(asked.file === undefined && method !== 'GET' ? json : {}) },
    ...(method === 'GET' ? {} : { body }),
  });
  const text = await answer.text();
  return { status: answer.status, text, requestId: answer.headers.get('x-request-id') ?? '' };
}

/** What is wrong with how the route answers those whom it should refuse. */
async function refusalFaults(name: string, rule: RouteRule, refused: string[]): Promise<string[]> {
  const [method = ''] = name.split(' ');
  const asked = rule.ask(walled);
  const faults: string[] = [];
  const check = (
    who: string,
    { status, text, requestId }: Told,
    wanted: readonly number[],
  ): void => {
    if (wanted.length > 0 && !wanted.includes(status))
      faults.push(`${name}: ${status} to the ${who}: ${text.slice(0, 200)}`);
    if (status >= 500 || text.includes(walled.word))
      faults.push(`${name}: tells the ${who}: ${status} ${text.slice(0, 400)}`);
    if (status >= 400) refused.push(requestId);
  };
  const isForeign = rule.who === 'foreign';
  // Of what is not there at all a stranger hears the very same.
  const [nobody, near, stranger, unknown] = await Promise.all([
    ask(client(chief.base), method, asked),
    ask(outsiders.neighbour, method, asked),
    ask(outsiders.stranger, method, asked),
    isForeign ? ask(outsiders.stranger, method, rule.ask(nowhere())) : null,
  ]);
  const isOpen = rule.who === 'anybody';
  if (isOpen === (nobody.status === 401)) faults.push(`${name}: ${nobody.status} to nobody`);
  const missing = [rule.refusal ?? 404].flat();
  check('passer-by', nobody, []);
  check('neighbour', near, rule.who === 'administrator' ? [403] : isForeign ? missing : []);
  check('stranger', stranger, isForeign ? missing : []);
  if (unknown && codeOf(unknown) !== codeOf(stranger))
    faults.push(`${name}: ${codeOf(stranger)} where it is, ${codeOf(unknown)} where it is not`);
  return faults;
}

const codeOf = ({ status, text }: Told): string =>
  `${status} ${/"code":"([^"]+)"/.exec(text)?.[1] ?? ''}`;

/** The same with ids of nothing. */
function nowhere(): Walled {
  return {
    workspaceId: walled.workspaceId + 1_000_000,
    word: walled.word,
    account: newId(),
    contact: newId(),
    activity: newId(),
    file: newId(),
    user: newId(),
    changeset: newId(),
    job: newId(),
    import: newId(),
    webhook: newId(),
    delivery: newId(),
    key: newId(),
    session: newId(),
    pool: newId(),
    classification: newId(),
  };
}

test('every route that the description names says who may what, and no other', async () => {
  const described: unknown = await (await fetch(`${chief.base}/api/openapi.json`)).json();
  const { operations } = readDescription(described);
  const names = operations
    .map(({ method, path }) => `${method} ${path}`)
    .filter((name) => !/ \/records\/[a-z]/.test(name));
  expect(names.toSorted()).toEqual(Object.keys(routeTable).toSorted());
});

test('no route gives a guesser what is behind a wall or in another workspace, nor lets him change it; who may is let in', async () => {
  const { pool } = (await testServer()).server.context;
  const faults: string[] = [];
  const refused: string[] = [];
  for (const [name, rule] of Object.entries(routeTable)) {
    faults.push(...(await refusalFaults(name, rule, refused)));
    const [method = ''] = name.split(' ');
    const { status, text } = await ask(chief, method, rule.ask(walled));
    const isRight = rule.answer === undefined ? status < 300 : status === rule.answer;
    if (!isRight) faults.push(`${name}: ${status} to who may: ${text.slice(0, 300)}`);
  }
  expect(faults).toEqual([]);
  expect([...(await writtenBy(pool, refused))]).toEqual([]);
}, 120_000);

test('who may not see a record learns neither that it is there nor whether a value is what he guessed', async () => {
  const hidden = await make(chief, 'account', { name: 'Hidden', industry: 'bank' });
  const stale = { 'if-match': '"99"' };
  for (const id of [hidden, newId()]) {
    const path = `/records/account/${id}`;
    const change = { op: 'update', values: { industry: 'bank' } };
    const answers = [
      await outsiders.neighbour.patch(path, { industry: 'bank' }),
      await outsiders.neighbour.patch(path, { industry: 'bank' }, stale),
      await outsiders.neighbour.patch(path, { industry: 'no such' }),
      await outsiders.neighbour.patch(`${path}?dryRun=true`, { industry: 'bank' }),
      await outsiders.neighbour.delete(path, stale),
      await outsiders.neighbour.post(`${path}/restore`),
      await outsiders.neighbour.post('/changesets', {
        changes: [{ ...change, object: 'account', id }],
      }),
    ];
    for (const answer of answers)
      expect([answer.status, answer.at('code')]).toEqual([404, 'record.missing']);
    const bulk = await outsiders.neighbour.post('/records/account/bulk', { ids: [id], change });
    expect(bulk.status === 404 || bulk.at('counts.update') === 0).toBe(true);
  }
});
