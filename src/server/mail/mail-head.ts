import type { Pool } from 'pg';
import { systemScope } from '#engine/system-scope.ts';
import type { NotedHead } from '../ledger-heads.ts';
import { model } from '../product-model.ts';
import { headLetter } from './letters.ts';
import { listAdministrators } from './receivers.ts';
import type { Post } from './post.ts';

/** Mails the end of a workspace's ledger to its administrators; a suspended workspace gets none. */
export async function mailHead(pool: Pool, post: Post, head: NotedHead, now: Date): Promise<void> {
  const receivers = await listAdministrators(pool, head.workspaceId);
  if (receivers.length === 0) return;
  const scope = await systemScope(pool, model, head.workspaceId);
  for (const receiver of receivers) {
    const letter = headLetter(receiver, {
      workspace: receiver.workspace,
      day: now.toISOString().slice(0, 10),
      seq: head.seq,
      hash: head.hash,
      sealedTo: head.sealedTo ?? '–',
    });
    await post.send(scope, letter);
  }
}
