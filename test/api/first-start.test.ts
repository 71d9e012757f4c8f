import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { migrateAuth } from '#server/auth/schema.ts';
import { firstSignIn, firstWorkspace } from '#server/first-start.ts';
import { createServer, type Server } from '#server/serve.ts';
import { addStartRecords } from '#server/start-records.ts';
import { programFolder } from '#server/settings.ts';
import { builtWeb } from '../setup/built-web.ts';
import { client, type Client } from '../setup/client.ts';
import { ownDatabaseUrl } from '../setup/database.ts';
import { anyFreePort } from '#server/launch/free-port.ts';

async function namesOf(
  person: Client,
  object: string,
  headers: Record<string, string>,
): Promise<string[]> {
  const fields = object === 'currency' ? 'code' : 'name';
  const { body } = await person.get(`/records/${object}?fields=${fields}`, headers);
  const { items } = z.object({ items: z.array(z.record(z.string(), z.unknown())) }).parse(body);
  return items.map((item) => String(item[fields])).toSorted();
}

const run = promisify(execFile);
const plain = { adminEmail: null, adminPassword: null, startEmpty: false };
const origin = { origin: 'http://rapport.test' };

describe('an installation that starts for the first time', () => {
  let url: string;
  let server: Server;
  let base: string;

  beforeEach(async () => {
    url = await ownDatabaseUrl({ migrated: true });
    await migrateAuth(url);
    server = await createServer({
      url,
      secret: 'test',
      origins: ['http://rapport.test'],
      webFolder: null,
      logLevel: 'silent',
    });
    base = await server.app.listen({ port: 0, host: '127.0.0.1' });
    await firstWorkspace(server.context, 'zh', { startEmpty: true });
  });

  afterEach(() => server.close());

  test('prints a link that enters once; the next start prints none when a password is set', async () => {
    const link = (await firstSignIn(server.context, plain)) ?? '';
    expect(link).toMatch(/^http:\/\/rapport\.test\/sign-in\/link#/);
    // Nobody came: a new start prints a new link, and the old one is dead.
    const second = (await firstSignIn(server.context, plain)) ?? '';
    const person = client(base, origin);
    expect((await person.post('/auth/link/use', { token: link.split('#')[1] })).status).toBe(410);
    const token = second.split('#')[1];
    const used = await person.post('/auth/link/use', {
      token,
      email: 'Ada@Example.com',
      password: 'a good password',
    });
    expect(used.body).toEqual({ signedIn: true });
    const me = await person.get('/auth/session', { cookie: used.cookies() });
    expect(me.body).toMatchObject({ email: 'ada@example.com', hasPassword: true });
    expect(await firstSignIn(server.context, plain)).toBeUndefined();
    expect(
      (
        await person.post('/auth/sign-in/email', {
          email: 'ada@example.com',
          password: 'a good password',
        })
      ).status,
    ).toBe(200);
  });

  test('with ADMIN_EMAIL and ADMIN_PASSWORD there is no link, and these sign in as administrator', async () => {
    const settings = {
      adminEmail: 'chief@example.com',
      adminPassword: 'from the settings',
      startEmpty: false,
    };
    expect(await firstSignIn(server.context, settings)).toBeUndefined();
    const person = client(base, origin);
    const signedIn = await person.post('/auth/sign-in/email', {
      email: 'chief@example.com',
      password: 'from the settings',
    });
    expect((await person.get('/meta', { cookie: signedIn.cookies() })).at('user')).toMatchObject({
      email: 'chief@example.com',
      administrator: true,
    });
    expect(
      await firstSignIn(server.context, { ...settings, adminPassword: 'another one' }),
    ).toBeUndefined();
    expect(
      (
        await person.post('/auth/sign-in/email', {
          email: 'chief@example.com',
          password: 'another one',
        })
      ).status,
    ).toBe(401);
  });

  test('started empty, the link opens the set-up page, which names everything and enters', async () => {
    const link = (await firstSignIn(server.context, { ...plain, startEmpty: true })) ?? '';
    expect(link).toContain('/set-up#');
    const choice = {
      workspace: '知音软件',
      language: 'en',
      currency: 'EUR',
      zone: 'Europe/Berlin',
      country: 'DE',
      name: 'Ada',
      email: 'ada@example.com',
      password: 'a good password',
      token: link.split('#')[1],
    };
    const person = client(base, origin);
    const wrong = await person.post('/set-up', {
      ...choice,
      zone: 'Middle/Earth',
      currency: 'XXY',
    });
    expect(wrong.status).toBe(422);
    const done = await person.post('/set-up', choice);
    expect(done.body).toEqual({ signedIn: true });
    const cookie = { cookie: done.cookies() };
    expect((await person.get('/workspace', cookie)).body).toMatchObject({
      name: '知音软件',
      currency: 'EUR',
      zone: 'Europe/Berlin',
      setUp: true,
    });
    expect((await person.get('/meta', cookie)).at('user')).toMatchObject({
      name: 'Ada',
      administrator: true,
      language: 'en',
    });
    // What it was begun with in Chinese is said in the language that was chosen, beside the chosen currency.
    expect(await namesOf(person, 'currency', cookie)).toEqual(['CNY', 'EUR', 'USD']);
    expect(await namesOf(person, 'relation-type', cookie)).toContain('Referrer');
    expect(await namesOf(person, 'classification', cookie)).toEqual([
      'ABC by purchases',
      'Customer value',
      'Service level',
    ]);
    expect(await namesOf(person, 'role', cookie)).toContain('Salesperson');
    const context = server.context;
    const before = await context.pool.query('select count(*) from change');
    await addStartRecords(context.pool, context.model, 1);
    expect((await context.pool.query('select count(*) from change')).rows).toEqual(before.rows);
    expect((await person.post('/set-up', choice)).status).toBe(410);
    const fixed = await person.patch('/workspace', { currency: 'USD' }, cookie);
    expect([fixed.status, fixed.text('code')]).toEqual([409, 'workspace.currency-fixed']);
    expect((await person.patch('/workspace', { name: 'Zhiyin' }, cookie)).text('name')).toBe(
      'Zhiyin',
    );
  });

  test('set up for a trade, the workspace speaks its words, and the administrator undoes it as a whole', async () => {
    const link = (await firstSignIn(server.context, { ...plain, startEmpty: true })) ?? '';
    const person = client(base, origin);
    expect((await person.get('/set-up/trades')).at('items.2')).toMatchObject({
      key: 'retail',
      name: { zh: '零售会员店' },
    });
    const choice = {
      workspace: '好邻居',
      language: 'zh',
      currency: 'CNY',
      zone: 'Asia/Shanghai',
      country: 'CN',
      name: '林芳',
      email: 'lin@example.com',
      password: 'a good password',
      token: link.split('#')[1],
    };
    const unknown = await person.post('/set-up', { ...choice, trade: 'circus' });
    expect([unknown.status, unknown.text('code')]).toEqual([422, 'set-up.no-trade']);
    const done = await person.post('/set-up', { ...choice, trade: 'retail' });
    const cookie = { cookie: done.cookies() };
    const partyName = async () => {
      const { objects } = z
        .object({ objects: z.array(z.object({ name: z.string(), label: z.unknown() })) })
        .parse((await person.get('/meta', cookie)).body);
      return objects.find(({ name }) => name === 'party')?.label;
    };
    expect(await partyName()).toMatchObject({ one: { zh: '会员' } });
    const { items } = z
      .object({ items: z.array(z.object({ id: z.string(), reason: z.string().nullable() })) })
      .parse((await person.get('/changesets?everybody=true', cookie)).body);
    const made = items.find(({ reason }) => reason === '行业方案：零售会员店');
    const undone = await person.post(`/changesets/${made?.id}/undo`, {}, cookie);
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    await expect.poll(partyName, { timeout: 10_000 }).toMatchObject({ one: { zh: '客户' } });
  });

  test('npm run key prints a key that works', async () => {
    await firstSignIn(server.context, {
      adminEmail: 'chief@example.com',
      adminPassword: 'from the settings',
      startEmpty: false,
    });
    const folder = await mkdtemp(join(tmpdir(), 'key-'));
    const tool = join(programFolder, 'src/server/tools/key.ts');
    const environment = { ...process.env, DATABASE_URL: url, DATA_DIR: folder, LANG: 'C' };
    const { stdout } = await run(process.execPath, [tool, '--user', 'Chief@example.com'], {
      env: environment,
    });
    const script = client(base, { authorization: `Bearer ${stdout.trim()}` });
    expect((await script.get('/meta')).at('user.email')).toBe('chief@example.com');
    await expect(
      run(process.execPath, [tool, '--user', 'nobody@example.com'], { env: environment }),
    ).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no active user'),
    });
    await rm(folder, { recursive: true });
  });
});

