import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from './mail-server.ts';

/** What became of a letter: `unknown` when the connection broke after the letter had begun to go out. */
export type Outcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'not-taken'; readonly isFinal: boolean; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A mail as it travels: who gets it, and its bytes. */
export type Parcel = { readonly to: readonly string[]; readonly message: Buffer };

/** Hands one mail to the mail server. Connecting and sending are steps of their own, so that it is known whether the server can have taken it. */
export async function handOver(server: MailServer, { to, message }: Parcel): Promise<Outcome> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    opportunisticTLS: !server.requireTls,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    dnsTimeout: 15_000,
    socketTimeout: 60_000,
  });
  // An error that nobody waits for would end the process.
  connection.on('error', () => undefined);
  try {
    await enter(connection, server);
  } catch (failure) {
    connection.close();
    return { kind: 'not-taken', isFinal: false, reason: reasonOf(failure) };
  }
  try {
    await during(connection, (done) =>
      connection.send({ from: server.from, to: [...to] }, message, done),
    );
    connection.quit();
    return { kind: 'taken' };
  } catch (failure) {
    connection.close();
    const code = responseOf(failure);
    if (code === null) return { kind: 'unknown', reason: reasonOf(failure) };
    return { kind: 'not-taken', isFinal: code >= 500, reason: reasonOf(failure) };
  }
}

async function enter(connection: SMTPConnection, server: MailServer): Promise<void> {
  await during(connection, (done) => connection.connect(done));
  const { user, password } = server;
  if (user === null) return;
  await during(connection, (done) =>
    connection.login({ user, pass: password, credentials: { user, pass: password } }, done),
  );
}

/** Waits for a step of the conversation; a connection that breaks meanwhile ends it too. */
function during(
  connection: SMTPConnection,
  begin: (done: (failure?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = (failure?: unknown): void =>
      reject(failure instanceof Error ? failure : new Error('the connection ended'));
    connection.once('error', broken);
    connection.once('end', broken);
    begin((failure) => {
      connection.off('error', broken);
      connection.off('end', broken);
      if (failure) reject(failure);
      else resolve();
    });
  });
}

function responseOf(failure: unknown): number | null {
  const code = failure instanceof Error && 'responseCode' in failure ? failure.responseCode : null;
  return typeof code === 'number' && code >= 400 ? code : null;
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
