import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { RecordDialog } from '#web/administration/record-dialog.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { PersonMark } from '#web/frame/person-mark.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readLink, readLinks, readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { teamsTexts } from '#web/texts/teams.ts';
import styles from './teams.module.css';

const fields = ['name', 'lead', 'members', 'active', 'description'];

/** The work groups across units. */
export function TeamsPage() {
  const t = useText(teamsTexts);
  const object = useObject('team');
  const [edited, setEdited] = useState<Row | 'new' | null>(null);
  const teams = useQuery(everyRowQuery('team', { fields, sort: ['name'] }));
  if (!object) return null;
  const add = (
    <Button type="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={add}>
      {teams.isPending && <Lines count={5} />}
      {teams.error && <Notice title={teams.error.message} />}
      {teams.data?.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
      {teams.data && teams.data.length > 0 && (
        <TeamTable object={object} teams={teams.data} onEdit={setEdited} />
      )}
      {edited && <TeamDialog object={object} edited={edited} onClose={() => setEdited(null)} />}
    </SettingsPage>
  );
}

type TableProps = {
  readonly object: ObjectMeta;
  readonly teams: readonly Row[];
  readonly onEdit: (team: Row) => void;
};

function TeamTable({ object, teams, onEdit }: TableProps) {
  const t = useText(teamsTexts);
  const label = useLabel();
  const labelOf = (name: string) => {
    const field = object.fields.find((one) => one.name === name);
    return field ? label(field.label) : name;
  };
  const columns: PlainColumn<Row>[] = [
    {
      key: 'name',
      label: labelOf('name'),
      cell: (team) => (
        <div>
          <strong>{readText(team['name'])}</strong>
          {team['active'] === false && <span className={styles['note']}> {t('unused')}</span>}
          <p className={styles['note']}>{readText(team['description'])}</p>
        </div>
      ),
    },
    { key: 'lead', label: labelOf('lead'), cell: (team) => readLink(team['lead'])?.title ?? null },
    { key: 'members', label: t('members'), cell: (team) => <Members team={team} /> },
    {
      key: 'acts',
      label: t('acts'),
      isActs: true,
      width: 56,
      cell: (team) => (
        <Button
          type="text"
          icon={<Pencil size={16} aria-hidden />}
          aria-label={t('edit', { name: readText(team['name']) ?? '' })}
          onClick={() => onEdit(team)}
        />
      ),
    },
  ];
  return (
    <PlainTable
      label={t('title')}
      columns={columns}
      items={teams}
      keyOf={({ id }) => id}
      isQuiet={(team) => team['active'] === false}
    />
  );
}

function Members({ team }: { team: Row }) {
  const t = useText(teamsTexts);
  const members = readLinks(team['members']);
  if (members.length === 0) return <span className={styles['note']}>{t('members.none')}</span>;
  return (
    <ul className={styles['members']}>
      {members.map(({ id, title }) => (
        <li key={id}>
          <PersonMark name={title ?? '?'} size={22} />
          {title}
        </li>
      ))}
    </ul>
  );
}

type DialogProps = {
  readonly object: ObjectMeta;
  readonly edited: Row | 'new';
  readonly onClose: () => void;
};

function TeamDialog({ object, edited, onClose }: DialogProps) {
  const t = useText(teamsTexts);
  const nameOf = (values: Readonly<Record<string, unknown>>) => readText(values['name']) ?? '';
  if (edited === 'new') {
    return (
      <RecordDialog
        object={object}
        title={t('add')}
        okText={t('add')}
        fields={['name', 'lead', 'members', 'description']}
        values={{ active: true }}
        said={(values) => t('added', { name: nameOf(values) })}
        onClose={onClose}
      />
    );
  }
  const { id, version, ...values } = edited;
  return (
    <RecordDialog
      object={object}
      title={nameOf(edited)}
      okText={t('save')}
      fields={fields}
      record={{ id, version }}
      values={values}
      said={(next) => t('changed', { name: nameOf(next) })}
      onClose={onClose}
    />
  );
}