// The first who asks waits for the web app to be built.
beforeAll(builtWeb, 180_000);

// Without a level a new user reads what the launcher says, and nothing else.
test.each(['', 'info'])(
  'web and worker processes start under plain Node, answer, and drain when told to stop; log level "%s"',
  async (level) => {
    const url = await ownDatabaseUrl({ migrated: true });
    const folder = await mkdtemp(join(tmpdir(), 'processes-'));
    const port = await anyFreePort('127.0.0.1');
    const environment = {
      ...process.env,
      DATABASE_URL: url,
      DATA_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: level,
      NODE_ENV: 'production',
    };
    let printed = '';
    const start = (name: string) => {
      const child = fork(join(programFolder, `src/server/${name}.ts`), [], {
        env: environment,
        execArgv: [],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (part: Buffer) => (printed += part.toString()));
      return child;
    };
    const [web, worker] = [start('web'), start('worker')];
    try {
      const [[said], [other]] = await Promise.all([once(web, 'message'), once(worker, 'message')]);
      expect(said).toMatchObject({
        type: 'ready',
        address: `http://localhost:${port}`,
        signInLink: expect.stringContaining('#'),
      });
      expect(other).toMatchObject({ type: 'ready' });
      const person = client(`http://localhost:${port}`);
      expect((await person.get('//readyz')).status).toBe(200);
      const slow = person.post('/auth/sign-in/email', {
        email: 'nobody@example.com',
        password: 'a good password',
      });
      await expect
        .poll(async () => (await person.get('//metrics')).body, { timeout: 5000 })
        .toContain('http_request_seconds');
      web.kill('SIGTERM');
      worker.kill('SIGTERM');
      expect((await slow).status).toBe(401);
      const ends = await Promise.all([ended(web), ended(worker)]);
      expect(ends).toEqual([0, 0]);
      if (level === '') expect(printed).toBe('');
      else expect(printed).toMatch(/"route":"\/readyz","status":200[^]*"msg":"request"/);
    } finally {
      web.kill('SIGKILL');
      worker.kill('SIGKILL');
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}
