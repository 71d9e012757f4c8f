import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { RecordDialog } from '#web/administration/record-dialog.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import type { Row } from '#web/api/row.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { delegationsTexts } from '#web/texts/delegations.ts';
import { DelegationTable } from './delegation-table.tsx';

const fields = ['fromUser', 'toUser', 'fromOn', 'untilOn', 'reason'];

/** Who stands in for whom, and when. */
export function DelegationsPage() {
  const t = useText(delegationsTexts);
  const object = useObject('delegation');
  const [edited, setEdited] = useState<Row | 'new' | null>(null);
  const rows = useQuery(everyRowQuery('delegation', { fields, sort: ['-fromOn'] }));
  if (!object) return null;
  const add = object.can.create && (
    <Button type="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={add} isForAll>
      {rows.isPending && <Lines count={4} />}
      {rows.error && <Notice title={rows.error.message} />}
      {rows.data?.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
      {rows.data && rows.data.length > 0 && (
        <DelegationTable object={object} rows={rows.data} onEdit={setEdited} />
      )}
      {edited && (
        <DelegationDialog object={object} edited={edited} onClose={() => setEdited(null)} />
      )}
    </SettingsPage>
  );
}

type DialogProps = {
  readonly object: ObjectMeta;
  readonly edited: Row | 'new';
  readonly onClose: () => void;
};

function DelegationDialog({ object, edited, onClose }: DialogProps) {
  const t = useText(delegationsTexts);
  const { user } = useMeta();
  const isNew = edited === 'new';
  const { id, version, ...values } = isNew
    ? { id: '', version: 0, fromUser: { id: user.id, title: user.name } }
    : edited;
  // Only administrators say who stands in for somebody else.
  const asked = fields.filter((name) => name !== 'fromUser' || user.administrator);
  return (
    <RecordDialog
      object={object}
      title={t(isNew ? 'add' : 'title')}
      okText={t(isNew ? 'add' : 'save')}
      fields={asked}
      {...(isNew ? {} : { record: { id, version } })}
      values={values}
      said={() => t(isNew ? 'added' : 'changed')}
      onClose={onClose}
    />
  );
}
