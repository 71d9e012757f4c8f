import { Button, Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { useObject } from '#web/api/use-meta.ts';
import { PersonMark } from '#web/frame/person-mark.tsx';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { usersTexts } from '#web/texts/users.ts';
import type { LinkFor } from './link-dialog.tsx';
import type { Person } from './person.ts';
import { useUserActs } from './user-acts.tsx';
import styles from './users.module.css';

type Props = {
  readonly people: readonly Person[];
  readonly onOpen: (id: string) => void;
  readonly onLink: (link: LinkFor) => void;
};

/** Users in rows, each with what can be done for him. */
export function UserTable({ people, onOpen, onLink }: Props) {
  const t = useText(usersTexts);
  const format = useFormat();
  const labelOf = useFieldLabel();
  const columns: PlainColumn<Person>[] = [
    {
      key: 'name',
      label: labelOf('name'),
      cell: ({ id, name, email }) => (
        <button type="button" className={styles['person']} onClick={() => onOpen(id)}>
          <PersonMark name={name} size={28} />
          <span>
            <strong>{name}</strong>
            {email && <span className={styles['email']}>{email}</span>}
          </span>
        </button>
      ),
    },
    { key: 'jobTitle', label: labelOf('jobTitle'), cell: ({ jobTitle }) => jobTitle },
    {
      key: 'mainUnit',
      label: labelOf('mainUnit'),
      cell: ({ mainUnit }) => mainUnit?.title ?? null,
    },
    {
      key: 'superior',
      label: labelOf('superior'),
      cell: ({ superior }) => superior?.title ?? null,
    },
    {
      key: 'roles',
      label: labelOf('roles'),
      cell: ({ roles }) => format.list(roles.flatMap(({ title }) => title ?? [])),
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: ({ state }) => (
        <span className={styles['state']} data-state={state}>
          {t(`state.${state}`)}
        </span>
      ),
    },
    {
      key: 'acts',
      label: t('column.acts'),
      isActs: true,
      width: 56,
      cell: (person) => <PersonMenu person={person} onOpen={onOpen} onLink={onLink} />,
    },
  ];
  return (
    <PlainTable
      label={t('title')}
      columns={columns}
      items={people}
      keyOf={({ id }) => id}
      isQuiet={({ state }) => state === 'off'}
    />
  );
}

function PersonMenu({ person, onOpen, onLink }: { person: Person } & Omit<Props, 'people'>) {
  const t = useText(usersTexts);
  const acts = useUserActs(person, onLink);
  const items = [
    { key: 'open', label: t('open'), onClick: () => onOpen(person.id) },
    ...acts.map(({ key, label, icon, run, isDanger }) => ({
      key,
      label,
      icon,
      onClick: run,
      danger: isDanger ?? false,
    })),
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        icon={<Ellipsis size={18} aria-hidden />}
        aria-label={t('acts', { name: person.name })}
        aria-haspopup="menu"
      />
    </Dropdown>
  );
}

function useFieldLabel(): (name: string) => string {
  const label = useLabel();
  const fields = useObject('user')?.fields ?? [];
  return (name) => {
    const field = fields.find((one) => one.name === name);
    return field ? label(field.label) : name;
  };
}
