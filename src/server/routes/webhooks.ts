import { z } from 'zod';
import { isAllowed } from '#engine/access/allowed.ts';
import { loadSurroundings } from '#engine/commit/surroundings.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import {
  findHook,
  keepSecret,
  listDeliveries,
  replayDelivery,
  replaySince,
} from '#engine/webhook/index.ts';
import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { encrypt } from '../auth/secret.ts';
import { none, route, type Api } from '../http/route.ts';
import { sendTo } from '../webhooks/deliver.ts';
import { newHookSecret } from '../webhooks/sign.ts';
import { limitOf, pageLimit } from './query-parameters.ts';

const tag = 'webhooks';
const ofHook = z.strictObject({ id: z.uuid() });
const ofDelivery = z.strictObject({ id: z.uuid(), delivery: z.uuid() });
const state = z.enum(['pending', 'delivered', 'failed']);
const delivery = z.object({
  id: z.uuid(),
  seq: z.int(),
  changeset: z.uuid(),
  state,
  attempts: z.int(),
  lastTryAt: z.iso.datetime().nullable(),
  nextTryAt: z.iso.datetime(),
  responseCode: z.int().nullable(),
  response: z.string().nullable(),
  createdAt: z.iso.datetime(),
});

/** What a hook is beside its record: its secret, a test, what was sent and sending it again. */
export function registerWebhooks(api: Api): void {
  makeSecret(api);
  tryOut(api);
  deliveries(api);
  replayOne(api);
  replayAll(api);
}

function makeSecret(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/webhooks/:id/secret',
      tag,
      summary: 'Make the secret that deliveries are signed with; it is shown this once',
      params: ofHook,
      query: none,
      body: none,
      reply: z.object({ secret: z.string() }),
      status: 201,
    },
    async ({ scope, session, params }) => {
      if (session.viewedBy !== undefined)
        throw new Problem('auth.not-while-viewing', {}, { status: 403 });
      const { owner } = await changeable(scope, params.id);
      // Who has the secret can speak to the receiver as the owner would.
      if (!scope.rights.administrator && owner !== scope.rights.userId)
        throw new Problem('webhook.of-another', {}, { status: 403 });
      const secret = newHookSecret();
      const hook = { workspaceId: scope.workspaceId, id: params.id };
      await keepSecret(scope.db, hook, encrypt(api.context.webhooks.key, secret));
      return { secret };
    },
  );
}

function tryOut(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/webhooks/:id/test',
      tag,
      summary: 'Send a test now and say how it went',
      params: ofHook,
      query: none,
      body: none,
      reply: z.object({
        delivered: z.boolean(),
        code: z.int().nullable(),
        response: z.string(),
      }),
    },
    async ({ scope, params }) => {
      await changeable(scope, params.id);
      const hook = await findHook(scope.db, { workspaceId: scope.workspaceId, id: params.id });
      if (!hook) throw new Problem('webhook.no-secret', {}, { status: 409 });
      const body = {
        id: newId(),
        type: 'test',
        workspace: scope.workspaceId,
        webhook: hook.id,
        seq: null,
        changeset: null,
        at: scope.now.toISOString(),
        by: scope.rights.userId,
        source: null,
        changes: [],
      } as const;
      return sendTo(api.context.webhooks, hook, body, 1);
    },
  );
}

function deliveries(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/webhooks/:id/deliveries',
      tag,
      summary: 'What was sent, newest first',
      params: ofHook,
      query: z.strictObject({
        limit: pageLimit,
        cursor: z.string().max(60).optional(),
        state: state.optional(),
      }),
      body: none,
      reply: z.object({ items: z.array(delivery), next: z.string().nullable() }),
    },
    async ({ scope, params, query }) => {
      await findRecord(scope, 'webhook', params.id, { fields: ['id'] });
      const { items, next } = await listDeliveries(scope, params.id, {
        ...query,
        limit: limitOf(query.limit),
      });
      return { items: items.map((item) => delivery.parse(item)), next };
    },
  );
}

function replayOne(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/webhooks/:id/deliveries/:delivery/replay',
      tag,
      summary: 'Send a delivery again, under its id',
      params: ofDelivery,
      query: none,
      body: none,
      reply: delivery,
      status: 202,
    },
    async ({ scope, params }) => {
      await changeable(scope, params.id);
      return delivery.parse(await replayDelivery(scope, params.id, params.delivery));
    },
  );
}

function replayAll(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/webhooks/:id/replay',
      tag,
      summary: 'Send everything after a number of the feed again, or go on behind it',
      params: ofHook,
      query: none,
      body: z.strictObject({ since: z.int().min(0) }),
      reply: z.null(),
      status: 202,
    },
    async ({ scope, params, body }) => {
      await changeable(scope, params.id);
      await replaySince(scope, params.id, body.since);
    },
  );
}

/** The hook, for who may change it. */
async function changeable(scope: Scope, id: string): Promise<{ owner: string | null }> {
  await findRecord(scope, 'webhook', id, { fields: ['id'] });
  const around = await loadSurroundings(scope, [id]);
  if (!isAllowed(scope, 'edit', id, around)) {
    const object = scope.model.objects.get('webhook')?.definition.label.one;
    throw new Problem('record.may-not-edit', { object }, { status: 403 });
  }
  return { owner: around.get(id)?.ownerId ?? null };
}
