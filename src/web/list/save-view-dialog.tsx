import { Form, Input, Modal } from 'antd';
import { Suspense, useId, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { useObject } from '#web/api/use-meta.ts';
import { viewOf } from '#web/kinds/registry.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { listTexts } from '#web/texts/list.ts';
import type { ListState } from './list-state.ts';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly onClose: () => void;
};

/** Keeps the list as it stands under a name, for oneself or for the people of a unit. */
export function SaveViewDialog({ object, state, onClose }: Props) {
  const t = useText(listTexts);
  const id = useId();
  const save = useSave();
  const [name, setName] = useState('');
  const [unit, setUnit] = useState<unknown>(null);
  const offeredTo = useObject('saved-view')?.fields.find((field) => field.name === 'offeredTo');
  const Editor = offeredTo && viewOf(offeredTo).Editor;

  const submit = () => {
    const { filter, sort, columns, change } = state;
    const viewId = newViewId();
    const values = {
      name: name.trim(),
      object: object.name,
      filter,
      sort: [...sort],
      columns: [...columns],
      offeredTo: unit,
    };
    const changes = [{ op: 'create' as const, object: 'saved-view', id: viewId, values }];
    const whenSaved = () => {
      onClose();
      change({ view: viewId, filter: undefined, sort: undefined, columns: undefined });
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
        {Editor && (
          <Form.Item label={t('view.shared')} htmlFor={`${id}-unit`}>
            <Suspense>
              <Editor
                id={`${id}-unit`}
                field={offeredTo}
                value={unit}
                onChange={setUnit}
                label={t('view.shared')}
              />
            </Suspense>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function newViewId(): string {
  return crypto.randomUUID();
}
