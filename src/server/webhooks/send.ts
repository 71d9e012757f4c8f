import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '#kit/public-address.ts';

export type Sending = {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Lets addresses of this machine and its network through: for tests and closed networks. */
  readonly allowPrivate: boolean;
  readonly milliseconds?: number;
};

/** What came back; code null where nobody was reached, and then why. */
export type Sent = { readonly code: number | null; readonly response: string };

const patience = 10_000;
const mostRead = 4096;

/**
 * Posts the body and gives the answer's status and beginning. Follows no redirect; refuses addresses that are not of the open
 * internet, looked at after the name was resolved, so that no name leads inside.
 */
export async function send(sending: Sending): Promise<Sent> {
  try {
    const url = new URL(sending.url);
    refuseUnfit(url, sending.allowPrivate);
    return await post(url, sending);
  } catch (failure) {
    return { code: null, response: reasonOf(failure) };
  }
}

function refuseUnfit(url: URL, allowPrivate: boolean): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error(`the protocol ${url.protocol} is not allowed`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A name is looked at when it is resolved; an address is not resolved.
  if (isIP(host) !== 0 && !allowPrivate && !isPublicAddress(host)) throw notAllowed(host);
}

function post(url: URL, sending: Sending): Promise<Sent> {
  const { request } = url.protocol === 'https:' ? https : http;
  const signal = AbortSignal.timeout(sending.milliseconds ?? patience);
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method: 'POST',
      headers: { ...sending.headers, 'content-length': String(Buffer.byteLength(sending.body)) },
      agent: false,
      signal,
      ...(sending.allowPrivate ? {} : { lookup: lookupPublic }),
    });
    outgoing.once('error', reject);
    outgoing.once('response', (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = (): void => {
        resolve({ code: incoming.statusCode ?? null, response: textOf(chunks) });
        outgoing.destroy();
      };
      incoming.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= mostRead) finish();
      });
      incoming.once('end', finish);
      incoming.once('error', reject);
    });
    outgoing.end(sending.body);
  });
}

// One closed address among several is enough to refuse: which of them is used is not ours to say.
const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (failure, addresses) => {
    if (failure) return done(failure, '', 0);
    const [first] = addresses;
    const closed = addresses.find(({ address }) => !isPublicAddress(address));
    if (closed || !first) return done(notAllowed(closed?.address ?? hostname), '', 0);
    if (options.all) return done(null, addresses);
    return done(null, first.address, first.family);
  });
};

function notAllowed(address: string): Error {
  return new Error(`the address ${address} is not of the open internet`);
}

// U+0000 does not fit into a text column.
function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8').slice(0, mostRead).replaceAll('\u0000', '');
}

function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  if (failure.name === 'TimeoutError') return 'no answer in time';
  return failure.cause instanceof Error ? failure.cause.message : failure.message;
}
