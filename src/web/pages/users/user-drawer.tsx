import { Link } from '@tanstack/react-router';
import { Button, Drawer, Popconfirm } from 'antd';
import { ArrowRightLeft } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { useAct } from '#web/administration/use-act.ts';
import { call } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';
import { PersonMark } from '#web/frame/person-mark.tsx';
import { useText } from '#web/language/language.ts';
import { RecordFacts } from '#web/record/record-facts.tsx';
import { RecordLoader } from '#web/record/record-loader.tsx';
import { usersTexts } from '#web/texts/users.ts';
import type { LinkFor } from './link-dialog.tsx';
import { readPerson, type Person } from './person.ts';
import { useUserActs } from './user-acts.tsx';
import { handOverTexts } from '#web/texts/hand-over.ts';
import { HandOverDialog } from './hand-over/dialog.tsx';
import { UserTeams } from './user-teams.tsx';
import styles from './users.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly onLink: (link: LinkFor) => void;
  readonly onClose: () => void;
};

/** A user beside the table: sign-in, teams, and every field edited where it stands. */
export function UserDrawer({ object, id, onLink, onClose }: Props) {
  const t = useText(usersTexts);
  return (
    <Drawer
      open
      onClose={onClose}
      size={520}
      title={t('open')}
      extra={
        <Link to="/records/$object/$id" params={{ object: 'user', id }}>
          {t('record')}
        </Link>
      }
    >
      <RecordLoader key={id} object={object} id={id}>
        {(record) => <Details object={object} record={record} onLink={onLink} />}
      </RecordLoader>
    </Drawer>
  );
}

type DetailsProps = Pick<Props, 'object' | 'onLink'> & { readonly record: Row };

function Details({ object, record, onLink }: DetailsProps) {
  const t = useText(usersTexts);
  const person = readPerson(record);
  const h = useText(handOverTexts);
  const [isHandingOver, setHandingOver] = useState(false);
  return (
    <>
      <div className={styles['who']}>
        <PersonMark name={person.name} size={36} />
        <h2>{person.name}</h2>
      </div>
      <section className={styles['block']}>
        <h3>{t('sign-in')}</h3>
        <SignInActs person={person} onLink={onLink} />
      </section>
      <section className={styles['block']}>
        <h3>{h('title')}</h3>
        <Button
          size="small"
          icon={<ArrowRightLeft size={15} aria-hidden />}
          onClick={() => setHandingOver(true)}
        >
          {h('title')}
        </Button>
        {isHandingOver && <HandOverDialog person={person} onClose={() => setHandingOver(false)} />}
      </section>
      <UserTeams person={person} />
      <RecordFacts object={object} record={record} />
    </>
  );
}

function SignInActs({ person, onLink }: { person: Person; onLink: (link: LinkFor) => void }) {
  const t = useText(usersTexts);
  const acts = useUserActs(person, onLink);
  const remove = useAct({
    run: (id: string) => call<unknown>('DELETE', `/users/${id}/second-factor`),
    said: () => t('factor.said', { name: person.name }),
  });
  return (
    <div className={styles['sign-in']}>
      <span className={styles['state']} data-state={person.state}>
        {t(`state.${person.state}`)}
      </span>
      {acts.map(({ key, label, icon, run, isDanger }) => (
        <Button key={key} size="small" icon={icon} danger={isDanger ?? false} onClick={run}>
          {label}
        </Button>
      ))}
      {person.state === 'active' && (
        <Popconfirm
          title={t('factor')}
          description={<span className={styles['question']}>{t('factor.ask')}</span>}
          okText={t('factor')}
          onConfirm={() => remove.mutate(person.id)}
        >
          <Button size="small">{t('factor')}</Button>
        </Popconfirm>
      )}
    </div>
  );
}
