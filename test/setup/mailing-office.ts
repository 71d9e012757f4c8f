import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createServer, type Server } from '#server/serve.ts';
import { client, newOffice, type Client, type Office } from './app.ts';
import { sendCustomerMails } from './customer-mail.ts';
import { testDatabaseUrl } from './database.ts';
import { openMailBox, type MailBox } from './mail.ts';
import { zoneAtNoon } from './noon.ts';
import { add } from './records.ts';

const secret = 'a secret for tests, of no use to anybody';
type MailingOffice = {
  readonly server: Server;
  readonly base: string;
  readonly box: MailBox;
  readonly office: Office;
  /** The administrator, at the server that has mail. */
  readonly chief: Client;
};

let opened: Omit<MailingOffice, 'box'> | null = null;
let box: MailBox | null = null;

/** The office of this test file, with a mailbox of the present test. */
export function ours(): MailingOffice {
  if (!opened || !box) throw new Error('the office is not open');
  return { ...opened, box };
}

/** Opens, around the tests of a file, an office whose server has mail and a policy for marketing. */
export function openMailingOffice(): void {
  beforeAll(async () => {
    const server = await createServer({
      url: await testDatabaseUrl(),
      secret,
      origins: ['http://rapport.test'],
      webFolder: null,
      logLevel: 'silent',
      hasMail: true,
    });
    const base = await server.app.listen({ port: 0, host: '127.0.0.1' });
    const office = await newOffice();
    const chief = client(base, (await office.as('administrator')).headers, {
      userId: office.administratorId,
      identityId: '',
    });
    await chief.patch(`/records/user/${chief.userId}`, { email: 'ada@sail.example' });
    await add(office.scope, 'contact-policy', {
      name: 'Marketing',
      purpose: 'marketing',
      maxPerDay: 1,
    });
    opened = { server, base, office, chief };
  });
  afterAll(() => opened?.server.close());
  beforeEach(async () => {
    box = await openMailBox();
  });
  afterEach(() => box?.close());
}

let count = 0;

/** A new customer with an e-mail, at whose clock it is noon. */
export async function person(values: Record<string, unknown> = {}) {
  const email = `customer${(count += 1)}@example.com`;
  const id = await add(ours().office.scope, 'contact', {
    name: '张伟',
    email,
    zone: zoneAtNoon(),
    ...values,
  });
  return { id, email };
}

/** A mail to that customer, with blanks and something that must not go out. */
export function draft(party: string, more: Record<string, unknown> = {}) {
  return {
    party,
    to: [{ party }],
    subject: 'Offer for {{name}}',
    html: '<p>Dear {{salutation}}</p><script>x()</script>',
    purpose: 'service',
    ...more,
  };
}

/** Sends what waits in the office, as the worker does. */
export function deliver(more: { isLastTry?: boolean } = {}): Promise<number> {
  const { server, office, box: mailBox } = ours();
  return sendCustomerMails(server, office.workspaceId, {
    secret,
    mailServer: mailBox.server,
    ...more,
  });
}
