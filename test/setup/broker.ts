import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { explain } from '../../src/server/launch/speech.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const wish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('worker'), worker: z.string() }),
  z.object({ kind: z.literal('own'), migrated: z.boolean() }),
  z.object({ kind: z.literal('company') }),
]);

/** Listens for workers that want a database, and starts the one server of this run for the first of them. */
export async function openBroker(): Promise<{ address: string; close: () => Promise<void> }> {
  let server: Promise<TestServer> | null = null;
  const byWorker = new Map<string, Promise<string>>();

  const answer = async (request: IncomingMessage): Promise<string> => {
    const wanted = wish.parse(JSON.parse(await text(request)));
    server ??= startTestServer();
    const running = await server;
    if (wanted.kind === 'own') return running.createDatabase(wanted);
    if (wanted.kind === 'company') return JSON.stringify(await running.createCompany());
    const known = byWorker.get(wanted.worker) ?? running.createDatabase({ migrated: true });
    byWorker.set(wanted.worker, known);
    return known;
  };

  const listener = createServer((request: IncomingMessage, response: ServerResponse) => {
    answer(request).then(
      (url) => response.end(url),
      (failure: unknown) => response.writeHead(500).end(explain(failure)),
    );
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  if (!address || typeof address !== 'object') throw new Error('the broker has no address');
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: async () => {
      listener.close();
      listener.closeAllConnections();
      // A server that could not start was already reported to whoever wanted it.
      await server?.then((running) => running.stop()).catch(() => undefined);
    },
  };
}
