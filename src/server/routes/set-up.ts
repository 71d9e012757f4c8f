import { z } from 'zod';
import { applyTrade } from '#areas/start/trades/apply.ts';
import { tradeOutlines } from '#areas/start/trades/all.ts';
import { commit } from '#engine/commit/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import { systemScope } from '#engine/system-scope.ts';
import { Problem } from '#kit/problem.ts';
import { withPatience } from '../auth/attempts.ts';
import { linkParts } from '../auth/link-parts.ts';
import { findLink, redeemLink } from '../auth/links.ts';
import { openSession } from '../auth/open-session.ts';
import type { ServerContext } from '../context.ts';
import { refuseCrossSite } from '../http/cross-site.ts';
import { addStartRecords } from '../start-records.ts';
import { none, openRoute, type Api } from '../http/route.ts';
import { readWorkspace, workspaceValues, writeWorkspace } from './workspace.ts';

const { name: workspace, ...rest } = workspaceValues;
const choice = z.strictObject({
  workspace,
  ...rest,
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254).toLowerCase(),
  password: z.string().min(8).max(128),
  token: z.string().min(20).max(100),
  trade: z
    .string()
    .max(40)
    .nullish()
    .describe('What the workspace is set up for; nothing where absent'),
});
const words = z.object({ en: z.string(), zh: z.string() });
const outline = z.object({
  key: z.string(),
  name: words,
  summary: words,
  names: z.array(words).describe('What objects are called'),
  fields: z.array(words),
  schemes: z.array(words),
  pools: z.array(words),
  views: z.array(words),
  checks: z.array(words),
});
type Choice = z.infer<typeof choice>;

/** The set-up page of an empty installation. */
export function registerSetUp(api: Api): void {
  const { context } = api;
  openRoute(
    api,
    {
      method: 'GET',
      path: '/set-up/trades',
      tag: 'auth',
      summary: 'What an empty installation may be set up for',
      params: none,
      query: none,
      body: none,
      reply: z.object({ items: z.array(outline) }),
    },
    async () => ({ items: tradeOutlines() }),
  );
  openRoute(
    api,
    {
      method: 'POST',
      path: '/set-up',
      tag: 'auth',
      summary: 'Set an empty installation up with the link of its first start',
      params: none,
      query: none,
      body: choice,
      reply: z.object({ signedIn: z.boolean() }),
    },
    async ({ request, reply, body }) => {
      refuseCrossSite(context.origins, request);
      const link = await withPatience(
        context.pool,
        { address: request.ip },
        () => findLink(context.pool, body.token),
        () => true,
      );
      if (link.kind !== 'first') throw new Problem('link.spent', {}, { status: 410 });
      await write(context, link, body);
      const { identityId } = await redeemLink(linkParts(context), body);
      if (identityId !== null) await openSession(context, identityId, reply);
      return { signedIn: identityId !== null };
    },
  );
}

async function write(
  context: ServerContext,
  { workspace_id: workspaceId, user_id: userId }: { workspace_id: number; user_id: string },
  body: Choice,
): Promise<void> {
  await inTransaction(context.pool, async (tx) => {
    const before = await readWorkspace({ db: tx, workspaceId });
    if (before.setUp) throw new Problem('set-up.done', {}, { status: 409 });
    await writeWorkspace({ db: tx, workspaceId }, { ...body, name: body.workspace });
    await addStartRecords(tx, context.model, workspaceId);
    const scope = await systemScope(tx, context.model, workspaceId);
    const { rows } = await tx.query<{ id: string }>(
      `select id from unit where workspace_id = $1 and code = 'HQ' and deleted_at is null`,
      [workspaceId],
    );
    await commit(scope, {
      changes: [
        {
          op: 'update',
          object: 'user',
          id: userId,
          values: { name: body.name, language: body.language },
        },
        ...rows.map(
          ({ id }) =>
            ({ op: 'update', object: 'unit', id, values: { name: body.workspace } }) as const,
        ),
      ],
    });
    const [unit] = rows;
    if (body.trade == null || !unit) return;
    await applyTrade(scope, body.trade, { ownerId: userId, unitId: unit.id });
  });
  context.scopes.forget(workspaceId);
}
