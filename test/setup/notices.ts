import { z } from 'zod';
import { sealAll } from '#engine/ledger/seal.ts';
import { tellOfWorkspace } from '#server/notices/tell-changes.ts';
import { tellTimeOf } from '#server/notices/tell-time.ts';
import { testServer, type Client, type Office } from './app.ts';

type Place = Pick<Office, 'workspaceId'>;

/** Seals and tells what happened in the workspace, as the worker does; gives how many notices are new. */
export async function tell({ workspaceId }: Place, mails = false, now = new Date()) {
  const { pool, scopes } = (await testServer()).server.context;
  await sealAll(pool, 'test');
  // Tests change rights faster than the memory of them forgets.
  scopes.forget(workspaceId);
  return tellOfWorkspace({ pool, scopes, mails }, workspaceId, now);
}

/** Tells what the clock brought in the workspace. */
export async function tellTime({ workspaceId }: Place, now: Date, mails = false) {
  const { pool, scopes } = (await testServer()).server.context;
  return tellTimeOf({ pool, scopes, mails }, workspaceId, now);
}

/** The kinds and sentences of somebody's notices, newest first. */
export async function noticesOf(client: Client, query = ''): Promise<string[]> {
  const answer = await client.get(`/notifications${query}`);
  const shape = z.object({ items: z.array(z.object({ kind: z.string(), text: z.string() })) });
  return shape.parse(answer.body).items.map(({ kind, text }) => `${kind}: ${text}`);
}
