import { Form, Modal, Select } from 'antd';
import { Suspense, useId, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { isEditable, viewOf } from '#web/kinds/registry.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { apiTexts } from '#web/texts/api.ts';
import { listTexts } from '#web/texts/list.ts';

type Props = {
  readonly object: ObjectMeta;
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Sets one field of many records to one value, as one changeset. */
export function BulkEditDialog({ object, ids, onClose, onDone }: Props) {
  const t = useText(listTexts);
  const said = useText(apiTexts);
  const label = useLabel();
  const id = useId();
  const save = useSave();
  const [name, setName] = useState<string | null>(null);
  const [value, setValue] = useState<unknown>(null);
  const fields = object.fields.filter((field) => isEditable(field) && field.name !== object.title);
  const field = fields.find((one) => one.name === name);
  const Editor = field && viewOf(field).Editor;

  const submit = () => {
    if (!field) return;
    const changes = ids.map((one) => ({
      op: 'update' as const,
      object: object.name,
      id: one,
      values: { [field.name]: value },
    }));
    const whenSaved = () => {
      onDone();
      onClose();
    };
    save.mutate(
      { changes, said: said('saved.updated', { count: ids.length }) },
      { onSuccess: whenSaved },
    );
  };
  return (
    <Modal
      open
      title={t('bulk.edit')}
      okText={t('bulk.apply', { count: ids.length })}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !field, loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('bulk.field')} htmlFor={`${id}-field`}>
          <Select
            id={`${id}-field`}
            showSearch={{ optionFilterProp: 'label' }}
            value={name}
            onChange={(next: string) => {
              setName(next);
              setValue(null);
            }}
            options={fields.map((one) => ({ value: one.name, label: label(one.label) }))}
            autoFocus
          />
        </Form.Item>
        {field && Editor && (
          <Form.Item
            label={t('bulk.value')}
            htmlFor={`${id}-value`}
            {...(save.error ? { validateStatus: 'error' as const, help: save.error.message } : {})}
          >
            <Suspense>
              <Editor
                key={field.name}
                id={`${id}-value`}
                field={field}
                value={value}
                onChange={setValue}
                label={label(field.label)}
              />
            </Suspense>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
