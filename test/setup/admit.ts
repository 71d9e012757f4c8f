import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { setPassword } from '#server/auth/links.ts';
import { addMember } from '#server/auth/members.ts';
import type { ServerContext } from '#server/context.ts';
import { password, type Person } from './company.ts';

/** Lets a user sign in with an address of his own and everybody's password. */
export async function admit(
  context: Pick<ServerContext, 'identity' | 'pool'>,
  scope: Scope,
  person: Omit<Person, 'email'>,
): Promise<Person> {
  const email = `${newId()}@cloudsail.example`;
  const { internalAdapter } = await context.identity().$context;
  const identity = await internalAdapter.createUser(
    { email, name: person.name, emailVerified: true },
    { method: 'admin' },
  );
  const member = { workspaceId: scope.workspaceId, userId: person.userId };
  await addMember(context.pool, identity.id, member);
  await setPassword(context.identity(), identity.id, password);
  const values = { email, identityId: identity.id };
  const change = { op: 'update', object: 'user', id: person.userId, values } as const;
  await commit(scope, { changes: [change], byAction: true });
  return { ...person, email };
}
