import { demoSteps } from '#areas/demo/index.ts';
import { commit } from '#engine/commit/index.ts';
import { closeChangeset, openChangeset } from '#engine/commit/long.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { Executor, Scope } from '#engine/scope.ts';
import { inLanguage, type Language } from '#kit/text.ts';
import type { Model } from '#model/model.ts';
import { loadRates } from './rates.ts';

/** The workspace to fill and its first administrator. */
type Founded = { readonly workspaceId: number; readonly userId: string };

type Rates = Scope['workspace']['rates'];

/** Fills a new workspace with the past of the demo company, all of it or nothing: each step as it happened then, by whom it was done. All steps are parts of one changeset, so that undoing it removes the company. */
export async function fillWithDemo(
  db: Executor,
  model: Model,
  { workspaceId, userId }: Founded,
  { language, now }: { language: Language; now: Date },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const ground = { now, language, administrator: userId, ...(await foundation(tx, workspaceId)) };
    const founder = await systemScope(tx, model, workspaceId, now);
    const whole = await openChangeset(
      { ...founder, source: 'demo' },
      { reason: inLanguage({ en: 'Demo company', zh: '演示公司' }, language) },
    );
    let rates: Rates = new Map();
    for (const [part, { at, by, reason, changes }] of demoSteps(ground).entries()) {
      const scope = await systemScope(tx, model, workspaceId, at);
      // An early step brings the rates; without them what was bought in other currencies counts for nothing.
      if (rates.size === 0) rates = await loadRates(tx, workspaceId);
      const workspace = { ...scope.workspace, rates };
      const rights = { ...scope.rights, userId: by };
      const hand = { ...scope, source: 'demo', workspace, rights } as const;
      await commit(hand, {
        partOf: { id: whole, part },
        changes,
        reason: inLanguage(reason, language),
        byAction: true,
        backdated: true,
        keepOrigin: true,
      });
    }
    await closeChangeset(founder, whole, 'done');
  });
  // Until the database has looked at what it got at once, it plans for empty tables: lists that join hang, and taking the company away again takes twice as long.
  const tables = new Set([...model.objects.values()].map(({ table }) => table));
  const filled = [...tables, 'record', 'change', 'changeset'].map((table) => `"${table}"`);
  await db.query(`analyze ${filled.join(', ')}`, []);
}

async function foundation(
  db: Executor,
  workspaceId: number,
): Promise<{
  currency: string;
  zone: string;
  headquarters: string;
  roles: Record<string, string>;
}> {
  const workspaces = await db.query<{ currency: string; zone: string }>(
    'select currency, zone from workspace where workspace_id = $1',
    [workspaceId],
  );
  const units = await db.query<{ id: string }>(
    'select id from unit where workspace_id = $1 and parent_id is null',
    [workspaceId],
  );
  const roles = await db.query<{ id: string; code: string }>(
    'select id, code from role where workspace_id = $1',
    [workspaceId],
  );
  return {
    currency: workspaces.rows[0]?.currency ?? '',
    zone: workspaces.rows[0]?.zone ?? 'UTC',
    headquarters: units.rows[0]?.id ?? '',
    roles: Object.fromEntries(roles.rows.map((role) => [role.code, role.id])),
  };
}
