import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailServer } from '#server/mail/mail-server.ts';

/** What a mail server of a test does with the next letter. */
export type Mood = 'takes' | 'refuses' | 'is-busy' | 'breaks-off';

/** A real mail server on a free port that keeps what it takes. */
export type MailBox = {
  readonly server: MailServer;
  /** The letters as they came, headers and all. */
  readonly letters: { readonly to: string; readonly source: string }[];
  /** How often anybody began to hand over a letter. */
  readonly tries: () => number;
  readonly is: (mood: Mood) => void;
  readonly close: () => Promise<void>;
};

/** Opens a mail server that asks for a password. */
export async function openMailBox(): Promise<MailBox> {
  const letters: MailBox['letters'] = [];
  let mood: Mood = 'takes';
  let tries = 0;
  const smtp = new SMTPServer({
    logger: false,
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'crm' && password === 'geheim'
        ? done(null, { user: 'crm' })
        : done(new Error('wrong password')),
    onData(stream, session, done) {
      tries += 1;
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => void parts.push(part));
      stream.on('end', () => {
        if (mood === 'breaks-off') return breakOff(smtp);
        if (mood !== 'takes') return done(answer(mood === 'refuses' ? 550 : 451));
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        letters.push({ to, source: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  smtp.on('error', () => undefined);
  const listening = smtp.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    server: {
      host: '127.0.0.1',
      port: portOf(listening.address()),
      secure: false,
      requireTls: false,
      user: 'crm',
      password: 'geheim',
      from: 'crm@example.com',
    },
    letters,
    tries: () => tries,
    is: (next) => {
      mood = next;
    },
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}

// The letter is here, but nobody ever hears so.
function breakOff(smtp: SMTPServer): void {
  for (const connection of smtp.connections) connection.close();
}

function answer(responseCode: number): Error {
  return Object.assign(new Error('not now'), { responseCode });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
