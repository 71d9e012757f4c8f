import { useNavigate } from '@tanstack/react-router';
import { Dropdown, type MenuProps } from 'antd';
import { Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { signOut } from '#web/api/session.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { forgetReads } from '#web/offline/reads.ts';
import { waitingOf } from '#web/offline/outbox.ts';
import { useWriter } from '#web/offline/use-outbox.ts';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { frameTexts } from '#web/texts/frame.ts';
import { useLook, type LookChoice } from '#web/theme/theme-provider.tsx';
import { PersonMark } from './person-mark.tsx';
import { forgetRecent } from './recent.ts';
import styles from './user-menu.module.css';

const Leaving = lazy(() =>
  import('#web/offline/leaving.tsx').then((module) => ({ default: module.Leaving })),
);

const looks: readonly LookChoice[] = ['system', 'light', 'dark'];
const lookIcons = { system: Monitor, light: Sun, dark: Moon } as const;

/** The user's own menu: profile, appearance, shortcuts, sign out. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const t = useText(frameTexts);
  const { user } = useMeta();
  const { choice, choose } = useLook();
  const navigate = useNavigate();
  const toast = useToast();
  const writer = useWriter();
  const [waiting, setWaiting] = useState(0);
  const leaveNow = () =>
    leave().catch((error: Error) => toast({ text: error.message, tone: 'wrong' }));
  const askToLeave = async () => {
    const { length } = await waitingOf(writer);
    setWaiting(length);
    if (length === 0) await leaveNow();
  };

  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: (
        <span className={styles['who']}>
          <strong>{user.name}</strong>
          <span>{user.email}</span>
        </span>
      ),
    },
    {
      key: 'profile',
      icon: <UserRound size={15} aria-hidden />,
      label: t('profile'),
      onClick: () => void navigate({ to: '/profile' }),
    },
    {
      key: 'shortcuts',
      icon: <Keyboard size={15} aria-hidden />,
      label: t('shortcuts'),
      extra: '?',
      onClick: onHelp,
    },
    { type: 'divider' },
    { key: 'look', type: 'group', label: t('look') },
    ...looks.map((name) => {
      const Icon = lookIcons[name];
      return {
        key: name,
        icon: <Icon size={15} aria-hidden />,
        label: t(`look.${name}`),
        onClick: () => choose(name),
      };
    }),
    { type: 'divider' },
    {
      key: 'sign-out',
      icon: <LogOut size={15} aria-hidden />,
      label: t('sign-out'),
      onClick: () => void askToLeave(),
    },
  ];
  return (
    <>
      <Dropdown
        menu={{ items, selectedKeys: [choice] }}
        trigger={['click']}
        placement="bottomRight"
      >
        <button
          type="button"
          className={styles['button']}
          aria-label={t('user.menu', { name: user.name })}
          aria-haspopup="menu"
        >
          <PersonMark name={user.name} size={28} />
        </button>
      </Dropdown>
      <Suspense>
        {waiting > 0 && (
          <Leaving count={waiting} onLeave={() => void leaveNow()} onStay={() => setWaiting(0)} />
        )}
      </Suspense>
    </>
  );
}

async function leave(): Promise<void> {
  await signOut();
  await forgetReads();
  forgetRecent();
  // A fresh page, so that nothing of the session stays in memory; emptying the cache first would ask for it all again.
  location.assign('/sign-in');
}
