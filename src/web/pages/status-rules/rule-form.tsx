import { Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { adviceFields, stages } from '#areas/customers/status-rule/rules/life-cycle.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { readCondition } from '#web/list/read-condition.ts';
import { adviceTexts } from '#web/texts/advice.ts';
import { statusRulesTexts } from '#web/texts/status-rules.ts';
import { asValue, figureOf, stageFigures, statusFigures, type Figure } from './rule.ts';
import styles from './status-rules.module.css';

type Props = {
  readonly rule: Row;
  readonly onChange: (next: Readonly<Record<string, unknown>>) => void;
};

const kinds = ['all', 'organisation', 'person', 'household'] as const;
const objectOf = {
  all: 'party',
  organisation: 'account',
  person: 'contact',
  household: 'household',
} as const;

/** A rule as a few figures, with what they come to in a sentence. */
export function RuleForm({ rule, onChange }: Props) {
  const t = useText(statusRulesTexts);
  const id = useId();
  const kind = kinds.find((one) => one === rule['customers']) ?? 'all';
  const object = useObject(objectOf[kind]);
  const figure = (name: Figure) => String(figureOf(rule, name) ?? '');
  return (
    <div className={styles['form']}>
      <p className={styles['sentence']}>
        {t('sentence', {
          silence: figure('silence'),
          repeat: figure('repeatFrom'),
          loyal: figure('loyalFrom'),
          days: figure('loyalDays'),
        })}
      </p>
      <div className={styles['labelled']}>
        <label htmlFor={`${id}-name`}>{t('name')}</label>
        <Input
          id={`${id}-name`}
          value={readText(rule['name']) ?? ''}
          maxLength={120}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </div>
      <div className={styles['for']}>
        <Select
          aria-label={t('customers')}
          value={kind}
          onChange={(customers) => onChange({ customers, rule: null })}
          options={kinds.map((value) => ({ value, label: t(value) }))}
        />
        {object && (
          <FilterBar
            object={object}
            filter={readCondition(rule['rule'])}
            onChange={(next) => onChange({ rule: next })}
          />
        )}
      </div>
      <Figures title={t('status')} names={statusFigures} rule={rule} onChange={onChange} />
      <Figures title={t('stage')} names={stageFigures} rule={rule} onChange={onChange} />
      <Advice rule={rule} onChange={onChange} />
    </div>
  );
}

type FiguresProps = Props & { readonly title: string; readonly names: readonly Figure[] };

function Figures({ title, names, rule, onChange }: FiguresProps) {
  const t = useText(statusRulesTexts);
  const id = useId();
  return (
    <fieldset className={styles['figures']}>
      <legend>{title}</legend>
      {names.map((name) => (
        <div key={name} className={styles['figure']}>
          <label htmlFor={`${id}-${name}`}>{t(name)}</label>
          <InputNumber
            id={`${id}-${name}`}
            min={0}
            max={36_500}
            value={figureOf(rule, name)}
            onChange={(value) => onChange({ [name]: asValue(name, value) })}
          />
        </div>
      ))}
    </fieldset>
  );
}

function Advice({ rule, onChange }: Props) {
  const t = useText(statusRulesTexts);
  const usual = useText(adviceTexts);
  const id = useId();
  return (
    <fieldset className={styles['figures']}>
      <legend>{t('advice')}</legend>
      {stages.map((stage) => {
        const name = adviceFields[stage];
        return (
          <div key={name} className={styles['labelled']}>
            <label htmlFor={`${id}-${name}`}>{t(name)}</label>
            <Input.TextArea
              id={`${id}-${name}`}
              rows={2}
              maxLength={500}
              placeholder={usual(stage)}
              value={readText(rule[name]) ?? ''}
              onChange={(event) => onChange({ [name]: event.target.value || null })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
