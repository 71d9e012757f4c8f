import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { z } from 'zod';
import { sealAll } from '#engine/ledger/seal.ts';
import { deliverDue } from '#server/webhooks/deliver.ts';
import { actorScopes } from '#server/worker-parts.ts';
import { newOffice, testServer, type Client, type Office } from './app.ts';

const bodyShape = z.looseObject({
  id: z.string(),
  type: z.string(),
  seq: z.number().nullable(),
  changes: z.array(z.looseObject({ object: z.string(), id: z.string(), op: z.string() })),
});

/** A server that hooks of this test file are sent to: what it got, and what it answers. */
export const receiver: {
  address: string;
  got: { headers: IncomingHttpHeaders; text: string; body: z.infer<typeof bodyShape> }[];
  answer: { status: number; headers?: Record<string, string>; body?: string };
} = { address: '', got: [], answer: { status: 200 } };

/** Lets hooks be sent to the receiver in this test file. */
export function receiveHooks(): void {
  let server: Server;
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const sent = await text(request);
      const body = bodyShape.parse(JSON.parse(sent));
      receiver.got.push({ headers: request.headers, text: sent, body });
      const { status, headers, body: answered } = receiver.answer;
      response.writeHead(status, headers).end(answered ?? 'thanks');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A listening TCP server has an address with a port.
    const { port } = z.custom<AddressInfo>().parse(server.address());
    receiver.address = `http://127.0.0.1:${port}/hook`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    receiver.got = [];
    receiver.answer = { status: 200 };
  });
}

/** Seals what was written and sends what is due, once. */
export async function deliver(allowPrivate = true): Promise<void> {
  const { context } = (await testServer()).server;
  await sealAll(context.pool, 'test');
  const { key } = context.webhooks;
  const scopes = actorScopes(context.pool);
  await deliverDue({ pool: context.pool, scopes, key, allowPrivate }, 'test');
}

/** A hook with its secret. */
export type Made = { id: string; secret: string };

/** Makes a hook to the receiver, with its secret. */
export async function makeHook(
  client: Client,
  values: Record<string, unknown> = {},
): Promise<Made> {
  const made = await client.post('/records/webhook', {
    name: 'Warehouse',
    url: receiver.address,
    objects: ['contact'],
    ...values,
  });
  expect(made.status).toBe(201);
  const secret = await client.post(`/webhooks/${made.text('id')}/secret`);
  expect(secret.status).toBe(201);
  return { id: made.text('id'), secret: secret.text('secret') };
}

/** A workspace with a hook on contacts. */
export async function office(): Promise<{
  scope: Office['scope'];
  admin: Client;
  hook: Made;
  place: Office;
}> {
  const place = await newOffice();
  const admin = await place.as('administrator');
  return { scope: place.scope, admin, hook: await makeHook(admin), place };
}

/** Lets the next try of the workspace's deliveries be due now. */
export async function waitOver(scope: Office['scope'], first = 'first_try_at'): Promise<void> {
  await scope.db.query(
    `update webhook_delivery set next_try_at = now(), first_try_at = ${first} where workspace_id = $1 and state = 'pending'`,
    [scope.workspaceId],
  );
}

/** The hook's deliveries, newest first. */
export const states = async (admin: Client, hook: Made) => {
  const list = z.array(z.looseObject({ state: z.string(), attempts: z.number() }));
  const { body } = await admin.get(`/webhooks/${hook.id}/deliveries`);
  return list.parse(z.object({ items: z.unknown() }).parse(body).items);
};
