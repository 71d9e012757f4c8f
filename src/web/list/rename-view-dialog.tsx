import { Checkbox, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { listTexts } from '#web/texts/list.ts';
import { viewTexts } from '#web/texts/views.ts';
import { useTopUnit } from './use-top-unit.ts';
import type { View } from './views.ts';

/** Gives a view another name, and offers it to everyone or takes it back. */
export function RenameViewDialog({ view, onClose }: { view: View; onClose: () => void }) {
  const t = useText(listTexts);
  const v = useText(viewTexts);
  const id = useId();
  const save = useSave();
  const [name, setName] = useState(view.name);
  const [isOffered, setOffered] = useState(view.offeredTo !== null);
  const top = useTopUnit();
  const submit = () => {
    const offeredTo = isOffered ? (view.offeredTo?.id ?? top) : null;
    const values = { name: name.trim(), offeredTo };
    const changes = [{ op: 'update' as const, object: 'saved-view', id: view.id, values }];
    save.mutate({ changes, said: t('view.saved', { name: values.name }) }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={v('rename')}
      okText={v('apply')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: name.trim() === '', loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={submit}>
        <Form.Item
          label={t('view.name')}
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
        <Checkbox
          checked={isOffered}
          disabled={top === null && !isOffered}
          onChange={(event) => setOffered(event.target.checked)}
        >
          {v('everyone')}
        </Checkbox>
      </Form>
    </Modal>
  );
}
