import { useNavigate } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import type { Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { mergeTexts } from '#web/texts/merge.ts';

type Props = {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
};

/** Asks which record is the same one, and sets the two side by side. */
export function MergeWithDialog({ object, id, title, onClose }: Props) {
  const t = useText(mergeTexts);
  const navigate = useNavigate();
  const [other, setOther] = useState<Linked | null>(null);
  const go = () => {
    if (other)
      void navigate({ to: '/merge', search: { object: object.name, ids: `${id},${other.id}` } });
  };
  return (
    <Modal
      open
      title={t('with.title', { title })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('cancel')}
        </Button>,
        <Button key="go" type="primary" disabled={!other || other.id === id} onClick={go}>
          {t('with.go')}
        </Button>,
      ]}
    >
      <RecordPicker
        object={object.name}
        label={mergeTexts['with.other']}
        value={other}
        onChange={setOther}
        autoFocus
      />
    </Modal>
  );
}
