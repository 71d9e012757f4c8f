import { z } from 'zod';
import { isAllowed } from '#engine/access/allowed.ts';
import { explain } from '#engine/access/explain.ts';
import { depthOf } from '#engine/access/reach.ts';
import { knownObject } from '#engine/commit/load.ts';
import { loadSurroundings } from '#engine/commit/surroundings.ts';
import { parseFields } from '#engine/commit/values.ts';
import { recordHistory } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { isId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { inputFieldsOf } from '#model/action-input.ts';
import type { ActionDefinition } from '#model/object.ts';
import { none, route, type Api } from '../http/route.ts';
import { parseInput } from '../http/problem-reply.ts';
import { say } from '../sentences.ts';
import { historyReply } from './reply-shapes.ts';
import { limitOf, pageLimit } from './query-parameters.ts';

const tag = 'records';
const ofRecord = z.strictObject({ object: z.string().max(60), id: z.string().max(60) });
const page = z.strictObject({
  limit: pageLimit,
  cursor: z.string().max(200).optional(),
});
const dryRun = z.strictObject({ dryRun: z.enum(['true', 'false']).optional() });

/** What belongs to a record beside its values: history, why one may see it, its actions. */
export function registerRecordExtras(api: Api): void {
  registerHistory(api);
  registerExplain(api);
  registerActions(api);
}

function registerHistory(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/records/:object/:id/history',
      tag,
      summary: 'What happened to a record, newest first',
      params: ofRecord,
      query: page,
      body: none,
      reply: historyReply,
    },
    ({ scope, params, query }) =>
      recordHistory(scope, params.object, params.id, {
        limit: limitOf(query.limit),
        cursor: query.cursor,
      }),
  );
}

function registerExplain(api: Api): void {
  const { scopes, sentences } = api.context;
  route(
    api,
    {
      method: 'GET',
      path: '/records/:object/:id/explain',
      tag,
      summary: 'Why a user may or may not see and change a record, rule by rule',
      params: ofRecord,
      query: z.strictObject({ user: z.uuid().optional() }),
      body: none,
      reply: z.looseObject({}),
    },
    async ({ scope, params, query }) => {
      const subject = await subjectOf(scope, query.user);
      const explanation = await explain(scope, subject, params.object, params.id);
      return {
        ...explanation,
        privileges: explanation.privileges.map((one) => ({
          ...one,
          reasons: one.reasons.map((reason) => ({
            ...reason,
            text: say(sentences, reason.code, scope.language, reason.params),
          })),
        })),
      };
    },
  );

  async function subjectOf(scope: Scope, userId: string | undefined): Promise<Scope> {
    if (userId === undefined || userId === scope.rights.userId) return scope;
    // Another's rights are nobody's business but an administrator's.
    if (!scope.rights.administrator)
      throw new Problem('auth.administrator-only', {}, { status: 403 });
    const subject = await scopes.of(
      { workspaceId: scope.workspaceId, userId },
      { requestId: scope.requestId, source: scope.source, language: scope.language },
    );
    if (!subject) throw new Problem('user.missing', {}, { status: 404 });
    return subject;
  }
}

function registerActions(api: Api): void {
  const reply = z.unknown();
  route(
    api,
    {
      method: 'POST',
      path: '/records/:object/:id/actions/:action',
      tag,
      summary: 'Do a business verb to a record',
      params: ofRecord.extend({ action: z.string().max(60) }),
      query: dryRun,
      body: z.unknown(),
      reply,
    },
    async ({ scope, params, query, body }) => {
      await requireAllowed(scope, params);
      return act(api, scope, { ...params, body, dryRun: query.dryRun === 'true' });
    },
  );

  route(
    api,
    {
      method: 'POST',
      path: '/records/:object/actions/:action',
      tag,
      summary: 'Do a business verb to an object as a whole',
      params: z.strictObject({ object: z.string().max(60), action: z.string().max(60) }),
      query: dryRun,
      body: z.unknown(),
      reply,
    },
    async ({ scope, params, query, body }) => {
      if (depthOf(scope.rights, knownObject(scope, params.object).name, params.action) === 'none')
        throw notAllowed();
      return act(api, scope, { ...params, id: null, body, dryRun: query.dryRun === 'true' });
    },
  );
}

type Act = { object: string; action: string; id: string | null; body: unknown; dryRun: boolean };

async function act(
  api: Api,
  scope: Scope,
  { object, action, id, body, dryRun: isDry }: Act,
): Promise<unknown> {
  const definition = knownObject(scope, object).definition.actions?.[action];
  const implementation = api.context.actions.get(object)?.get(action);
  const place = id === null ? 'object' : 'record';
  if (!definition || !implementation || (definition.on ?? 'record') !== place) {
    throw new Problem('action.missing', { object, action }, { status: 404 });
  }
  return implementation(scope, { id, input: inputOf(scope, definition, body), dryRun: isDry });
}

const named = z.record(z.string(), z.unknown());

function inputOf(scope: Scope, { input }: ActionDefinition, body: unknown): unknown {
  const fields = inputFieldsOf(input);
  return fields ? parseFields(scope, fields, parseInput(named, body)) : parseInput(input, body);
}

async function requireAllowed(
  scope: Scope,
  { object, id, action }: { object: string; id: string; action: string },
): Promise<void> {
  knownObject(scope, object);
  const around = isId(id) ? await loadSurroundings(scope, [id]) : new Map();
  if (!around.has(id) || !isAllowed(scope, 'read', id, around))
    throw new Problem('record.missing', {}, { status: 404 });
  if (!isAllowed(scope, action, id, around)) throw notAllowed();
}

function notAllowed(): Problem {
  return new Problem('action.not-allowed', {}, { status: 403 });
}
