import type { Pool } from '#engine/database/pool.ts';
import type { createIdentity } from '#server/auth/identity.ts';
import { makeLink } from '#server/auth/links.ts';
import type { Member } from '#server/auth/members.ts';
import { model } from '#server/product-model.ts';
import { client } from '../setup/client.ts';

export type Door = {
  readonly pool: Pool;
  readonly identity: ReturnType<typeof createIdentity>;
  readonly base: string;
  /** Where the server believes that its pages stand. */
  readonly origin: string;
};

/** Lets each in by an invitation of his own, over HTTP; gives the cookies of their sessions. */
export async function admit(
  { pool, identity, base, origin }: Door,
  members: readonly Member[],
): Promise<string[]> {
  const parts = { pool, model, identity: () => identity, origin };
  const stranger = client(base, { origin });
  const cookies: string[] = [];
  for (const member of members) {
    const { url } = await makeLink(parts, { kind: 'invitation', member, madeBy: null });
    const entered = await stranger.post('/auth/link/use', { token: url.split('#')[1] });
    if (entered.at('signedIn') !== true)
      throw new Error(`nobody may enter: ${entered.status} ${JSON.stringify(entered.body)}`);
    cookies.push(entered.cookies());
  }
  return cookies;
}
