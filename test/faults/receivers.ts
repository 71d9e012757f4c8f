import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { openMailBox, type MailBox } from '../setup/mail.ts';

const delivery = z.looseObject({
  id: z.string(),
  seq: z.number(),
  changes: z.array(z.looseObject({ id: z.string() })),
});

/** Everybody outside whom the product tells something: a hook's receiver and a mail server. */
export type Receivers = {
  readonly hookUrl: string;
  /** What came, in the order it came, repeated tries and all. */
  readonly got: z.infer<typeof delivery>[];
  readonly box: MailBox;
  readonly smtpUrl: string;
  readonly close: () => Promise<void>;
};

/** Opens a receiver of hooks and a mail server on free ports. */
export async function openReceivers(): Promise<Receivers> {
  const got: Receivers['got'] = [];
  const server = createServer(async (request, response) => {
    try {
      got.push(delivery.parse(JSON.parse(await text(request))));
      response.writeHead(204).end();
    } catch {
      // The worker was killed while it sent.
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.custom<AddressInfo>().parse(server.address());
  const box = await openMailBox();
  const { user, password, host, from } = box.server;
  return {
    hookUrl: `http://127.0.0.1:${port}/hook`,
    got,
    box,
    smtpUrl: `smtp://${user}:${password}@${host}:${box.server.port}?from=${from}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await box.close();
    },
  };
}
