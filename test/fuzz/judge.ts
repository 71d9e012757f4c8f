import { z } from 'zod';
import { planted } from './hostile.ts';
import type { Request } from './requests.ts';
import type { Reply } from './send.ts';

/** What a reply may not hold, whatever was asked. */
const slips: readonly [string, RegExp][] = [
  ['a stack', /\n\s+at .+\(?.+:\d+:\d+\)?/],
  ['a stack', /\\n\s+at .+:\d+:\d+/],
  ['a path of this machine', /node_modules|file:\/\/\/(?!etc\/passwd)|\.ts:\d+/],
  [
    'the words of a database',
    /syntax error at or near|violates (?:unique|check|foreign|not-null)|invalid input syntax|relation \\?"\w+\\?" does not exist|duplicate key value/,
  ],
  ['SQL', /\bselect\b[^"]{1,200}\bfrom\b[^"]{1,200}\bwhere\b/i],
  ['a secret', /argon2id|BEGIN [A-Z ]*PRIVATE KEY|root:x:0:0/],
];

const refusal = z.looseObject({
  status: z.number(),
  code: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z0-9.-]+$/),
  title: z.string().min(1),
  detail: z.string().min(1),
  requestId: z.string(),
});

/** What is wrong with a reply; null where nothing is. `secrets` are words that this asker may never read. */
export function faultOf(request: Request, reply: Reply, secrets: readonly string[]): string | null {
  const { status, headers, text } = reply;
  if (status === 0) return mayHangUp(request) ? null : `no answer (${text})`;
  if (status >= 500) return `answered ${status}: ${text.slice(0, 300)}`;
  const slip = slips.find(([, pattern]) => pattern.test(text));
  if (slip) return `holds ${slip[0]}: ${slip[1].exec(text)?.[0].slice(0, 200)}`;
  const secret = secrets.find((word) => text.includes(word));
  if (secret !== undefined) return `tells what is not his to read: ${secret}`;
  if (planted in headers || /[\r\n]/.test(Object.values(headers).join('')))
    return 'a header was planted';
  if (status >= 300 && status < 400) return faultOfRedirect(headers['location']);
  return status >= 400 && request.method !== 'HEAD' ? faultOfRefusal(request, reply) : null;
}

// The server ends the connection of whoever goes on sending what is too large.
// And what it sends back of a head that it could not read has a body, even to a HEAD.
function mayHangUp({ method, body }: Request): boolean {
  return method === 'HEAD' || (body !== null && body.length > 1024 * 1024);
}

function faultOfRedirect(location: unknown): string | null {
  return typeof location === 'string' && /^(?:\/(?!\/)|http:\/\/rapport\.test\/)/.test(location)
    ? null
    : `leads to ${String(location)}`;
}

function faultOfRefusal({ path }: Request, { status, headers, text }: Reply): string | null {
  // Node itself refuses what is no HTTP, before there is a request; the page of a spent link is a page.
  if ((status === 417 || status === 400) && text === '') return null;
  if (path.startsWith('/u/') && status === 404) return null;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return `${status} as ${String(headers['content-type'])}: ${text.slice(0, 200)}`;
  const said = refusal.safeParse(JSON.parse(text));
  if (!said.success) return `no refusal of ours: ${text.slice(0, 200)}`;
  if (said.data.status !== status) return `${status} says ${said.data.status}`;
  return said.data.detail === said.data.code ? `no sentence for ${said.data.code}` : null;
}
