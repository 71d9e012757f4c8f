import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { accessCursor, listAccess } from '../access/entries.ts';
import {
  accessSettings,
  readAccessSettings,
  writeAccessSettings,
  type AccessSettings,
} from '../access/settings.ts';
import { sumUpAccess } from '../access/summary.ts';
import { takeOutAccess } from '../access/take-out.ts';
import { unusualKinds } from '../access/unusual.ts';
import { logAccess } from '../auth/administration.ts';
import { administratorRoute, none, type Api } from '../http/route.ts';
import type { Scope } from '#engine/scope.ts';
import { attachment } from './exports.ts';
import { limitOf, pageLimit } from './query-parameters.ts';

const tag = 'administration';
const someone = z.object({ id: z.uuid(), title: z.string().nullable() });
const instant = z.iso.datetime({ offset: true });

/** An entry of the access log, as the API shows it. */
export const accessEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: someone.nullable(),
  viewedBy: someone.nullable(),
  kind: z.string(),
  object: z.string().nullable(),
  record: someone.nullable(),
  details: z.record(z.string(), z.unknown()),
});

const filter = z.strictObject({
  user: z.uuid().optional(),
  kind: z
    .string()
    .regex(/^[a-z.-]{1,60}$/)
    .optional(),
  from: instant.optional(),
  until: instant.optional(),
});

/** Who signed in, was refused, took records out, read many, looked at masked values or did something about sign-in. */
export function registerAccessLog(api: Api): void {
  listEntries(api);
  takeOut(api);
  sumUp(api);
  settings(api);
}

function listEntries(api: Api): void {
  administratorRoute(
    api,
    {
      method: 'GET',
      path: '/access-log',
      tag,
      summary:
        'Who signed in, was refused, took records out, read many or looked through other eyes, newest first',
      params: none,
      query: filter.extend({
        limit: pageLimit,
        cursor: z.string().regex(accessCursor).optional(),
      }),
      body: none,
      reply: z.object({ items: z.array(accessEntry), next: z.string().nullable() }),
    },
    ({ scope, query }) => listAccess(scope, { ...query, limit: limitOf(query.limit) }),
  );
}

function takeOut(api: Api): void {
  administratorRoute(
    api,
    {
      method: 'GET',
      path: '/access-log.csv',
      tag,
      summary: 'The access log as CSV; that it was taken out is logged',
      params: none,
      query: filter,
      body: none,
      reply: z.string(),
    },
    async ({ scope, query, reply, request }) => {
      const out = new PassThrough();
      reply.raw.on('close', () => out.destroy());
      takeOutAccess(scope, query, out).catch((error: unknown) => {
        request.log.warn({ error: String(error) }, 'export broken off');
        out.destroy(error instanceof Error ? error : new Error(String(error)));
      });
      return attachment(reply, { type: 'text/csv; charset=utf-8', name: 'access-log.csv' }).send(
        out,
      );
    },
  );
}

function sumUp(api: Api): void {
  administratorRoute(
    api,
    {
      method: 'GET',
      path: '/access-log/summary',
      tag,
      summary: 'What each person did in a period, counted by kind, and what stands out',
      params: none,
      query: z.strictObject({ from: instant, until: instant, user: z.uuid().optional() }),
      body: none,
      reply: z.object({
        items: z.array(
          z.object({
            by: someone,
            kinds: z.record(z.string(), z.int()),
            lastSignIn: z.iso.datetime().nullable(),
            unusual: z.array(z.enum(unusualKinds)),
          }),
        ),
      }),
    },
    async ({ scope, query }) => ({ items: await sumUpAccess(scope, query) }),
  );
}

function settings(api: Api): void {
  administratorRoute(
    api,
    {
      method: 'GET',
      path: '/access-log/settings',
      tag,
      summary:
        'From how many records an hour reading is noted, whose being looked at is, and how long entries are kept',
      params: none,
      query: none,
      body: none,
      reply: accessSettings,
    },
    ({ scope }) => settingsOf(scope),
  );
  administratorRoute(
    api,
    {
      method: 'PATCH',
      path: '/access-log/settings',
      tag,
      summary: 'Change the settings of the access log',
      params: none,
      query: none,
      // Without the defaults: what is left out stays as it is.
      body: z
        .strictObject({
          massReads: accessSettings.shape.massReads.unwrap(),
          keptDays: accessSettings.shape.keptDays.unwrap(),
          customerReads: accessSettings.shape.customerReads.unwrap(),
          readsKeptDays: accessSettings.shape.readsKeptDays.unwrap(),
        })
        .partial(),
      reply: accessSettings,
    },
    async (call) => {
      const next = { ...(await settingsOf(call.scope)), ...call.body };
      await writeAccessSettings(call.scope, next);
      await logAccess(call, 'workspace.changed', null, {
        fields: Object.keys(call.body).join(','),
      });
      return next;
    },
  );
}

async function settingsOf({ db, workspaceId }: Scope): Promise<AccessSettings> {
  const all = await readAccessSettings(db, [workspaceId]);
  return all.get(workspaceId) ?? accessSettings.parse({});
}
