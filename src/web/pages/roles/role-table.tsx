import { Link } from '@tanstack/react-router';
import { Button, Dropdown, type MenuProps } from 'antd';
import { Ellipsis } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useHolders } from '#web/pages/role/holders.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { rolesTexts } from '#web/texts/roles.ts';
import type { RoleAct } from './role-act.ts';
import styles from './roles.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly roles: readonly Row[];
  readonly onAct: (act: RoleAct) => void;
};

/** Roles with how many have each. */
export function RoleTable({ object, roles, onAct }: Props) {
  const t = useText(rolesTexts);
  const label = useLabel();
  const { data: users = [] } = useHolders();
  const peopleOf = (id: string) =>
    users.filter((user) => user.isActive && user.roles.includes(id)).length;
  const marks = object.fields.filter(({ name }) => name === 'administrator' || name === 'steward');
  const columns: PlainColumn<Row>[] = [
    {
      key: 'name',
      label: t('role'),
      cell: (role) => (
        <div>
          <Link to="/admin/roles/$id" params={{ id: role.id }} className={styles['name']}>
            {readText(role['name'])}
          </Link>
          <p className={styles['note']}>{readText(role['description'])}</p>
        </div>
      ),
    },
    {
      key: 'mark',
      label: t('mark'),
      width: 180,
      cell: (role) =>
        marks
          .filter(({ name }) => role[name] === true)
          .map((field) => label(field.label))
          .join(' · '),
    },
    {
      key: 'people',
      label: t('people'),
      align: 'end',
      width: 100,
      cell: (role) =>
        peopleOf(role.id) > 0 ? (
          <Link to="/admin/roles/$id" params={{ id: role.id }} search={{ tab: 'people' }}>
            {peopleOf(role.id)}
          </Link>
        ) : null,
    },
    {
      key: 'acts',
      label: t('acts'),
      isActs: true,
      width: 56,
      cell: (role) => <RoleMenu role={role} people={peopleOf(role.id)} onAct={onAct} />,
    },
  ];
  return <PlainTable label={t('title')} columns={columns} items={roles} keyOf={({ id }) => id} />;
}

type MenuOptions = {
  readonly role: Row;
  readonly people: number;
  readonly onAct: (act: RoleAct) => void;
};

function RoleMenu({ role, people, onAct }: MenuOptions) {
  const t = useText(rolesTexts);
  const save = useSave();
  const toast = useToast();
  const name = readText(role['name']) ?? '';
  const remove = () =>
    save.mutate(
      {
        changes: [{ op: 'delete', object: 'role', id: role.id }],
        said: t('deleted', { name }),
      },
      { onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
  const items: MenuProps['items'] = [
    { key: 'edit', label: t('edit'), onClick: () => onAct({ act: 'edit', role }) },
    { key: 'copy', label: t('copy'), onClick: () => onAct({ act: 'add', from: role }) },
    {
      key: 'delete',
      label: t('delete'),
      danger: true,
      // Whoever has it would lose his rights without a word.
      disabled: people > 0,
      ...(people > 0 ? { extra: t('delete.people', { count: people }) } : {}),
      onClick: remove,
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        icon={<Ellipsis size={18} aria-hidden />}
        aria-label={t('acts.of', { name })}
        aria-haspopup="menu"
      />
    </Dropdown>
  );
}
