import { Button, Input, InputNumber, Select } from 'antd';
import { ArrowUp, Plus, X } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { partsOf } from '#web/list/conditions.ts';
import { classesTexts } from '#web/texts/classes.ts';
import { colors, newClass, type Draft, type DraftClass } from './draft.ts';
import styles from './classes.module.css';

type Props = {
  readonly draft: Draft;
  readonly object: ObjectMeta | undefined;
  readonly onChange: (values: readonly DraftClass[]) => void;
};

/** The classes of a scheme in their order, each with its rule or its share. */
export function ClassRows({ draft, object, onChange }: Props) {
  const t = useText(classesTexts);
  const { values } = draft;
  const set = (index: number, next: Partial<DraftClass>) =>
    onChange(values.map((value, at) => (at === index ? { ...value, ...next } : value)));
  const raise = (index: number) =>
    onChange(values.toSpliced(index, 1).toSpliced(index - 1, 0, ...values.slice(index, index + 1)));
  return (
    <fieldset className={styles['values']}>
      <legend>{t('values')}</legend>
      <ol>
        {values.map((value, index) => (
          <li key={value.key} className={styles['value']}>
            <div className={styles['head']}>
              <Select
                aria-label={t('color', { number: index + 1 })}
                value={value.color ?? 'grey'}
                onChange={(color) => set(index, { color })}
                options={colors.map((color) => ({
                  value: color,
                  label: (
                    <span className={styles['swatch']} data-color={color}>
                      {t(color)}
                    </span>
                  ),
                }))}
              />
              <Input
                aria-label={t('value', { number: index + 1 })}
                value={value.name}
                maxLength={120}
                onChange={(event) => set(index, { name: event.target.value })}
              />
              {draft.method === 'by-ranking' && (
                <InputNumber
                  aria-label={t('up-to', { number: index + 1 })}
                  min={0}
                  max={100}
                  suffix="%"
                  value={value.upTo === null ? null : Number(value.upTo)}
                  onChange={(upTo) => set(index, { upTo: upTo === null ? null : String(upTo) })}
                />
              )}
              <Button
                type="text"
                aria-label={t('up', { number: index + 1 })}
                disabled={index === 0}
                icon={<ArrowUp size={15} aria-hidden />}
                onClick={() => raise(index)}
              />
              <Button
                type="text"
                aria-label={t('remove', { number: index + 1 })}
                disabled={values.length === 1}
                icon={<X size={15} aria-hidden />}
                onClick={() => onChange(values.toSpliced(index, 1))}
              />
            </div>
            {draft.method === 'by-rule' && object && (
              <div className={styles['rule']}>
                <FilterBar
                  object={object}
                  filter={value.rule}
                  onChange={(rule) => set(index, { rule })}
                />
                {partsOf(value.rule).parts.length === 0 && <p>{t('rule.none')}</p>}
              </div>
            )}
          </li>
        ))}
      </ol>
      <Button
        icon={<Plus size={15} aria-hidden />}
        onClick={() => onChange([...values, newClass('', 'grey')])}
      >
        {t('value.add')}
      </Button>
    </fieldset>
  );
}
