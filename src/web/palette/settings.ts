import type { LinkProps } from '@tanstack/react-router';
import type { MetaReply } from '#model/api.ts';
import type { Text } from '#kit/text.ts';
import { handOverTexts } from '#web/texts/hand-over.ts';
import { placeTexts } from '#web/texts/places.ts';
import { profileTexts } from '#web/texts/profile.ts';
import { usersTexts } from '#web/texts/users.ts';
import { workspaceTexts } from '#web/texts/workspace.ts';

/** A part of a page of settings: what it is called, the page it stands on, and its place there. */
export type Setting = {
  readonly label: Text;
  readonly page: Text;
  readonly to: NonNullable<LinkProps['to']>;
  readonly hash?: string;
  readonly isFor?: (meta: MetaReply) => boolean;
};

const isFor = ({ user }: MetaReply) => user.administrator;
const profile = { page: profileTexts['title'], to: '/profile' } as const;
const workspace = { page: placeTexts['workspace'], to: '/admin/workspace', isFor } as const;
const users = { page: placeTexts['users'], to: '/admin/users', isFor } as const;

/** What can be set, by the names that people look for. */
export const settings: readonly Setting[] = [
  { label: profileTexts['language'], hash: 'habits', ...profile },
  { label: profileTexts['look'], hash: 'habits', ...profile },
  { label: profileTexts['density'], hash: 'habits', ...profile },
  { label: profileTexts['shortcuts'], hash: 'habits', ...profile },
  { label: profileTexts['own.zone'], hash: 'own', ...profile },
  { label: profileTexts['password'], hash: 'security', ...profile },
  { label: profileTexts['factor'], hash: 'security', ...profile },
  { label: workspaceTexts['name'], ...workspace },
  { label: workspaceTexts['language'], ...workspace },
  { label: workspaceTexts['country'], ...workspace },
  { label: workspaceTexts['zone'], ...workspace },
  { label: workspaceTexts['currency'], ...workspace },
  { label: usersTexts['invite'], ...users },
  { label: usersTexts['link.reset'], ...users },
  { label: handOverTexts['title'], ...users },
];
