import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { ArrowLeft } from 'lucide-react';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { RecordLoader } from '#web/record/record-loader.tsx';
import { roleTexts } from '#web/texts/role.ts';
import { rolesTexts } from '#web/texts/roles.ts';
import { FieldRightsEditor } from './field-rights-editor.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { RightsMatrix } from './rights-matrix.tsx';
import { useHolders } from './holders.ts';
import { RolePeople } from './role-people.tsx';
import { SaveBar } from './save-bar.tsx';
import { useRoleDraft } from './use-role-draft.ts';
import styles from './role.module.css';

/** What a role allows, and who has it. */
export function RolePage() {
  const { id } = useParams({ from: '/inside/admin/roles/$id' });
  const object = useObject('role');
  if (!object) return null;
  return (
    <RecordLoader key={id} object={object} id={id}>
      {(record) => <Role record={record} />}
    </RecordLoader>
  );
}

const tabs = ['rights', 'fields', 'people'] as const;

function Role({ record }: { record: Row }) {
  const t = useText(roleTexts);
  const { tab } = useSearch({ from: '/inside/admin/roles/$id' });
  const navigate = useNavigate();
  const draft = useRoleDraft(record);
  const { data: holders = [] } = useHolders(record.id);
  const title = readText(record['name']) ?? record.id;
  const go = (next: string) =>
    void navigate({
      to: '/admin/roles/$id',
      params: { id: record.id },
      search: { tab: next },
      replace: true,
    });
  const items = [
    { key: 'rights', label: t('tab.rights'), children: <RightsMatrix draft={draft} /> },
    { key: 'fields', label: t('tab.fields'), children: <FieldRightsEditor draft={draft} /> },
    {
      key: 'people',
      label: t('tab.people', { count: holders.length }),
      children: <RolePeople id={record.id} holders={holders} />,
    },
  ];
  return (
    <SettingsPage title={title} lead={readText(record['description']) ?? ''} acts={<BackLink />}>
      <SpecialNotes record={record} />
      <Tabs
        activeKey={tabs.find((one) => one === tab) ?? 'rights'}
        onChange={go}
        items={items}
        className={styles['tabs'] ?? ''}
      />
      <SaveBar draft={draft} />
      <LeaveGuard isDirty={draft.changes > 0} />
    </SettingsPage>
  );
}

function BackLink() {
  const t = useText(roleTexts);
  return (
    <Link to="/admin/roles" className={styles['back']}>
      <ArrowLeft size={15} aria-hidden />
      {t('back')}
    </Link>
  );
}

function SpecialNotes({ record }: { record: Row }) {
  const t = useText(roleTexts);
  const r = useText(rolesTexts);
  const notes = [
    ...(record['administrator'] === true ? [t('administrator')] : []),
    ...(record['steward'] === true ? [t('steward')] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <aside className={styles['special']} aria-label={r('mark')}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </aside>
  );
}
