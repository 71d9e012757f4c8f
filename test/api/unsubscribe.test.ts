import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createServer, type Server } from '#server/serve.ts';
import { client, newOffice, type Client, type Office } from '../setup/app.ts';
import { sendCustomerMails } from '../setup/customer-mail.ts';
import { testDatabaseUrl } from '../setup/database.ts';
import { openMailBox, type MailBox } from '../setup/mail.ts';
import { zoneAtNoon } from '../setup/noon.ts';
import { add, listed } from '../setup/records.ts';

const secret = 'a secret for tests, of no use to anybody';
let server: Server;
let base: string;
let box: MailBox;
let office: Office;
let chief: Client;

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
  office = await newOffice();
  chief = client(base, (await office.as('administrator')).headers, {
    userId: office.administratorId,
    identityId: '',
  });
  await chief.patch(`/records/user/${chief.userId}`, { email: 'ada@sail.example' });
  await add(office.scope, 'contact-policy', {
    name: 'Marketing',
    purpose: 'marketing',
    maxPerDay: 1,
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  box = await openMailBox();
});
afterEach(() => box.close());

let count = 0;

async function person(values: Record<string, unknown> = {}) {
  const email = `customer${(count += 1)}@example.com`;
  const id = await add(office.scope, 'contact', {
    name: '张伟',
    email,
    zone: zoneAtNoon(),
    ...values,
  });
  return { id, email };
}

function draft(party: string, more: Record<string, unknown> = {}) {
  return {
    party,
    to: [{ party }],
    subject: 'Offer for {{name}}',
    html: '<p>Dear {{salutation}}</p><script>x()</script>',
    purpose: 'service',
    ...more,
  };
}

const deliver = () =>
  sendCustomerMails(server, office.workspaceId, { secret, mailServer: box.server });

/** The words of the letter's parts, whatever they were packed in. */
function wordsOf(source: string): string {
  const whole = source.replaceAll('=\r\n', '');
  const plain = Buffer.from(
    whole.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  ).toString();
  const packed = [...source.matchAll(/base64\r\n(?:[^\r\n]+\r\n)*\r\n([^]*?)\r\n--/g)].map(
    ([, body = '']) => Buffer.from(body, 'base64').toString(),
  );
  return [plain, ...packed].join('\n');
}

describe('[BK-B15] signing off', () => {
  async function linkOf(
    values: Record<string, unknown> = {},
  ): Promise<{ id: string; link: string; source: string }> {
    const { id } = await person(values);
    await chief.post('/customer-mails', draft(id, { purpose: 'marketing' }));
    await deliver();
    const source = box.letters.at(-1)?.source.replaceAll('\r\n ', '') ?? '';
    const [, link = ''] =
      /List-Unsubscribe: ?<http:\/\/rapport\.test(\/u\/[^>]+)>/.exec(source) ?? [];
    return { id, link, source };
  }
  const outside = () => client(base);
  const kept = (party: string) =>
    listed(office.scope, 'consent.party', party, ['purpose', 'channel', 'decision', 'proof']);

  test('a mail for marketing has the link in its head and in its text; opening it changes nothing', async () => {
    const { id, link, source } = await linkOf({ preferredLanguage: 'zh' });
    expect(source).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    expect(wordsOf(box.letters.at(-1)?.source ?? '')).toContain(`http://rapport.test${link}`);
    const page = await outside().get(`/${link}`);
    expect([page.status, String(page.body)]).toEqual([200, expect.stringContaining('确认退订')]);
    expect(await kept(id)).toEqual([]);
  });

  test('one click of a mail program withdraws the consent at once, with proof, once', async () => {
    const { id, link } = await linkOf();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (let time = 0; time < 2; time += 1) {
      const done = await outside().post(`/${link}`, 'List-Unsubscribe=One-Click', form);
      expect([done.status, String(done.body)]).toEqual([
        200,
        expect.stringContaining('You are unsubscribed'),
      ]);
    }
    expect(await kept(id)).toEqual([['marketing', 'email', 'withdrawn', 'unsubscribe']]);
    const [[wording] = []] = await listed(office.scope, 'consent.party', id, ['wording']);
    expect(wording).toMatch(/one click.*Offer for 张伟/);
    const next = await chief.post('/customer-mails', draft(id, { purpose: 'marketing' }));
    expect(next.at('refused.0.reasons')).toContain('consent-withdrawn');
    expect((await chief.post('/customer-mails', draft(id))).status).toBe(201);
  });

  test('an altered link signs nobody off', async () => {
    const { id, link } = await linkOf();
    for (const wrong of [
      `${link}x`,
      link.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
      '/u/x',
    ])
      expect(
        (
          await outside().post(`/${wrong}`, 'a=b', {
            'content-type': 'application/x-www-form-urlencoded',
          })
        ).status,
      ).toBe(404);
    expect(await kept(id)).toEqual([]);
  });
});
