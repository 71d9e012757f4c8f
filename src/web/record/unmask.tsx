import { useMutation } from '@tanstack/react-query';
import { Alert, Form, Input, Modal } from 'antd';
import { Eye } from 'lucide-react';
import { useId, useState } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';
import { isEmptyValue } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { unmaskTexts } from '#web/texts/unmask.ts';
import styles from './record.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly record: Row;
  readonly field: FieldMeta;
  readonly onShown: (value: unknown) => void;
};

/** Shows a value in full that stands there in part, for a reason that is logged; nothing where it is open or may not be shown. */
export function Unmask({ object, record, field, onShown }: Props) {
  const t = useText(unmaskTexts);
  const label = useLabel();
  const [isAsking, setAsking] = useState(false);
  const mayShow = field.right === 'masked' && (object.can.unmask ?? 'none') !== 'none';
  if (!mayShow || isEmptyValue(record[field.name])) return null;
  const shown = (value: unknown) => {
    setAsking(false);
    onShown(value);
  };
  return (
    <>
      <button
        type="button"
        className={styles['eye']}
        aria-label={t('show', { field: label(field.label) })}
        title={t('show', { field: label(field.label) })}
        onClick={() => setAsking(true)}
      >
        <Eye size={14} aria-hidden />
      </button>
      {isAsking && (
        <UnmaskDialog
          object={object}
          record={record}
          field={field}
          onShown={shown}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function UnmaskDialog({
  object,
  record,
  field,
  onShown,
  onClose,
}: Props & { readonly onClose: () => void }) {
  const t = useText(unmaskTexts);
  const label = useLabel()(field.label);
  const id = useId();
  const [reason, setReason] = useState('');
  const show = useMutation({
    mutationFn: () =>
      call<{ value: unknown }>('POST', `/records/${object.name}/${record.id}/unmask`, {
        body: { field: field.name, reason: reason.trim() },
      }),
    onSuccess: ({ value }) => onShown(value),
  });
  return (
    <Modal
      open
      width={440}
      title={t('show', { field: label })}
      okText={t('show.do')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: reason.trim().length < 3, loading: show.isPending }}
      onOk={() => show.mutate()}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={() => show.mutate()} requiredMark={false}>
        <Form.Item label={t('reason')} htmlFor={id} help={t('reason.help')}>
          <Input
            id={id}
            autoFocus
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      {show.error && <Alert type="error" showIcon title={show.error.message} role="alert" />}
    </Modal>
  );
}
