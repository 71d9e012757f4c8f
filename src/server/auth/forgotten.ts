import { systemScope } from '#engine/system-scope.ts';
import { mailLink } from '../mail/mail-link.ts';
import type { Post } from '../mail/post.ts';
import { addresseeOf } from '../mail/receivers.ts';
import { makeOwnLink, type LinkParts } from './links.ts';
import { listMembers } from './members.ts';

/** Mails a link for a new password to the address, if somebody signs in with it; at most one in five minutes. */
export async function mailForgotten(parts: LinkParts, post: Post, email: string): Promise<void> {
  const { internalAdapter } = await parts.identity().$context;
  const found = await internalAdapter.findUserByEmail(email);
  const [member] = found ? await listMembers(parts.pool, found.user.id) : [];
  if (!found || !member) return;
  // To the address that signs in, which an administrator cannot change.
  const addressee = await addresseeOf(parts.pool, member, found.user.email);
  const link = addressee && (await makeOwnLink(parts, found.user.id, member));
  if (!link) return;
  const scope = await systemScope(parts.pool, parts.model, member.workspaceId);
  await mailLink(post, scope, { kind: 'reset', addressee }, link);
}
