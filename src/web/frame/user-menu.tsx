import { useNavigate } from '@tanstack/react-router';
import { Dropdown, type MenuProps } from 'antd';
import { Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { signOut } from '#web/api/session.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import { useLook, type LookChoice } from '#web/theme/theme-provider.tsx';
import { PersonMark } from './person-mark.tsx';
import { forgetRecent } from './recent.ts';
import styles from './user-menu.module.css';

const looks: readonly LookChoice[] = ['system', 'light', 'dark'];
const lookIcons = { system: Monitor, light: Sun, dark: Moon } as const;

/** The user's own menu: profile, appearance, shortcuts, sign out. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const t = useText(frameTexts);
  const { user } = useMeta();
  const { choice, choose } = useLook();
  const navigate = useNavigate();

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
      onClick: leave,
    },
  ];
  return (
    <Dropdown menu={{ items, selectedKeys: [choice] }} trigger={['click']} placement="bottomRight">
      <button
        type="button"
        className={styles['button']}
        aria-label={t('user.menu', { name: user.name })}
        aria-haspopup="menu"
      >
        <PersonMark name={user.name} size={28} />
      </button>
    </Dropdown>
  );
}

function leave(): void {
  const whenOut = () => {
    forgetRecent();
    // A fresh page, so that nothing of the session stays in memory; emptying the cache first would ask for it all again.
    location.assign('/sign-in');
  };
  void signOut().then(whenOut);
}
