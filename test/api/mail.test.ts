import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { runJob } from '#engine/jobs/run.ts';
import { newId } from '#kit/id.ts';
import { deriveKey } from '#server/auth/secret.ts';
import { openPost } from '#server/mail/post.ts';
import { mailJob } from '#server/mail/send-mail.ts';
import { tendLedger } from '#server/sealing.ts';
import { createServer, type Server } from '#server/serve.ts';
import { workerParts } from '#server/worker-parts.ts';
import { client, newOffice, type Client, type Office } from '../setup/app.ts';
import { visitor } from '../setup/browser.ts';
import { testDatabaseUrl } from '../setup/database.ts';
import { invited, password, tokenOf } from '../setup/invited.ts';
import { openMailBox, type MailBox } from '../setup/mail.ts';

const secret = 'a secret for tests, of no use to anybody';
const key = deriveKey(secret, 'mail');
const home = { 'origin': 'http://rapport.test', 'sec-fetch-site': 'same-origin' };

let server: Server;
let base: string;
let box: MailBox;

beforeAll(async () => {
  server = await createServer({
    url: await testDatabaseUrl(),
    secret,
    origins: ['http://rapport.test'],
    webFolder: null,
    logLevel: 'silent',
    hasMail: true,
  });
  base = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());
beforeEach(async () => {
  box = await openMailBox();
});
afterEach(() => box.close());

/** The administrator, at the server that has mail. */
async function chiefOf(office: Office): Promise<Client> {
  return client(base, { ...(await office.as('administrator')).headers });
}

async function lettersWaiting({ workspaceId }: Office): Promise<string[]> {
  const { rows } = await server.context.pool.query<{ id: string }>(
    `select id from job where workspace_id = $1 and name = 'mail.send' and state = 'queued' order by id`,
    [workspaceId],
  );
  return rows.map((row) => row.id);
}

/** Sends what waits in the workspace, as the worker does. */
async function sendMail(office: Office): Promise<void> {
  const { pool, scopes } = server.context;
  const parts = workerParts(pool, scopes, [mailJob({ server: box.server, key })]);
  const signal = new AbortController().signal;
  for (const jobId of await lettersWaiting(office)) {
    const ticket = { workspaceId: office.workspaceId, jobId, name: 'mail.send' };
    await runJob(parts, ticket, { signal, isLastTry: true });
  }
}

/** The words of a letter, whatever it was packed in. */
function textOf(source: string): string {
  const body = /base64\r\n\r\n([^]*?)\r\n--/.exec(source)?.[1];
  if (body) return Buffer.from(body, 'base64').toString();
  return Buffer.from(
    source
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  ).toString();
}

const linkIn = (text: string): string =>
  /http:\/\/rapport\.test\S+#[\w-]{43}/.exec(text)?.[0] ?? '';

describe('an invitation', () => {
  test('is mailed in the language of its receiver, and the link to copy is the same', async () => {
    const office = await newOffice('北风公司');
    const chief = await chiefOf(office);
    const email = `${newId()}@example.com`;
    const id = (await chief.post('/records/user', { name: '张伟', email, language: 'zh' })).text(
      'id',
    );
    const made = await chief.post(`/users/${id}/sign-in-link`, { kind: 'invitation' });
    expect(made.at('mailedTo')).toBe(email);
    await sendMail(office);
    const [{ to, source } = { to: '', source: '' }] = box.letters;
    expect(to).toBe(email);
    expect(textOf(source)).toContain('张伟，您好');
    expect(linkIn(textOf(source))).toBe(made.text('url'));
    expect((await chief.get('/jobs?everybody=true')).at('items.0')).toMatchObject({
      name: 'mail.send',
      state: 'done',
      result: { to: email },
    });
  });

  test('without a mail server is a link to copy, and the reply says that nothing was mailed', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const email = `${newId()}@example.com`;
    const id = (await chief.post('/records/user', { name: 'Ines', email })).text('id');
    const made = await chief.post(`/users/${id}/sign-in-link`, { kind: 'invitation' });
    expect(made.at('mailedTo')).toBeNull();
    expect(await lettersWaiting(office)).toEqual([]);
  });
});

