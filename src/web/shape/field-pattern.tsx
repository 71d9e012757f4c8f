import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { readText } from '#web/kinds/values.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { shapeValueTexts } from '#web/texts/shape-value.ts';
import type { FieldFormProps } from './form-props.ts';
import {
  chosenPattern,
  patternChoiceOf,
  patternChoices,
  tryPattern,
  type PatternChoice,
} from './patterns.ts';
import { PlainRows } from './plain-rows.tsx';
import styles from './field-dialog.module.css';

/** What a text has to look like: by a plain choice, or by an expression that is tried on an example. */
export function FieldPattern({ form, definition }: FieldFormProps) {
  const t = useText(shapeValueTexts);
  const { language } = useLanguage();
  const [choice, setChoice] = useState<PatternChoice>(() => patternChoiceOf(form.values));
  const choose = (next: PatternChoice) => {
    setChoice(next);
    form.setValues((before) => ({ ...before, ...chosenPattern(next) }));
  };
  const pattern = readText(form.values['pattern']);
  const problem = form.problems.byField.get('pattern');
  return (
    <>
      <Form.Item
        label={t('pattern')}
        htmlFor="own-field-pattern"
        {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
      >
        <Select
          id="own-field-pattern"
          value={choice}
          onChange={choose}
          options={patternChoices.map((one) => ({ value: one, label: t(`pattern.${one}`) }))}
        />
      </Form.Item>
      {choice === 'own' && (
        <>
          <Form.Item
            label={t('pattern.own')}
            htmlFor="own-field-expression"
            extra={t('pattern.own.help')}
          >
            <Input
              id="own-field-expression"
              maxLength={200}
              spellCheck={false}
              value={pattern ?? ''}
              onChange={({ target }) => form.set('pattern', target.value || null)}
            />
          </Form.Item>
          <div className={styles['grid']}>
            <PlainRows
              definition={definition}
              form={form}
              names={language === 'zh' ? ['patternZh', 'patternEn'] : ['patternEn', 'patternZh']}
            />
          </div>
        </>
      )}
      {pattern !== null && <Trial pattern={pattern} />}
    </>
  );
}

function Trial({ pattern }: { pattern: string }) {
  const t = useText(shapeValueTexts);
  const [example, setExample] = useState('');
  const verdict = tryPattern(pattern, example);
  const isTold = verdict === 'unsafe' || example !== '';
  return (
    <Form.Item
      label={t('trial')}
      htmlFor="own-field-trial"
      {...(isTold
        ? {
            validateStatus: verdict === 'fits' ? ('success' as const) : ('error' as const),
            help: <span role="status">{t(`trial.${verdict}`)}</span>,
          }
        : {})}
    >
      <Input
        id="own-field-trial"
        value={example}
        placeholder={t('trial.example')}
        onChange={({ target }) => setExample(target.value)}
      />
    </Form.Item>
  );
}
