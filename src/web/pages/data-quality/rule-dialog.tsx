import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { isEditable } from '#web/kinds/registry.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { askedFilter } from '#web/list/conditions.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { useSave } from '#web/save/use-save.ts';
import { qualityTexts } from '#web/texts/quality.ts';
import { exactCountQuery } from './figures.ts';
import { aspects, type QualityRule } from './rules.ts';
import styles from './quality.module.css';

type Draft = {
  readonly name: string;
  readonly object: string;
  readonly aspect: string;
  readonly condition: Condition | null;
  readonly repair: string | null;
};

/** Makes or changes a rule by picking, and says how many records it finds before it is saved. */
export function RuleDialog({ rule, onClose }: { rule: QualityRule | null; onClose: () => void }) {
  const t = useText(qualityTexts);
  const { objects } = useMeta();
  const [draft, setDraft] = useState<Draft>(() => draftOf(rule));
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useSave();
  const object = objects.find(({ name }) => name === draft.object);
  const condition = askedFilter(draft.condition);
  const isWhole = draft.name.trim() !== '' && condition !== undefined;
  const written = { ...draft, name: draft.name.trim(), rule: condition };
  const submit = () => {
    const { condition: _, ...values } = written;
    const change = rule
      ? { op: 'update' as const, id: rule.id, version: rule.version }
      : { op: 'create' as const, id: crypto.randomUUID() };
    save.mutate(
      {
        changes: [{ ...change, object: 'quality-rule', values }],
        said: t('rule.saved', { name: written.name }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      open
      title={t(rule ? 'rule.edit' : 'rule.new')}
      okText={t('rule.save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole, loading: save.isPending }}
      onOk={submit}
      onCancel={onClose}
      width={640}
      footer={(buttons) => (
        <div className={styles['foot']}>
          {rule && <RemoveButton rule={rule} onClose={onClose} />}
          {buttons}
        </div>
      )}
    >
      <Form layout="vertical">
        {save.error && <Alert type="error" showIcon title={save.error.message} />}
        <DraftFields draft={draft} object={object} onChange={set} />
        {object && condition ? (
          <Found object={object} condition={condition} />
        ) : (
          <p className={styles['lead']}>{t('rule.needs')}</p>
        )}
      </Form>
    </Modal>
  );
}

type FieldsProps = {
  readonly draft: Draft;
  readonly object: ObjectMeta | undefined;
  readonly onChange: (part: Partial<Draft>) => void;
};

function DraftFields({ draft, object, onChange }: FieldsProps) {
  const t = useText(qualityTexts);
  const label = useLabel();
  const id = useId();
  const { objects } = useMeta();
  const rule = objects.find(({ name }) => name === 'quality-rule');
  const field = (name: string) => rule?.fields.find((one) => one.name === name);
  const words = (name: string) => label(field(name)?.label ?? { en: name, zh: name });
  const options = field('aspect')?.options ?? {};
  const looked = objects.filter(({ can, area }) => can.read !== undefined && area !== 'admin');
  return (
    <>
      <Form.Item label={words('name')} htmlFor={`${id}-name`} required>
        <Input
          id={`${id}-name`}
          value={draft.name}
          maxLength={120}
          onChange={(event) => onChange({ name: event.target.value })}
          autoFocus
        />
      </Form.Item>
      <Form.Item label={words('aspect')} htmlFor={`${id}-aspect`}>
        <Select
          id={`${id}-aspect`}
          value={draft.aspect}
          options={aspects.map((value) => ({
            value,
            label: label(options[value]?.label ?? { en: value, zh: value }),
          }))}
          onChange={(aspect: string) => onChange({ aspect })}
        />
      </Form.Item>
      <Form.Item label={t('rule.object')} htmlFor={`${id}-object`}>
        <Select
          id={`${id}-object`}
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.object}
          options={looked.map((one) => ({ value: one.name, label: label(one.label.many) }))}
          onChange={(name: string) => onChange({ object: name, condition: null, repair: null })}
        />
      </Form.Item>
      {object && (
        <Form.Item label={t('rule.condition')} required>
          <FilterBar
            object={object}
            filter={draft.condition}
            onChange={(condition) => onChange({ condition })}
          />
        </Form.Item>
      )}
      <Form.Item label={t('rule.repair')} htmlFor={`${id}-repair`}>
        <Select
          id={`${id}-repair`}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('rule.repair.none')}
          value={draft.repair}
          options={(object?.fields ?? [])
            .filter((one) => isEditable(one) && one.name !== object?.title)
            .map((one) => ({ value: one.name, label: label(one.label) }))}
          onChange={(repair: string | undefined) => onChange({ repair: repair ?? null })}
        />
      </Form.Item>
    </>
  );
}

function Found({ object, condition }: { object: ObjectMeta; condition: Condition }) {
  const t = useText(qualityTexts);
  const format = useFormat();
  const found = useQuery(exactCountQuery(object, condition));
  const total = useQuery(exactCountQuery(object));
  if (found.error) return <Alert type="error" showIcon title={found.error.message} />;
  if (found.data === undefined || total.data === undefined) return null;
  return (
    <p className={styles['lead']} role="status">
      {t('rule.finds', { count: format.number(found.data), total: format.number(total.data) })}
    </p>
  );
}

function RemoveButton({ rule, onClose }: { rule: QualityRule; onClose: () => void }) {
  const t = useText(qualityTexts);
  const save = useSave();
  const change = {
    op: 'delete' as const,
    object: 'quality-rule',
    id: rule.id,
    version: rule.version,
  };
  const remove = () =>
    save.mutate(
      { changes: [change], said: t('rule.removed', { name: rule.name }) },
      { onSuccess: onClose },
    );
  return (
    <Button danger type="text" loading={save.isPending} onClick={remove}>
      {t('rule.remove')}
    </Button>
  );
}

function draftOf(rule: QualityRule | null): Draft {
  if (!rule)
    return { name: '', object: 'account', aspect: aspects[0], condition: null, repair: null };
  const { name, object, aspect, condition, repair } = rule;
  return { name, object: object.name, aspect, condition, repair };
}
