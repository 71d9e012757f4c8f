import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { RecordDialog } from '#web/administration/record-dialog.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { rolesTexts } from '#web/texts/roles.ts';
import { RoleTable } from './role-table.tsx';
import type { RoleAct } from './role-act.ts';

const fields = ['name', 'code', 'description', 'administrator', 'steward', 'grants', 'fieldRights'];

/** The roles of the workspace. */
export function RolesPage() {
  const t = useText(rolesTexts);
  const object = useObject('role');
  const [act, setAct] = useState<RoleAct | null>(null);
  const roles = useQuery(everyRowQuery('role', { fields, sort: ['name'] }));
  if (!object) return null;
  const add = (
    <Button
      type="primary"
      icon={<Plus size={16} aria-hidden />}
      onClick={() => setAct({ act: 'add', from: null })}
    >
      {t('add')}
    </Button>
  );
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={add}>
      {roles.isPending && <Lines count={8} />}
      {roles.error && <Notice title={roles.error.message} />}
      {roles.data && <RoleTable object={object} roles={roles.data} onAct={setAct} />}
      {act && <RoleDialog object={object} act={act} onClose={() => setAct(null)} />}
    </SettingsPage>
  );
}

type DialogProps = {
  readonly object: ObjectMeta;
  readonly act: RoleAct;
  readonly onClose: () => void;
};

const asked = ['name', 'description', 'administrator', 'steward'];

function RoleDialog({ object, act, onClose }: DialogProps) {
  const t = useText(rolesTexts);
  const navigate = useNavigate();
  const nameOf = (values: Readonly<Record<string, unknown>>) => readText(values['name']) ?? '';
  if (act.act === 'edit') {
    const { id, version, name, description, administrator, steward } = readRole(act.role);
    return (
      <RecordDialog
        object={object}
        title={t('edit')}
        okText={t('save')}
        fields={asked}
        record={{ id, version }}
        values={{ name, description, administrator, steward }}
        said={(values) => t('changed', { name: nameOf(values) })}
        onClose={onClose}
      />
    );
  }
  const { from } = act;
  const copied = from
    ? {
        name: t('copy.name', { name: nameOf(from) }),
        description: from['description'],
        grants: from['grants'],
        fieldRights: from['fieldRights'],
        steward: from['steward'],
      }
    : { grants: {}, fieldRights: {} };
  return (
    <RecordDialog
      object={object}
      title={t('add')}
      okText={t('add')}
      fields={asked}
      values={{ administrator: false, steward: false, ...copied }}
      said={(values) => t('added', { name: nameOf(values) })}
      onClose={onClose}
      onSaved={(id) => void navigate({ to: '/admin/roles/$id', params: { id } })}
    >
      {from && <p>{t('copy.note', { name: nameOf(from) })}</p>}
    </RecordDialog>
  );
}

function readRole(row: Row) {
  const { id, version, name, description, administrator, steward } = row;
  return { id, version, name, description, administrator, steward };
}
