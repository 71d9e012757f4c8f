import { Alert, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Criterion } from '#model/match-rule.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { comparableFields, type RuleAsked } from '#web/duplicates/ask.ts';
import { CriterionRow } from '#web/duplicates/criterion-row.tsx';
import { fieldsAcross, usualComparator, withOther, type Rule } from '#web/duplicates/rules.ts';
import { TrialBox } from '#web/duplicates/trial-box.tsx';
import { TryBox } from '#web/duplicates/try-box.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import styles from '#web/duplicates/duplicates.module.css';

type Draft = Pick<Rule, 'name' | 'object' | 'other' | 'criteria' | 'threshold'>;

const fresh: Draft = { name: '', object: 'account', other: 'account', criteria: [], threshold: 80 };

/** Makes or changes a rule by picking fields, ways of comparing and weights, with a box to try it out. */
export function RuleEditor({ rule, onClose }: { rule: Rule | null; onClose: () => void }) {
  const t = useText(duplicatesTexts);
  const [draft, setDraft] = useState<Draft>(rule ?? fresh);
  const { submit, problem, isPending } = useSubmit(rule, draft, onClose);
  const set = (values: Partial<Draft>) => setDraft({ ...draft, ...values });
  const { objects } = useMeta();
  const object = objects.find(({ name }) => name === draft.object);
  const other = objects.find(({ name }) => name === draft.other);
  return (
    <Modal
      open
      width={draft.object === draft.other ? 760 : 920}
      title={rule ? t('rules.edit', { name: rule.name }) : t('rules.add')}
      okText={t('editor.save')}
      cancelText={t('editor.cancel')}
      onOk={submit}
      confirmLoading={isPending}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form layout="vertical" onFinish={submit}>
        {problem && <Alert type="error" showIcon title={problem} />}
        <Form.Item label={t('editor.name')} htmlFor="rule-name" required>
          <Input
            id="rule-name"
            value={draft.name}
            maxLength={120}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Form.Item>
        <div className={styles['pair']}>
          <Form.Item label={t('editor.object')} htmlFor="rule-object">
            <ObjectSelect
              id="rule-object"
              value={draft.object}
              onChange={(name) => set({ object: name, other: name, criteria: [] })}
            />
          </Form.Item>
          <Form.Item label={t('editor.other')} htmlFor="rule-other">
            <ObjectSelect
              id="rule-other"
              value={draft.other}
              onChange={(name) => set({ other: name, criteria: [] })}
            />
          </Form.Item>
        </div>
        {object && other && (
          <CriteriaEditor
            key={`${object.name} ${other.name}`}
            object={object}
            other={object.name === other.name ? null : other}
            criteria={draft.criteria}
            onChange={(criteria) => set({ criteria })}
          />
        )}
        <Form.Item
          label={t('editor.threshold')}
          htmlFor="rule-threshold"
          extra={t('editor.threshold.help')}
        >
          <InputNumber
            id="rule-threshold"
            min={30}
            max={100}
            value={draft.threshold}
            onChange={(value) => set({ threshold: value ?? 80 })}
          />
        </Form.Item>
        {object && other && isComplete(draft) && (
          <>
            <TrialBox object={object} other={other} asked={askedOf(draft)} />
            <TryBox object={object} other={other} asked={askedOf(draft)} />
          </>
        )}
      </Form>
    </Modal>
  );
}

function askedOf({ object, other, criteria, threshold }: Draft): RuleAsked {
  return { criteria, threshold, ...(other === object ? {} : { other }) };
}

type SelectProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
};

function ObjectSelect({ id, value, onChange }: SelectProps) {
  const word = useLabel();
  const { objects } = useMeta();
  const options = objects
    .filter(({ kind, area, can }) => kind === 'record' && area !== 'admin' && can.create)
    .map(({ name, label }) => ({ value: name, label: word(label.one) }));
  return (
    <Select
      id={id}
      value={value}
      options={options}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

type CriteriaProps = {
  readonly object: ObjectMeta;
  readonly other: ObjectMeta | null;
  readonly criteria: readonly Criterion[];
  readonly onChange: (criteria: readonly Criterion[]) => void;
};

function CriteriaEditor({ object, other, criteria, onChange }: CriteriaProps) {
  const t = useText(duplicatesTexts);
  const fields = comparableFields(object);
  const add = () => {
    const used = new Set(criteria.flatMap((one) => one.fields));
    const both = other ? new Set(comparableFields(other).map(({ name }) => name)) : null;
    const unused = fields.filter(({ name }) => !used.has(name));
    const field = unused.find(({ name }) => both?.has(name) ?? true) ?? unused[0] ?? fields[0];
    if (!field) return;
    const comparator = usualComparator(field, object.name === 'contact');
    const criterion = { fields: [field.name], comparator, weight: 50 };
    const across = other && fieldsAcross([field.name], fields, comparableFields(other));
    onChange([...criteria, across ? withOther(criterion, across) : criterion]);
  };
  return (
    <Form.Item label={t('editor.criteria')} required>
      <div className={styles['criteria']}>
        {criteria.map((criterion, at) => (
          <CriterionRow
            // A line is what stands at its place.
            key={at}
            number={at + 1}
            object={object}
            other={other}
            criterion={criterion}
            onChange={(next) => onChange(criteria.with(at, next))}
            onRemove={() => onChange(criteria.toSpliced(at, 1))}
          />
        ))}
      </div>
      {criteria.length < 10 && (
        <Button icon={<Plus size={16} aria-hidden />} onClick={add}>
          {t('editor.add')}
        </Button>
      )}
    </Form.Item>
  );
}

function isComplete({ criteria }: Pick<Draft, 'criteria'>): boolean {
  return (
    criteria.length > 0 &&
    criteria.every(
      ({ fields, otherFields = fields }) => fields.length > 0 && otherFields.length > 0,
    )
  );
}

function useSubmit(rule: Rule | null, draft: Draft, onClose: () => void) {
  const t = useText(duplicatesTexts);
  const save = useSave();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    if (draft.name.trim() === '' || !isComplete(draft)) return setProblem(t('editor.incomplete'));
    const { name, object, criteria, threshold } = draft;
    const other = draft.other === object ? null : draft.other;
    const values = { name, object, other, criteria, threshold };
    const change = rule
      ? ({
          op: 'update',
          object: 'duplicate-rule',
          id: rule.id,
          version: rule.version,
          values,
        } as const)
      : ({ op: 'create', object: 'duplicate-rule', id: crypto.randomUUID(), values } as const);
    save.mutate(
      { changes: [change], said: t('rules.saved', { name }) },
      { onSuccess: onClose, onError: (error) => setProblem(error.message) },
    );
  };
  return { submit, problem, isPending: save.isPending };
}
