import { Form, Modal, Segmented } from 'antd';
import { Suspense, useId, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { viewOf } from '#web/kinds/registry.ts';
import { readLinks } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { useBulk, type Chosen } from '#web/save/use-bulk.ts';
import { apiTexts } from '#web/texts/api.ts';
import { listTexts } from '#web/texts/list.ts';

type Props = {
  readonly object: ObjectMeta;
  readonly chosen: Chosen;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Puts tags on many records, or takes them off; what else they bear stays. */
export function BulkTagsDialog({ object, chosen: { target, count }, onClose, onDone }: Props) {
  const t = useText(listTexts);
  const said = useText(apiTexts);
  const id = useId();
  const bulk = useBulk(object.name);
  const [way, setWay] = useState<'add' | 'remove'>('add');
  const [tags, setTags] = useState<unknown>([]);
  const field = object.fields.find(({ name }) => name === 'tags');
  const Editor = field && viewOf(field).Editor;
  const ids = readLinks(tags).map((one) => one.id);
  const submit = () =>
    bulk.mutate(
      {
        target,
        change: { op: 'links', field: 'tags', [way]: ids },
        said: said('saved.updated', { count }),
      },
      {
        onSuccess: () => {
          onDone();
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('bulk.tags')}
      okText={t('bulk.apply', { count })}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: ids.length === 0, loading: bulk.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item>
          <Segmented
            aria-label={t('bulk.tags')}
            value={way}
            onChange={setWay}
            options={(['add', 'remove'] as const).map((value) => ({
              value,
              label: t(`bulk.tags.${value}`),
            }))}
          />
        </Form.Item>
        {field && Editor && (
          <Form.Item
            label={t('bulk.tags')}
            htmlFor={`${id}-tags`}
            {...(bulk.error ? { validateStatus: 'error' as const, help: bulk.error.message } : {})}
          >
            <Suspense>
              <Editor
                id={`${id}-tags`}
                field={field}
                value={tags}
                onChange={setTags}
                label={t('bulk.tags')}
                autoFocus
              />
            </Suspense>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
