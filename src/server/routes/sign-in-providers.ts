import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { logAccess, refuseWhileViewing, type AnyCall } from '../auth/administration.ts';
import { providerInput } from '../auth/provider-kinds.ts';
import { administratorRoute, none, type Api } from '../http/route.ts';

const tag = 'administration';

/** The services that people may sign in with, for administrators. */
export function registerProviders(api: Api): void {
  listProviders(api);
  saveProvider(api);
  switchProvider(api);
  removeProvider(api);
}

function listProviders(api: Api): void {
  const { context } = api;
  const shown = z.looseObject({ id: z.string(), kind: z.string(), enabled: z.boolean() });
  administratorRoute(
    api,
    {
      method: 'GET',
      path: '/sign-in-providers',
      tag,
      summary: 'Services that people may sign in with',
      params: none,
      query: none,
      body: none,
      reply: z.object({ items: z.array(shown), callbackUrl: z.string() }),
    },
    async () => ({
      items: await context.providers.list(),
      callbackUrl: `${context.origins[0]}/api/v1/auth/callback/{id}`,
    }),
  );
}

function saveProvider(api: Api): void {
  const { context } = api;
  administratorRoute(
    api,
    {
      method: 'PUT',
      path: '/sign-in-providers/:id',
      tag,
      summary: 'Set a sign-in service up; its secret is kept encrypted',
      params: z.strictObject({ id: z.string().max(40) }),
      query: none,
      body: z.strictObject({ provider: providerInput, enabled: z.boolean() }),
      reply: z.null(),
      status: 204,
    },
    async (call) => {
      await refuseSharedInstallation(call, api);
      if (call.params.id !== call.body.provider.id) {
        throw new Problem('input.invalid', {}, { field: 'provider.id' });
      }
      await context.providers.save(call.body.provider, call.body.enabled);
      await logAccess(call, 'sign-in-provider.saved', null, { provider: call.params.id });
      await context.providers.refresh();
    },
  );
}

function switchProvider(api: Api): void {
  const { context } = api;
  administratorRoute(
    api,
    {
      method: 'PATCH',
      path: '/sign-in-providers/:id',
      tag,
      summary: 'Offer a sign-in service or not; its settings stay',
      params: z.strictObject({ id: z.string().max(40) }),
      query: none,
      body: z.strictObject({ enabled: z.boolean() }),
      reply: z.null(),
      status: 204,
    },
    async (call) => {
      await refuseSharedInstallation(call, api);
      const { params, body } = call;
      if (!(await context.providers.turn(params.id, body.enabled)))
        throw new Problem('provider.missing', {}, { status: 404 });
      await logAccess(call, `sign-in-provider.${body.enabled ? 'on' : 'off'}`, null, {
        provider: params.id,
      });
      await context.providers.refresh();
    },
  );
}

function removeProvider(api: Api): void {
  const { context } = api;
  administratorRoute(
    api,
    {
      method: 'DELETE',
      path: '/sign-in-providers/:id',
      tag,
      summary: 'Remove a sign-in service',
      params: z.strictObject({ id: z.string().max(40) }),
      query: none,
      body: none,
      reply: z.null(),
      status: 204,
    },
    async (call) => {
      await refuseSharedInstallation(call, api);
      await context.providers.remove(call.params.id);
      await logAccess(call, 'sign-in-provider.removed', null, { provider: call.params.id });
      await context.providers.refresh();
    },
  );
}

// A service vouches for addresses, so whoever sets one up can enter as anybody of any workspace.
async function refuseSharedInstallation(call: AnyCall, { context }: Api): Promise<void> {
  refuseWhileViewing(call);
  const { rows } = await context.pool.query<{ count: number }>(
    'select count(*)::int as count from workspace',
  );
  if ((rows[0]?.count ?? 0) > 1) throw new Problem('provider.many-workspaces', {}, { status: 409 });
}
