import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';

/** Why a hook is paused by the engine itself. */
export type PauseReason = 'failing' | 'gone' | 'no-owner' | 'filter';

/** Pauses a hook until somebody switches it on again; nothing that happens meanwhile is lost to it. */
export async function pauseWebhook(scope: Scope, id: string, reason: PauseReason): Promise<void> {
  const values = { active: false, pausedAt: scope.now.toISOString(), pausedFor: reason };
  await commit(scope, {
    changes: [{ op: 'update', object: 'webhook', id, values }],
    byAction: true,
  });
}
