import type { Pool } from 'pg';
import { pauseWebhook, type PauseReason } from '#areas/admin/webhook/actions.ts';
import {
  bodyOf,
  finishTry,
  leaseHook,
  nextDelivery,
  readyHooks,
  releaseHook,
  type Body,
  type Hook,
  type HookKey,
  type Outcome,
} from '#engine/webhook/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { decrypt } from '../auth/secret.ts';
import { model } from '../product-model.ts';
import type { Scopes } from '../scope.ts';
import { send, type Sent } from './send.ts';
import { signatureOf } from './sign.ts';

export type DeliverParts = {
  readonly pool: Pool;
  readonly scopes: Scopes;
  /** What the hooks' secrets are encrypted with. */
  readonly key: Buffer;
  readonly allowPrivate: boolean;
};

const hooksAtOnce = 8;
const deliveriesInTurn = 50;

/** Sends what is due of every hook: in order within a hook, several hooks at once. Gives how many deliveries were tried. */
export async function deliverDue(
  parts: DeliverParts,
  owner: string,
  signal?: AbortSignal,
): Promise<number> {
  const ready = await readyHooks(parts.pool);
  let tried = 0;
  const takers = Array.from({ length: Math.min(hooksAtOnce, ready.length) }, async () => {
    for (let hook = ready.shift(); hook && !signal?.aborted; hook = ready.shift())
      tried += await serveHook(parts, hook, { owner, signal });
  });
  await Promise.all(takers);
  return tried;
}

/** Sends a body to a hook, signed; 2xx is delivered. */
export async function sendTo(
  parts: Pick<DeliverParts, 'key' | 'allowPrivate'>,
  hook: Pick<Hook, 'url' | 'secrets'>,
  body: Body,
  attempt: number,
): Promise<Outcome> {
  const text = JSON.stringify(body);
  const secrets = hook.secrets.map((secret) => decrypt(parts.key, secret));
  const sent = await send({
    url: hook.url,
    body: text,
    allowPrivate: parts.allowPrivate,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Rapport-Webhook/1',
      'rapport-delivery': body.id,
      'rapport-attempt': String(attempt),
      'rapport-signature': signatureOf(secrets, new Date(), text),
    },
  });
  return { ...sent, delivered: isDelivered(sent) };
}

async function serveHook(
  parts: DeliverParts,
  key: HookKey,
  { owner, signal }: { owner: string; signal?: AbortSignal | undefined },
): Promise<number> {
  try {
    for (let tried = 0; ; tried += 1) {
      if (tried === deliveriesInTurn || signal?.aborted) return tried;
      const hook = await leaseHook(parts.pool, key, owner);
      if (!hook || !(await serveOnce(parts, hook, owner))) return tried;
    }
  } finally {
    await releaseHook(parts.pool, key, owner);
  }
}

/** One try of the hook's next delivery; false where there is none, or where the hook has to wait. */
async function serveOnce(parts: DeliverParts, hook: Hook, owner: string): Promise<boolean> {
  const scope = await scopeOfOwner(parts, hook);
  if (!scope) return pause(parts, hook, 'no-owner');
  const delivery = await nextOf(scope, hook, owner);
  if (delivery === 'filter') return pause(parts, hook, 'filter');
  if (!delivery) return false;
  const body = await bodyOf(scope, delivery, hook.objects);
  // Rights that were taken away meanwhile hold for what was to be sent.
  const outcome = body
    ? await sendTo(parts, hook, body, delivery.attempts + 1)
    : { delivered: true, code: null, response: 'nothing of it may be told any more' };
  const state = await finishTry(parts.pool, hook, delivery, outcome);
  if (outcome.code === 410) return pause(parts, hook, 'gone');
  if (state === 'failed') return pause(parts, hook, 'failing');
  return state === 'delivered';
}

async function nextOf(scope: Scope, hook: Hook, owner: string) {
  try {
    return await nextDelivery(scope, hook, owner);
  } catch (failure) {
    // The definitions or the owner's field rights changed under the hook's filter.
    if (failure instanceof Problem) return 'filter' as const;
    throw failure;
  }
}

function scopeOfOwner(parts: DeliverParts, { workspaceId, ownerId }: Hook): Promise<Scope | null> {
  if (ownerId === null) return Promise.resolve(null);
  const occasion = { requestId: newId(), source: 'system', language: 'en' } as const;
  return parts.scopes.of({ workspaceId, userId: ownerId }, occasion);
}

async function pause(parts: DeliverParts, hook: Hook, reason: PauseReason): Promise<false> {
  await pauseWebhook(await systemScope(parts.pool, model, hook.workspaceId), hook.id, reason);
  return false;
}

function isDelivered({ code }: Sent): boolean {
  return code !== null && code >= 200 && code < 300;
}
