import { Agent, request as open } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Request } from './requests.ts';

/** What came back; status 0 where the connection ended without an answer. */
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly milliseconds: number;
};

// A connection each: one that the server ends after a refusal would take the next request with it.
const agent = new Agent({ keepAlive: false });
const patience = 60_000;

/** Sends the request as it is: paths and headers that `fetch` would put right stay wrong. */
export async function send(
  base: string,
  request: Request,
  more: Readonly<Record<string, string>>,
): Promise<Reply> {
  const began = performance.now();
  const since = (): number => performance.now() - began;
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const gone = (failure: Error): void =>
      resolve({ status: 0, headers: {}, text: failure.message, milliseconds: since() });
    const headers = {
      ...more,
      ...request.headers,
      ...(request.body ? { 'content-length': request.body.length } : {}),
    };
    const outgoing = open({
      hostname,
      port,
      agent,
      method: request.method,
      path: request.path,
      headers,
      timeout: patience,
    });
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.once('error', gone);
    outgoing.once('response', (incoming) => {
      buffer(incoming).then(
        (bytes) =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: bytes.toString('utf8'),
            milliseconds: since(),
          }),
        gone,
      );
    });
    outgoing.end(request.body ?? undefined);
  });
}