describe('a forgotten password', () => {
  const forget = (email: string, at = base) =>
    client(at, home).post('/auth/forgotten-password', { email });

  test('is replaced by a mail to the address that signs in, not by one that was changed since', async () => {
    const office = await newOffice();
    const { email, userId } = await invited(office);
    const chief = await chiefOf(office);
    await chief.patch(`/records/user/${userId}`, { email: `${newId()}@elsewhere.example` });
    expect((await forget(email)).status).toBe(204);
    await expect.poll(() => lettersWaiting(office)).toHaveLength(1);
    await sendMail(office);
    expect(box.letters.map(({ to }) => to)).toEqual([email]);
    const token = tokenOf(linkIn(textOf(box.letters[0]?.source ?? '')));
    const person = await visitor();
    const used = await person.post('/auth/link/use', { token, password: 'a better password' });
    expect(used.at('signedIn')).toBe(true);
    const old = await (await visitor()).post('/auth/sign-in/email', { email, password });
    expect(old.status).toBe(401);
  });

  test('answers an unknown address with the same words, and mails nobody', async () => {
    const office = await newOffice();
    const { email } = await invited(office);
    const before = await allLetters();
    const [known, unknown] = [await forget(email), await forget(`${newId()}@example.com`)];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await expect.poll(() => lettersWaiting(office)).toHaveLength(1);
    expect(await allLetters()).toBe(before + 1);
  });

  test('asked for again and again makes one letter, and ends no invitation of an administrator', async () => {
    const office = await newOffice();
    const { email, userId } = await invited(office);
    const chief = await office.as('administrator');
    const made = await chief.post(`/users/${userId}/sign-in-link`, { kind: 'reset' });
    for (let round = 0; round < 3; round += 1) {
      await forget(email);
      await expect.poll(() => lettersWaiting(office)).toHaveLength(1);
    }
    const look = await (
      await visitor()
    ).post('/auth/link/look', { token: tokenOf(made.text('url')) });
    expect(look.status).toBe(200);
  });

  test('of somebody who was switched off brings nothing', async () => {
    const office = await newOffice();
    const { email, userId } = await invited(office);
    await (await chiefOf(office)).patch(`/records/user/${userId}`, { active: false });
    const { email: other } = await invited(office);
    await forget(email);
    await forget(other);
    await expect.poll(() => lettersWaiting(office)).toHaveLength(1);
    await sendMail(office);
    expect(box.letters.map(({ to }) => to)).toEqual([other]);
  });

  test('is offered only where there is mail', async () => {
    expect((await client(base, home).get('/auth/ways')).at('forgotten')).toBe(true);
    const without = await visitor();
    expect((await without.get('/auth/ways')).at('forgotten')).toBe(false);
    const refused = await forget('a@example.com', without.base);
    expect([refused.status, refused.at('code')]).toEqual([409, 'mail.not-set']);
  });
});

test('the end of the ledger is mailed once a day to the administrators who have an address', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rapport-heads-'));
  try {
    const office = await newOffice('Northwind');
    const email = `${newId()}@example.com`;
    await commit(office.scope, {
      changes: [{ op: 'update', object: 'user', id: office.administratorId, values: { email } }],
      byAction: true,
    });
    await office.as('salesperson');
    const { pool } = server.context;
    await sealAll(pool, 'test');
    const { rows } = await pool.query<{ hash: string }>(
      'select hash from seal_head where workspace_id = $1',
      [office.workspaceId],
    );
    const now = new Date('2026-06-30T01:00:00Z');
    await tendLedger(pool, dataDir, openPost(key), now);
    await tendLedger(pool, dataDir, openPost(key), now);
    await sendMail(office);
    expect(box.letters.map(({ to }) => to)).toEqual([email]);
    const text = textOf(box.letters[0]?.source ?? '');
    expect(text).toContain(rows[0]?.hash ?? 'a hash');
    expect(text).toContain('Northwind');
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});

async function allLetters(): Promise<number> {
  const { rows } = await server.context.pool.query<{ count: number }>(
    `select count(*)::int as count from job where name = 'mail.send'`,
  );
  return rows[0]?.count ?? 0;
}
