import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, Form, Input, Modal, Checkbox, type MenuProps } from 'antd';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { Report } from '#model/report/report.ts';
import type { Row } from '#web/api/row.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { CreateForm } from '#web/forms/create-form.tsx';
import { dropPreset, rememberPreset } from '#web/forms/preset.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { useTopUnit } from '#web/list/use-top-unit.ts';
import { SharesDialog } from '#web/record/shares-dialog.tsx';
import { useSave } from '#web/save/use-save.ts';
import { reportTexts } from '#web/texts/reports.ts';

/** A report as it is kept. */
export type Kept = Row;

type Props = {
  readonly kept: Kept | null;
  readonly report: Report;
  readonly isChanged: boolean;
};

type Asking = 'save' | 'rename' | 'share' | 'mail';

/** Keeps a report, gives it to others, and takes its table out. */
export function ReportActs({ kept, report, isChanged }: Props) {
  const t = useText(reportTexts);
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const items = useItems({ kept, report, isChanged }, setAsking);
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button
          type={isChanged || !kept ? 'primary' : 'default'}
          icon={<ChevronDown size={14} aria-hidden />}
          iconPlacement="end"
          aria-haspopup="menu"
        >
          {t(isChanged || !kept ? 'save' : 'acts')}
        </Button>
      </Dropdown>
      {(asking === 'save' || asking === 'rename') && (
        <SaveDialog kept={asking === 'rename' ? kept : null} report={report} onClose={close} />
      )}
      {asking === 'share' && kept && (
        <SharesDialog id={kept.id} title={readText(kept['name']) ?? ''} onClose={close} />
      )}
      {asking === 'mail' && <ScheduleForm onClose={close} />}
    </>
  );
}

function ScheduleForm({ onClose }: { onClose: () => void }) {
  const object = useObject('report-schedule');
  return object ? <CreateForm object={object} onClose={onClose} /> : null;
}

function useItems(
  { kept, report, isChanged }: Props,
  ask: (asking: Asking) => void,
): NonNullable<MenuProps['items']> {
  const t = useText(reportTexts);
  const save = useSave();
  const navigate = useNavigate();
  const { user } = useMeta();
  const object = useObject('report');
  const mayMail = useObject('report-schedule')?.can.create !== undefined;
  const mayExport = useObject(report.object)?.can.export !== undefined;
  const isMine = kept !== null && (readLink(kept['owner'])?.id === user.id || user.administrator);
  const name = readText(kept?.['name']) ?? t('new');
  const update = () => {
    if (!kept) return;
    const changes = [
      { op: 'update' as const, object: 'report', id: kept.id, values: { definition: report } },
    ];
    const whenSaved = () =>
      void navigate({ to: '/reports/$id', params: { id: kept.id }, search: {}, replace: true });
    save.mutate({ changes, said: t('saved', { name }) }, { onSuccess: whenSaved });
  };
  const remove = () => {
    if (!kept) return;
    const changes = [{ op: 'delete' as const, object: 'report', id: kept.id }];
    save.mutate(
      { changes, said: t('deleted', { name }) },
      { onSuccess: () => void navigate({ to: '/reports' }) },
    );
  };
  const mail = () => {
    if (!kept) return;
    dropPreset('report-schedule');
    rememberPreset('report-schedule', {
      name,
      report: { id: kept.id, title: name },
      recipients: [{ id: user.id, title: user.name }],
    });
    ask('mail');
  };
  const file = (format: 'xlsx' | 'csv') => {
    const params = new URLSearchParams({ definition: JSON.stringify(report), name });
    return `/api/v1/reports/table.${format}?${params.toString()}`;
  };
  return [
    ...(isMine && isChanged ? [{ key: 'update', label: t('update'), onClick: update }] : []),
    ...(object?.can.create
      ? [{ key: 'save', label: t(kept ? 'save-as' : 'save.new'), onClick: () => ask('save') }]
      : []),
    ...(isMine ? [{ key: 'rename', label: t('rename'), onClick: () => ask('rename') }] : []),
    ...(isMine && object?.can.share
      ? [{ key: 'share', label: t('share'), onClick: () => ask('share') }]
      : []),
    ...(kept && mayMail ? [{ key: 'mail', label: t('mail'), onClick: mail }] : []),
    ...(kept
      ? [
          {
            key: 'details',
            label: (
              <Link
                to="/records/$object/$id"
                params={{ object: 'report', id: kept.id }}
                search={{ tab: 'report-schedule.report' }}
              >
                {t('details')}
              </Link>
            ),
          },
        ]
      : []),
    ...(mayExport
      ? (['xlsx', 'csv'] as const).map((format) => ({
          key: format,
          label: (
            <a href={file(format)} download>
              {t(`export.${format}`)}
            </a>
          ),
        }))
      : []),
    ...(isMine
      ? [
          { type: 'divider' as const },
          { key: 'delete', label: t('delete'), danger: true, onClick: remove },
        ]
      : []),
  ];
}

type SaveProps = Pick<Props, 'kept' | 'report'> & { readonly onClose: () => void };

/** Names a report, says what it tells, and whether everybody finds it. */
function SaveDialog({ kept, report, onClose }: SaveProps) {
  const t = useText(reportTexts);
  const id = useId();
  const top = useTopUnit();
  const save = useSave();
  const navigate = useNavigate();
  const [name, setName] = useState(readText(kept?.['name']) ?? '');
  const [description, setDescription] = useState(readText(kept?.['description']) ?? '');
  const [isOffered, setOffered] = useState(readLink(kept?.['offeredTo']) !== null);
  const submit = () => {
    const of = kept?.id ?? crypto.randomUUID();
    const values = {
      name: name.trim(),
      description: description.trim() || null,
      offeredTo: isOffered ? (readLink(kept?.['offeredTo'])?.id ?? top) : null,
    };
    const changes = kept
      ? [{ op: 'update' as const, object: 'report', id: of, values }]
      : [
          {
            op: 'create' as const,
            object: 'report',
            id: of,
            values: { ...values, definition: report },
          },
        ];
    const whenSaved = () => {
      onClose();
      if (!kept) void navigate({ to: '/reports/$id', params: { id: of }, search: {} });
    };
    save.mutate({ changes, said: t('saved', { name: values.name }) }, { onSuccess: whenSaved });
  };
  return (
    <Modal
      open
      title={t(kept ? 'rename' : 'save.new')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: name.trim() === '', loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={submit}>
        <Form.Item
          label={t('name')}
          htmlFor={`${id}-name`}
          {...(save.error ? { validateStatus: 'error', help: save.error.message } : {})}
        >
          <Input
            id={`${id}-name`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={120}
            autoFocus
          />
        </Form.Item>
        <Form.Item label={t('description')} htmlFor={`${id}-description`}>
          <Input.TextArea
            id={`${id}-description`}
            value={description}
            onChange={(event) => setDescription(event.target.value)}
            maxLength={1000}
            rows={3}
          />
        </Form.Item>
        <Checkbox
          checked={isOffered}
          disabled={top === null && !isOffered}
          onChange={(event) => setOffered(event.target.checked)}
        >
          {t('everyone')}
        </Checkbox>
      </Form>
    </Modal>
  );
}
