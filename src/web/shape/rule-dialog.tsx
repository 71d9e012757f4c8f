import { Alert, Form, Modal, Select } from 'antd';
import type { ChangeInput, ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useLanguage, useText, useWord } from '#web/language/language.ts';
import { readCondition } from '#web/list/read-condition.ts';
import { shapeRuleTexts } from '#web/texts/shape-rules.ts';
import { saysNothing } from './broken.ts';
import { PlainRows } from './plain-rows.tsx';
import { ConditionRow } from './rule-condition.tsx';
import { RuleMust } from './rule-must.tsx';
import { saysRule } from './rule-ways.ts';
import { changedValues, useShapeForm, type Values } from './use-shape-form.ts';
import styles from './layout.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly edited: Row | 'new';
  readonly onClose: () => void;
};

/** Makes a validation rule, or changes it: for which records, what has to hold, and what is said otherwise. */
export function RuleDialog(props: Props) {
  const definition = useObject('own-check');
  return definition ? <Dialog definition={definition} {...props} /> : null;
}

function Dialog({ definition, object, edited, onClose }: Props & { definition: ObjectMeta }) {
  const t = useText(shapeRuleTexts);
  const word = useWord();
  const { language } = useLanguage();
  const isNew = edited === 'new';
  const begun: Values = isNew ? { object: object.name, active: true } : edited;
  const form = useShapeForm(begun, definition.fields);
  const { values, problems } = form;
  const when = readCondition(values['when']);
  const name = readText(values['name']) ?? '';
  const submit = () =>
    form.send({
      changes: changesOf(edited, values),
      said: t(isNew ? 'added' : 'changed', { name }),
      onDone: onClose,
    });
  const plain = { definition, form };
  return (
    <Modal
      open
      width={680}
      title={isNew ? t('dialog.new', { object: word(object.label.one) }) : t('edit', { name })}
      okText={t(isNew ? 'create' : 'save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !saysRule(values) }}
      confirmLoading={form.isPending}
      onOk={submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form layout="vertical" onFinish={submit}>
        {problems.rest.map((sentence) => (
          <Alert key={sentence} type="error" showIcon title={sentence} />
        ))}
        <PlainRows {...plain} names={['name']} />
        <ConditionRow
          object={object}
          words={t('when')}
          help={t('when.help')}
          held={when}
          problem={problems.byField.get('when')}
          onChange={(next) => form.set('when', saysNothing(next) ? null : next)}
        />
        <RuleMust object={object} form={form} />
        <div className={styles['spaced']}>
          <PlainRows {...plain} names={language === 'zh' ? ['zh', 'en'] : ['en', 'zh']} />
          <FieldRowOf object={object} form={form} />
        </div>
      </Form>
    </Modal>
  );
}

function changesOf(edited: Row | 'new', values: Values): ChangeInput[] {
  if (edited === 'new') {
    const given = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
    );
    return [{ op: 'create', object: 'own-check', id: crypto.randomUUID(), values: given }];
  }
  const { id, version } = edited;
  const changed = changedValues(edited, values);
  return Object.keys(changed).length === 0
    ? []
    : [{ op: 'update', object: 'own-check', id, version, values: changed }];
}

type FieldProps = {
  readonly object: ObjectMeta;
  readonly form: ReturnType<typeof useShapeForm>;
};

function FieldRowOf({ object, form }: FieldProps) {
  const t = useText(shapeRuleTexts);
  const label = useLabel();
  const none = 'none';
  return (
    <Form.Item label={t('field')} htmlFor="own-check-field">
      <Select
        id="own-check-field"
        value={readText(form.values['field']) ?? none}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(name) => form.set('field', name === none ? null : name)}
        options={[
          { value: none, label: t('field.none') },
          ...object.fields
            .filter((field) => !field.readOnly)
            .map((field) => ({ value: field.name, label: label(field.label) })),
        ]}
      />
    </Form.Item>
  );
}
