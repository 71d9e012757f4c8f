import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createJobRegistry, findJob, migrateJobs } from '#engine/jobs/index.ts';
import { runJob, type RunParts } from '#engine/jobs/run.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { Problem } from '#kit/problem.ts';
import { testDatabaseUrl } from '../../../test/setup/database.ts';
import { openMailBox, type MailBox } from '../../../test/setup/mail.ts';
import { model, newWorkspace } from '../../../test/setup/scope.ts';
import { deriveKey } from '../auth/secret.ts';
import { writeLetter, type Letter } from './letter.ts';
import type { MailServer } from './mail-server.ts';
import { openPost } from './post.ts';
import { mailJob } from './send-mail.ts';

const key = deriveKey('a secret for tests', 'mail');
const letter: Letter = writeLetter(
  { email: 'ines@example.com', language: 'zh' },
  { en: 'Hello', zh: '您好，{name}' },
  [
    { en: '', zh: '第一段' },
    { en: '', zh: 'https://crm.example.com/sign-in/link#secret-token' },
  ],
  { name: '<b>张伟</b>' },
);

let box: MailBox;
let scope: Scope;

beforeAll(async () => {
  await migrateJobs(await testDatabaseUrl());
});

beforeEach(async () => {
  box = await openMailBox();
  scope = await newWorkspace();
});

afterEach(() => box.close());

/** One run of a waiting letter, as a worker does it. */
async function run(id: string, options: { server?: MailServer; isLastTry?: boolean } = {}) {
  const { server = box.server, isLastTry = false } = options;
  const parts: RunParts = {
    db: scope.db,
    jobs: createJobRegistry([mailJob({ server, key })]),
    scopeOf: (workspaceId) => systemScope(scope.db, model, workspaceId),
    tell: ({ code, params }) => ({ en: `${code} ${JSON.stringify(params)}`, zh: code }),
  };
  const ticket = { workspaceId: scope.workspaceId, jobId: id, name: 'mail.send' };
  await runJob(parts, ticket, { signal: new AbortController().signal, isLastTry });
}

test('a letter goes out once, in its language, as text and as HTML', async () => {
  const id = await openPost(key).send(scope, letter);
  await run(id);
  await run(id);
  expect(box.letters).toHaveLength(1);
  const [{ to, source } = { to: '', source: '' }] = box.letters;
  expect(to).toBe('ines@example.com');
  expect(source).toMatch(/From: Rapport <crm@example\.com>/);
  expect(source).toContain(`Message-ID: <${id}@example.com>`);
  expect(source).toMatch(/multipart\/alternative/);
  expect(source).not.toContain('<b>张伟</b>');
  expect(await findJob(scope, id)).toMatchObject({
    state: 'done',
    result: { to: 'ines@example.com' },
  });
});

test('a waiting letter shows nobody its link, in no table', async () => {
  const id = await openPost(key).send(scope, letter);
  const { rows } = await scope.db.query(
    `select j::text, (select string_agg(p.data::text, ' ') from pgboss.job p where p.data ->> 'jobId' = $1) as ticket
      from job j where id = $1::uuid`,
    [id],
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/secret-token|ines@example/);
});

test('a server that is out of reach or busy is tried again, and the letter goes out when it is back', async () => {
  const id = await openPost(key).send(scope, letter);
  const gone = { ...box.server, port: 1 };
  await expect(run(id, { server: gone })).rejects.toThrow(Problem);
  expect((await findJob(scope, id)).state).toBe('running');
  box.is('is-busy');
  await expect(run(id)).rejects.toThrow(Problem);
  expect(box.letters).toEqual([]);
  box.is('takes');
  await run(id);
  expect(box.letters).toHaveLength(1);
  expect((await findJob(scope, id)).state).toBe('done');
});

test('a server that never comes back leaves a failed job that names it and says why', async () => {
  const id = await openPost(key).send(scope, letter);
  await run(id, { server: { ...box.server, port: 1 }, isLastTry: true });
  const { state, message } = await findJob(scope, id);
  expect(state).toBe('failed');
  expect(message?.en).toMatch(/mail\.not-reached.*127\.0\.0\.1:1.*ECONNREFUSED/);
});

test('a wrong password of the server is told, not the password', async () => {
  const id = await openPost(key).send(scope, letter);
  await run(id, { server: { ...box.server, password: 'falsch' }, isLastTry: true });
  const { message } = await findJob(scope, id);
  expect(message?.en).toMatch(/mail\.not-reached.*wrong password/);
  expect(message?.en).not.toContain('falsch');
});

test('a letter that the server refuses for good is not tried again', async () => {
  box.is('refuses');
  const id = await openPost(key).send(scope, letter);
  await run(id);
  await run(id);
  expect(box.tries()).toBe(1);
  expect((await findJob(scope, id)).message?.en).toMatch(/mail\.refused.*ines@example\.com/);
});

test('a connection that breaks after the letter went out leaves it unknown, and it is never sent again', async () => {
  box.is('breaks-off');
  const id = await openPost(key).send(scope, letter);
  await run(id);
  box.is('takes');
  await run(id);
  expect(box.tries()).toBe(1);
  const { state, message } = await findJob(scope, id);
  expect([state, message?.zh]).toEqual(['failed', 'mail.unknown']);
});

test('a worker that died between hand-over and record leaves it unknown', async () => {
  const id = await openPost(key).send(scope, letter);
  await scope.db.query(
    `insert into job_step (workspace_id, job_id, key, result) values ($1, $2, 'begun-1', '"another run"')`,
    [scope.workspaceId, id],
  );
  await run(id);
  expect(box.tries()).toBe(0);
  expect((await findJob(scope, id)).message?.zh).toBe('mail.unknown');
});
