import { Alert, Form, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { noProblems, sortProblems, type Problems } from '#web/forms/problems.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { askedFilter } from '#web/list/conditions.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { useSave } from '#web/save/use-save.ts';
import { webhooksTexts } from '#web/texts/webhooks.ts';
import type { Hook } from './hooks.ts';
import type { SecretOf } from './secret-dialog.tsx';
import shared from '#web/administration/administration.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly hook: Hook | null;
  readonly onClose: () => void;
  readonly onMade: (of: SecretOf) => void;
};

type Values = Pick<Hook, 'name' | 'url' | 'objects' | 'ops' | 'filter'>;

const empty: Values = { name: '', url: '', objects: [], ops: [], filter: null };

/** Where to, and which changes are told. */
export function HookDialog({ object, hook, onClose, onMade }: Props) {
  const t = useText(webhooksTexts);
  const label = useLabel();
  const id = useId();
  const meta = useMeta();
  const [values, setValues] = useState<Values>(hook ?? empty);
  const change = (next: Partial<Values>) => setValues((before) => ({ ...before, ...next }));
  const { submit, problems, isPending } = useSubmit(hook, values, { onClose, onMade });
  const ops = object.fields.find(({ name }) => name === 'ops')?.options ?? {};
  const wrong = (field: string) => {
    const said = problems.byField.get(field);
    return said === undefined ? {} : { help: said, validateStatus: 'error' as const };
  };
  return (
    <Modal
      open
      title={hook ? t('edit.of', { name: hook.name }) : t('add')}
      okText={t(hook ? 'save' : 'add')}
      okButtonProps={{
        disabled:
          values.name.trim() === '' || values.url.trim() === '' || values.objects.length === 0,
      }}
      confirmLoading={isPending}
      onOk={submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form layout="vertical" className={shared['spaced'] ?? ''} onFinish={submit}>
        {problems.rest.map((sentence) => (
          <Alert key={sentence} type="error" showIcon title={sentence} />
        ))}
        <Form.Item label={t('name')} htmlFor={`${id}-name`} required {...wrong('name')}>
          <Input
            id={`${id}-name`}
            value={values.name}
            maxLength={120}
            autoFocus
            onChange={(event) => change({ name: event.target.value })}
          />
        </Form.Item>
        <Form.Item
          label={t('url')}
          htmlFor={`${id}-url`}
          required
          help={t('url.help')}
          {...wrong('url')}
        >
          <Input
            id={`${id}-url`}
            value={values.url}
            inputMode="url"
            placeholder="https://"
            onChange={(event) => change({ url: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={t('objects')} htmlFor={`${id}-objects`} required {...wrong('objects')}>
          <Select<string[]>
            id={`${id}-objects`}
            mode="multiple"
            value={[...values.objects]}
            onChange={(objects) =>
              change({ objects, ...(objects.length === 1 ? {} : { filter: null }) })
            }
            options={meta.objects.map(({ name, label: text }) => ({
              value: name,
              label: label(text.many),
            }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item label={t('ops')} htmlFor={`${id}-ops`}>
          <Select<string[]>
            id={`${id}-ops`}
            mode="multiple"
            value={[...values.ops]}
            onChange={(next) => change({ ops: next })}
            placeholder={t('ops.all')}
            options={Object.entries(ops).map(([value, option]) => ({
              value,
              label: label(option.label),
            }))}
          />
        </Form.Item>
        <Form.Item label={t('filter')} {...wrong('filter')}>
          <HookFilter values={values} onChange={(filter) => change({ filter })} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

type FilterProps = { readonly values: Values; readonly onChange: (filter: Condition) => void };

function HookFilter({ values, onChange }: FilterProps) {
  const t = useText(webhooksTexts);
  const [only = '', ...others] = values.objects;
  const object = useObject(only);
  if (!object || others.length > 0) return <span>{t('filter.one')}</span>;
  return <FilterBar object={object} filter={values.filter} onChange={onChange} />;
}

function useSubmit(
  hook: Hook | null,
  values: Values,
  { onClose, onMade }: Pick<Props, 'onClose' | 'onMade'>,
) {
  const t = useText(webhooksTexts);
  const save = useSave();
  const [problems, setProblems] = useState<Problems>(noProblems);
  const submit = () => {
    const name = values.name.trim();
    const written = {
      name,
      url: values.url.trim(),
      objects: values.objects,
      ops: values.ops,
      filter: askedFilter(values.filter) ?? null,
    };
    const id = hook?.id ?? crypto.randomUUID();
    const change = hook
      ? ({ op: 'update', object: 'webhook', id, version: hook.version, values: written } as const)
      : ({ op: 'create', object: 'webhook', id, values: written } as const);
    save.mutate(
      { changes: [change], said: t(hook ? 'changed' : 'added', { name }) },
      {
        onSuccess: () => {
          onClose();
          if (!hook) onMade({ id, name });
        },
        onError: (error) => setProblems(sortProblems(error.reply, formFields)),
      },
    );
  };
  return { submit, problems, isPending: save.isPending };
}

const formFields = ['name', 'url', 'objects', 'ops', 'filter'].map((name) => ({ name }));
