import { Eye, KeyRound, Link2, Power } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAct } from '#web/administration/use-act.ts';
import { call } from '#web/api/client.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { usersTexts } from '#web/texts/users.ts';
import type { LinkFor } from './link-dialog.tsx';
import type { Person } from './person.ts';

/** Something an administrator can do for a user. */
export type UserAct = {
  readonly key: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
  readonly isDanger?: boolean;
};

/** What can be done for a user as he stands: links, looking with his eyes, switching off. */
export function useUserActs(person: Person, onLink: (link: LinkFor) => void): UserAct[] {
  const t = useText(usersTexts);
  const { user: me } = useMeta();
  const turn = useTurn(person);
  const view = useAct({
    run: (id: string) => call<unknown>('POST', '/view-as', { body: { userId: id } }),
    // Another person sees other things: everything is asked anew.
    onDone: () => location.assign('/'),
  });
  const isOff = person.state === 'off';
  const kind = person.state === 'invited' ? 'invitation' : 'reset';
  const link: UserAct = {
    key: 'link',
    label: t(`link.${kind}`),
    icon: kind === 'reset' ? <KeyRound size={15} aria-hidden /> : <Link2 size={15} aria-hidden />,
    run: () => onLink({ kind, id: person.id, name: person.name, email: person.email }),
  };
  const eyes: UserAct = {
    key: 'view-as',
    label: t('view-as'),
    icon: <Eye size={15} aria-hidden />,
    run: () => view.mutate(person.id),
  };
  const power: UserAct = {
    key: 'power',
    label: t(isOff ? 'on' : 'off'),
    icon: <Power size={15} aria-hidden />,
    run: turn,
    isDanger: !isOff,
  };
  if (isOff) return [power];
  return person.id === me.id ? [link] : [link, eyes, power];
}

function useTurn(person: Person): () => void {
  const t = useText(usersTexts);
  const save = useSave();
  const toast = useToast();
  const isOff = person.state === 'off';
  return () =>
    save.mutate(
      {
        changes: [{ op: 'update', object: 'user', id: person.id, values: { active: isOff } }],
        said: t(isOff ? 'on.said' : 'off.said', { name: person.name }),
      },
      { onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
}
