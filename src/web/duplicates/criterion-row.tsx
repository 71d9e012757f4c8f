import { Button, Checkbox, InputNumber, Select } from 'antd';
import { X } from 'lucide-react';
import { comparators } from '#kit/likeness/comparators.ts';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { Criterion } from '#model/match-rule.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import { comparableFields } from './ask.ts';
import { fieldsAcross, usualComparator, withOther } from './rules.ts';
import styles from './duplicates.module.css';

type Props = {
  readonly number: number;
  readonly object: ObjectMeta;
  /** Of which kind the other record is, where it is another one. */
  readonly other: ObjectMeta | null;
  readonly criterion: Criterion;
  readonly onChange: (criterion: Criterion) => void;
  readonly onRemove: () => void;
};

/** One line of a rule: which fields, how they are compared, how much they count. */
export function CriterionRow({ number, object, other, criterion, onChange, onRemove }: Props) {
  const t = useText(duplicatesTexts);
  const label = useLabel();
  const fields = comparableFields(object);
  const others = other ? comparableFields(other) : [];
  const pick = (names: string[]) => {
    const first = fields.find(({ name }) => name === names[0]);
    const isOther = names[0] !== criterion.fields[0] && first !== undefined;
    const comparator = isOther
      ? usualComparator(first, object.name === 'contact')
      : criterion.comparator;
    const next = { ...criterion, fields: names.slice(0, 4), comparator };
    onChange(other && isOther ? withOther(next, fieldsAcross(next.fields, fields, others)) : next);
  };
  const named = (word: string) => `${word} ${number}`;
  return (
    <div className={styles['criterion']} data-across={other !== null}>
      <FieldsSelect
        label={named(t('editor.fields'))}
        kind={other && object}
        value={criterion.fields}
        fields={fields}
        onChange={pick}
      />
      {other && (
        <FieldsSelect
          label={named(t('editor.other-fields', { kind: label(other.label.one) }))}
          kind={other}
          value={criterion.otherFields ?? criterion.fields}
          fields={others}
          onChange={(names) => onChange(withOther(criterion, names.slice(0, 4)))}
        />
      )}
      <Select
        aria-label={named(t('editor.how'))}
        value={criterion.comparator}
        options={comparators.map((name) => ({ value: name, label: t(`comparator.${name}`) }))}
        onChange={(comparator) => onChange({ ...criterion, comparator })}
      />
      <InputNumber
        aria-label={named(t('editor.weight'))}
        min={1}
        max={100}
        value={criterion.weight}
        onChange={(weight) => onChange({ ...criterion, weight: weight ?? 1 })}
      />
      <Checkbox
        className={styles['must'] ?? ''}
        checked={criterion.must === true}
        onChange={({ target }) => onChange({ ...criterion, must: target.checked })}
      >
        {t('editor.must')}
      </Checkbox>
      <Button
        type="text"
        icon={<X size={16} aria-hidden />}
        aria-label={t('editor.remove', { number })}
        onClick={onRemove}
      />
    </div>
  );
}

type FieldsProps = {
  readonly label: string;
  /** Said where records of two kinds are compared. */
  readonly kind: ObjectMeta | null;
  readonly value: string[];
  readonly fields: readonly FieldMeta[];
  readonly onChange: (names: string[]) => void;
};

function FieldsSelect({ label, kind, value, fields, onChange }: FieldsProps) {
  const say = useLabel();
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={label}
      prefix={kind && <span className={styles['kind']}>{say(kind.label.one)}</span>}
      value={value}
      options={fields.map(({ name, label: text }) => ({ value: name, label: say(text) }))}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
