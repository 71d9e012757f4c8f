import { Button, Checkbox, InputNumber, Select } from 'antd';
import { X } from 'lucide-react';
import { comparators } from '#kit/likeness/comparators.ts';
import type { FieldMeta } from '#model/api.ts';
import type { Criterion } from '#model/match-rule.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import { usualComparator } from './rules.ts';
import styles from './duplicates.module.css';

type Props = {
  readonly number: number;
  readonly fields: readonly FieldMeta[];
  readonly isPerson: boolean;
  readonly criterion: Criterion;
  readonly onChange: (criterion: Criterion) => void;
  readonly onRemove: () => void;
};

/** One line of a rule: which fields, how they are compared, how much they count. */
export function CriterionRow({ number, fields, isPerson, criterion, onChange, onRemove }: Props) {
  const t = useText(duplicatesTexts);
  const label = useLabel();
  const pick = (names: string[]) => {
    const first = fields.find(({ name }) => name === names[0]);
    const isOther = names[0] !== criterion.fields[0] && first !== undefined;
    const comparator = isOther ? usualComparator(first, isPerson) : criterion.comparator;
    onChange({ ...criterion, fields: names.slice(0, 4), comparator });
  };
  const named = (word: string) => `${word} ${number}`;
  return (
    <div className={styles['criterion']}>
      <Select
        mode="multiple"
        aria-label={named(t('editor.fields'))}
        placeholder={t('editor.fields')}
        value={criterion.fields}
        options={fields.map(({ name, label: text }) => ({ value: name, label: label(text) }))}
        onChange={pick}
        showSearch={{ optionFilterProp: 'label' }}
      />
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
