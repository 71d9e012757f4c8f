import { z } from 'zod';
import type { Scope } from '#engine/scope.ts';
import { isCurrency } from '#kit/currency.ts';
import { isZone } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import { languages } from '#kit/text.ts';
import { logAccess } from '../auth/administration.ts';
import { administratorRoute, none, route, type Api } from '../http/route.ts';

const tag = 'administration';

/** What a workspace says of itself, as people may change it. */
export const workspaceValues = {
  name: z.string().trim().min(1).max(200),
  zone: z.string().max(64).refine(isZone),
  currency: z.string().refine(isCurrency),
  country: z.string().regex(/^[A-Z]{2}$/),
  language: z.enum(languages),
};

const answerDays = z.int().min(1).max(365).describe('Days within which data requests are answered');
const shown = z.object({ id: z.int(), ...workspaceValues, answerDays, setUp: z.boolean() });
type Shown = z.infer<typeof shown>;

/** The workspace itself: name, time zone, base currency, country, language. */
export function registerWorkspace(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/workspace',
      tag,
      summary: 'My workspace',
      params: none,
      query: none,
      body: none,
      reply: shown,
    },
    ({ scope }) => readWorkspace(scope),
  );

  administratorRoute(
    api,
    {
      method: 'PATCH',
      path: '/workspace',
      tag,
      summary: 'Change the workspace',
      params: none,
      query: none,
      body: z.strictObject({ ...workspaceValues, answerDays }).partial(),
      reply: shown,
    },
    async (call) => {
      const { scope, body } = call;
      const before = await readWorkspace(scope);
      const changesCurrency = body.currency !== undefined && body.currency !== before.currency;
      if (before.setUp && changesCurrency)
        throw new Problem('workspace.currency-fixed', {}, { status: 409, field: 'currency' });
      await writeWorkspace(scope, { ...before, ...body });
      await logAccess(call, 'workspace.changed', null, { fields: Object.keys(body).join(',') });
      return readWorkspace(scope);
    },
  );
}

/** The workspace of the scope. */
export async function readWorkspace(scope: Pick<Scope, 'db' | 'workspaceId'>): Promise<Shown> {
  const { rows } = await scope.db.query<Shown>(
    `select workspace_id as id, name, zone, currency, country, language,
        coalesce((settings ->> 'answerDays')::integer, 30) as "answerDays",
        coalesce((settings ->> 'setUp')::boolean, false) as "setUp"
      from workspace where workspace_id = $1`,
    [scope.workspaceId],
  );
  return shown.parse(rows[0]);
}

type Written = Omit<Shown, 'id' | 'setUp' | 'answerDays'> & Partial<Pick<Shown, 'answerDays'>>;

/** Writes what a workspace says of itself, and tells all processes. */
export async function writeWorkspace(
  scope: Pick<Scope, 'db' | 'workspaceId'>,
  { name, zone, currency, country, language, answerDays: days }: Written,
): Promise<void> {
  await scope.db.query(
    `with told as (select pg_notify('rapport_rights', $1::text))
      update workspace set name = $2, zone = $3, currency = $4, country = $5, language = $6,
        settings = settings || jsonb_strip_nulls(jsonb_build_object('setUp', true, 'answerDays', $7::integer))
      from told where workspace_id = $1::integer`,
    [scope.workspaceId, name, zone, currency, country, language, days ?? null],
  );
}
