import type { Scope } from '#engine/scope.ts';
import type { Link } from '../auth/links.ts';
import { linkLetter } from './letters.ts';
import type { Post } from './post.ts';
import type { Addressee } from './receivers.ts';

/** Sends a one-time link to whom it is for. */
export function mailLink(
  post: Post,
  scope: Pick<Scope, 'workspaceId' | 'db' | 'rights' | 'requestId'>,
  { kind, addressee }: { kind: 'invitation' | 'reset'; addressee: Addressee },
  { url, expiresAt }: Link,
): Promise<string> {
  const { name, workspace, language, zone } = addressee;
  const until = new Date(expiresAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  });
  return post.send(scope, linkLetter(addressee, kind, { name, workspace, url, until }));
}
