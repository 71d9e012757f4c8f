import { Form, Modal, Select } from 'antd';
import { Suspense, useId, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { isEditable, viewOf } from '#web/kinds/registry.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useBulk, type Chosen } from '#web/save/use-bulk.ts';
import { apiTexts } from '#web/texts/api.ts';
import { listTexts } from '#web/texts/list.ts';

type Props = {
  readonly object: ObjectMeta;
  readonly chosen: Chosen;
  /** The field that is asked for by itself, such as the owner. */
  readonly only?: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Sets one field of many records to one value, as one change. */
export function BulkEditDialog({ object, chosen, only, onClose, onDone }: Props) {
  const t = useText(listTexts);
  const said = useText(apiTexts);
  const label = useLabel();
  const id = useId();
  const save = useBulk(object.name);
  const { target, count } = chosen;
  const [name, setName] = useState<string | null>(only ?? null);
  const [value, setValue] = useState<unknown>(null);
  const fields = object.fields.filter((field) => isEditable(field) && field.name !== object.title);
  const field = fields.find((one) => one.name === name);
  const Editor = field && viewOf(field).Editor;

  const submit = () => {
    if (!field) return;
    const change = { op: 'update' as const, values: { [field.name]: value } };
    const whenSaved = () => {
      onDone();
      onClose();
    };
    save.mutate(
      { target, change, said: said('saved.updated', { count }) },
      { onSuccess: whenSaved },
    );
  };
  return (
    <Modal
      open
      title={t(only ? 'bulk.assign' : 'bulk.edit')}
      okText={t('bulk.apply', { count })}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !field, loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical">
        {!only && (
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
        )}
        {field && Editor && (
          <Form.Item
            label={t(only ? 'bulk.assign.to' : 'bulk.value')}
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
