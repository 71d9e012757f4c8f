import { Alert, Form, Modal } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { FieldRow } from '#web/forms/field-row.tsx';
import { noProblems, sortProblems, type Problems } from '#web/forms/problems.ts';
import { isEditable } from '#web/kinds/registry.ts';
import { isSameValue } from '#web/save/same-value.ts';
import { useSave } from '#web/save/use-save.ts';
import styles from './administration.module.css';

type Values = Readonly<Record<string, unknown>>;

type Props = {
  readonly object: ObjectMeta;
  readonly title: string;
  readonly okText: string;
  /** The fields asked for, in their order. */
  readonly fields: readonly string[];
  /** The record to change; absent for a new one. */
  readonly record?: { readonly id: string; readonly version: number };
  readonly values: Values;
  /** What the toast says. */
  readonly said: (values: Values) => string;
  readonly onClose: () => void;
  readonly onSaved?: (id: string, values: Values) => void;
  /** What stands above the fields. */
  readonly children?: ReactNode;
};

/** Makes or changes a record by a few of its fields; what is wrong stands beside its field. */
export function RecordDialog({ object, title, okText, fields, children, onClose, ...rest }: Props) {
  const [values, setValues] = useState<Values>(rest.values);
  const { submit, problems, isPending } = useSubmit({ object, fields, onClose, ...rest }, values);
  const shown = fields.flatMap(
    (name) => object.fields.find((field) => field.name === name && isEditable(field)) ?? [],
  );
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
      submit();
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      onOk={submit}
      confirmLoading={isPending}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form
        layout="vertical"
        onFinish={submit}
        onKeyDown={onKey}
        className={styles['fields'] ?? ''}
      >
        {children}
        {problems.rest.map((sentence) => (
          <Alert key={sentence} type="error" showIcon title={sentence} />
        ))}
        {shown.map((field, index) => (
          <FieldRow
            key={field.name}
            field={field}
            value={values[field.name]}
            problem={problems.byField.get(field.name)}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            autoFocus={index === 0}
          />
        ))}
        {/* Enter in a field sends the form; a hidden button is what browsers ask for. */}
        <button type="submit" hidden>
          {okText}
        </button>
      </Form>
    </Modal>
  );
}

type Submit = Pick<
  Props,
  'object' | 'fields' | 'record' | 'values' | 'said' | 'onClose' | 'onSaved'
>;

function useSubmit(props: Submit, values: Values) {
  const { object, fields, record, values: given, said, onClose, onSaved } = props;
  const save = useSave();
  const [problems, setProblems] = useState<Problems>(noProblems);
  const submit = () => {
    if (save.isPending) return;
    const id = record?.id ?? crypto.randomUUID();
    // Of a record that stands only what was changed is written, so that nobody's other change is lost.
    const names = Object.keys(values).filter(
      (name) => !record || !isSameValue(values[name] ?? null, given[name] ?? null),
    );
    const written = Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
    if (record && names.length === 0) return onClose();
    const change = record
      ? ({
          op: 'update',
          object: object.name,
          id,
          version: record.version,
          values: written,
        } as const)
      : ({ op: 'create', object: object.name, id, values: written } as const);
    save.mutate(
      { changes: [change], said: said(values) },
      {
        onSuccess: () => {
          onClose();
          onSaved?.(id, values);
        },
        onError: (error) =>
          setProblems(
            sortProblems(
              error.reply,
              object.fields.filter(({ name }) => fields.includes(name)),
            ),
          ),
      },
    );
  };
  return { submit, problems, isPending: save.isPending };
}
