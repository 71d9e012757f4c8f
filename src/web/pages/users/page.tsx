import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { listQuery } from '#web/api/queries.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { ListSearchBox } from '#web/list/list-search-box.tsx';
import { usersTexts } from '#web/texts/users.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { LinkDialog, type LinkFor } from './link-dialog.tsx';
import { filterOf, personFields, readPerson, shows, type Show } from './person.ts';
import { UserTable } from './user-table.tsx';
import styles from './users.module.css';

const UserDrawer = lazy(() =>
  import('./user-drawer.tsx').then((module) => ({ default: module.UserDrawer })),
);

/** The people who sign in: invited, placed in units, given roles. */
export function UsersPage() {
  const t = useText(usersTexts);
  const object = useObject('user');
  const navigate = useNavigate();
  const { open, search = '', ...asked } = useSearch({ from: '/inside/admin/users' });
  const show = shows.find((one) => one === asked.show) ?? 'active';
  const [link, setLink] = useState<LinkFor | null>(null);
  const [isInviting, setInviting] = useState(false);
  const go = (next: { open?: string | undefined; show?: Show; search?: string | undefined }) =>
    void navigate({ to: '/admin/users', search: (before) => ({ ...before, ...next }) });
  if (!object) return null;
  const acts = (
    <Button
      type="primary"
      icon={<UserPlus size={16} aria-hidden />}
      onClick={() => setInviting(true)}
    >
      {t('invite')}
    </Button>
  );
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={acts}>
      <div className={styles['tools']}>
        <Segmented
          aria-label={t('show')}
          value={show}
          options={shows.map((one) => ({ value: one, label: t(`show.${one}`) }))}
          onChange={(next) => go({ show: next })}
        />
        <ListSearchBox words={search} onChange={(words) => go({ search: words || undefined })} />
      </div>
      <People show={show} search={search} onOpen={(id) => go({ open: id })} onLink={setLink} />
      <Suspense>
        {open && (
          <UserDrawer
            object={object}
            id={open}
            onLink={setLink}
            onClose={() => go({ open: undefined })}
          />
        )}
      </Suspense>
      {isInviting && (
        <InviteDialog object={object} onClose={() => setInviting(false)} onInvited={setLink} />
      )}
      {link && <LinkDialog {...link} onClose={() => setLink(null)} />}
    </SettingsPage>
  );
}

type PeopleProps = {
  readonly show: Show;
  readonly search: string;
  readonly onOpen: (id: string) => void;
  readonly onLink: (link: LinkFor) => void;
};

function People({ show, search, onOpen, onLink }: PeopleProps) {
  const t = useText(usersTexts);
  const filter = filterOf(show);
  const users = useInfiniteQuery({
    ...listQuery('user', {
      fields: personFields,
      sort: ['name'],
      ...(filter ? { filter } : {}),
      ...(search ? { search } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  const people = users.data?.pages.flatMap((page) => page.items.map(readPerson)) ?? [];
  if (users.isPending) return <Lines count={8} />;
  if (users.error) return <Notice title={users.error.message} />;
  if (people.length === 0) return <Notice title={t('none')} text={t('none.help')} />;
  return (
    <>
      <UserTable people={people} onOpen={onOpen} onLink={onLink} />
      {users.hasNextPage && (
        <Button
          className={styles['more'] ?? ''}
          loading={users.isFetchingNextPage}
          onClick={() => void users.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
