import { Segmented } from 'antd';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { FormulaEditor } from '#web/formula/formula-editor.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { readCondition } from '#web/list/read-condition.ts';
import { shapeRuleTexts } from '#web/texts/shape-rules.ts';
import { BrokenNote } from './broken-note.tsx';
import { brokenBy } from './broken.ts';
import { ConditionRow } from './rule-condition.tsx';
import { saidBy, saysRule, wayOf, type RuleWay } from './rule-ways.ts';
import type { useShapeForm, Values } from './use-shape-form.ts';
import styles from './layout.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly form: ReturnType<typeof useShapeForm>;
};

/** What has to hold of a record: picked, or written as a formula; what was said in the other way waits until the form is left. */
export function RuleMust({ object, form }: Props) {
  const t = useText(shapeRuleTexts);
  const { values, problems } = form;
  const [way, setWay] = useState<RuleWay>(() => wayOf(values));
  const [drafts, setDrafts] = useState<Values>(values);
  const write = (name: 'condition' | 'formula', value: unknown) => {
    setDrafts((before) => ({ ...before, [name]: value }));
    form.set(name, value);
  };
  const choose = (next: RuleWay) => {
    setWay(next);
    form.setValues((before) => ({ ...before, ...saidBy(next, drafts) }));
  };
  const condition = readCondition(values['condition']);
  const broken = brokenBy(condition, readCondition(values['when']));
  const wrong = problems.byField.get('formula');
  return (
    <div role="group" aria-label={t('must')} className={styles['condition']}>
      <span>{t('must')}</span>
      <p className={styles['lead']}>{t('must.help')}</p>
      <div>
        <Segmented<RuleWay>
          aria-label={t('way')}
          value={way}
          onChange={choose}
          options={[
            { value: 'picked', label: t('way.picked') },
            { value: 'formula', label: t('way.formula') },
            ...(way === 'both' ? [{ value: 'both' as const, label: t('way.both') }] : []),
          ]}
        />
      </div>
      {way !== 'formula' && (
        <ConditionRow
          object={object}
          words={t('way.picked')}
          help={t('way.picked.help')}
          held={condition}
          problem={problems.byField.get('condition')}
          onChange={(next) => write('condition', next)}
        />
      )}
      {way !== 'picked' && (
        <>
          <label htmlFor="own-check-formula">{t('way.formula')}</label>
          <p className={styles['lead']}>{t('way.formula.help')}</p>
          <FormulaEditor
            id="own-check-formula"
            object={object.name}
            value={readText(values['formula']) ?? ''}
            onChange={(text) => write('formula', text === '' ? null : text)}
            wanted="yesNo"
          />
          {wrong && (
            <p role="alert" className={styles['problem']}>
              {wrong}
            </p>
          )}
        </>
      )}
      {way === 'picked' && broken && <BrokenNote object={object} filter={broken} />}
      {!saysRule(values) && <p className={styles['lead']}>{t('must.need')}</p>}
    </div>
  );
}
