import { Checkbox, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { listTexts } from '#web/texts/list.ts';
import { viewTexts } from '#web/texts/views.ts';
import { asTheView, keptOf, type ListState } from './list-state.ts';
import { useTopUnit } from './use-top-unit.ts';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly onClose: () => void;
};

/** Keeps the list as it stands under a name, for oneself or for everyone. */
export function SaveViewDialog({ object, state, onClose }: Props) {
  const t = useText(listTexts);
  const v = useText(viewTexts);
  const id = useId();
  const save = useSave();
  const [name, setName] = useState('');
  const [isOffered, setOffered] = useState(false);
  const top = useTopUnit();

  const submit = () => {
    const viewId = newViewId();
    const values = {
      name: name.trim(),
      object: object.name,
      ...keptOf(state),
      offeredTo: isOffered ? top : null,
    };
    const changes = [{ op: 'create' as const, object: 'saved-view', id: viewId, values }];
    const whenSaved = () => {
      onClose();
      state.change({ ...asTheView, view: viewId });
    };
    save.mutate(
      { changes, said: t('view.saved', { name: name.trim() }) },
      { onSuccess: whenSaved },
    );
  };
  return (
    <Modal
      open
      title={t(state.view ? 'view.save-as' : 'view.save')}
      okText={t('view.save')}
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
          disabled={top === null}
          onChange={(event) => setOffered(event.target.checked)}
        >
          {v('everyone')}
        </Checkbox>
      </Form>
    </Modal>
  );
}

function newViewId(): string {
  return crypto.randomUUID();
}
