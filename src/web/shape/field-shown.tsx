import { Segmented } from 'antd';
import { useState } from 'react';
import { useText } from '#web/language/language.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { readCondition } from '#web/list/read-condition.ts';
import { shapeValueTexts } from '#web/texts/shape-value.ts';
import { saysNothing } from './broken.ts';
import type { FieldFormProps } from './form-props.ts';
import styles from './field-dialog.module.css';

/** Whether the field is shown on every record, or where the record meets a condition. */
export function FieldShown({ object, form }: Pick<FieldFormProps, 'object' | 'form'>) {
  const t = useText(shapeValueTexts);
  const held = readCondition(form.values['shownWhen']);
  const [isAtTimes, setAtTimes] = useState(held !== null);
  const problem = form.problems.byField.get('shownWhen');
  const choose = (next: boolean) => {
    setAtTimes(next);
    if (!next) form.set('shownWhen', null);
  };
  return (
    <div className={styles['must']}>
      <span id="own-field-shown">{t('shown')}</span>
      <Segmented
        aria-labelledby="own-field-shown"
        value={isAtTimes ? 'where' : 'always'}
        onChange={(next) => choose(next === 'where')}
        options={[
          { value: 'always', label: t('shown.always') },
          { value: 'where', label: t('shown.where') },
        ]}
      />
      {isAtTimes && (
        <div className={styles['where']}>
          <p className={styles['hint']}>{t('shown.where.help')}</p>
          <FilterBar
            object={object}
            filter={held}
            onChange={(next) => form.set('shownWhen', saysNothing(next) ? null : next)}
          />
        </div>
      )}
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
