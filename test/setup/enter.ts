import { createKey } from '#server/auth/keys.ts';
import { addMember, type Member } from '#server/auth/members.ts';
import type { Server } from '#server/serve.ts';

/** Gives a user an identity and an API key. */
export async function giveKey(
  server: Server,
  member: Member,
): Promise<{ identityId: string; key: string }> {
  const { internalAdapter } = await server.context.identity().$context;
  const identity = await internalAdapter.createUser(
    { email: `${member.userId}@rapport.test`, name: 'Test', emailVerified: true },
    { method: 'admin' },
  );
  await addMember(server.context.pool, identity.id, member);
  const owner = { identityId: identity.id, ...member };
  const { key } = await createKey(server.context.identity(), owner, { name: 'test' });
  return { identityId: identity.id, key };
}
