import { Button, Input, InputNumber, Select } from 'antd';
import { ArrowUp, Trash2 } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { approvalRulesTexts } from '#web/texts/approval-rules.ts';
import { Approvers, Chosen } from './approvers.tsx';
import type { StepRule } from './rule.ts';
import styles from './approval-rules.module.css';

type Props = {
  readonly step: StepRule;
  readonly number: number;
  readonly object: ObjectMeta | undefined;
  readonly onChange: (step: StepRule) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | null;
};

/** One step of a way: who is asked, how they decide, and what happens where that is not plain. */
export function StepEditor({ step, number, object, onChange, onRemove, onUp }: Props) {
  const t = useText(approvalRulesTexts);
  const { empty } = step;
  return (
    <li className={styles['step']}>
      <div className={styles['line']}>
        <span className={styles['number']}>{number}</span>
        <Input
          aria-label={t('step.name')}
          value={step.name}
          maxLength={80}
          onChange={(event) => onChange({ ...step, name: event.target.value })}
          style={{ maxWidth: 260 }}
        />
        {onUp && (
          <Button
            type="text"
            aria-label={t('step.up')}
            icon={<ArrowUp size={15} aria-hidden />}
            onClick={onUp}
          />
        )}
        <Button
          type="text"
          aria-label={t('remove')}
          icon={<Trash2 size={15} aria-hidden />}
          onClick={onRemove}
        />
      </div>
      <Approvers
        label={t('asks')}
        approvers={step.approvers}
        object={object}
        onChange={(approvers) => onChange({ ...step, approvers })}
      />
      <div className={styles['grid']}>
        <Choice
          label={t('decide')}
          value={step.way}
          values={['all', 'any', 'in-turn']}
          word={(one) => t(`way.${one}`)}
          onChange={(way) => onChange({ ...step, way })}
        />
        <Choice
          label={t('empty')}
          value={empty.to}
          values={['administrators', 'person', 'pass']}
          word={(one) => t(`empty.${one}`)}
          onChange={(to) =>
            onChange({ ...step, empty: to === 'person' ? { to, person: '' } : { to } })
          }
        />
        {empty.to === 'person' && (
          <Chosen
            object="user"
            id={empty.person}
            onChange={(person) => onChange({ ...step, empty: { to: 'person', person } })}
          />
        )}
        <Choice
          label={t('self')}
          value={step.self}
          values={['skip', 'ask', 'superior']}
          word={(one) => t(`self.${one}`)}
          onChange={(self) => onChange({ ...step, self })}
        />
        <Choice
          label={t('again')}
          value={step.again}
          values={['once', 'ask']}
          word={(one) => t(`again.${one}`)}
          onChange={(again) => onChange({ ...step, again })}
        />
        <Labelled label={t('hours')}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={2160}
              value={step.hours}
              onChange={(hours) => onChange({ ...step, hours })}
              style={{ width: '100%' }}
            />
          )}
        </Labelled>
        {step.hours !== null && (
          <Choice
            label={t('late')}
            value={step.late}
            values={['remind', 'superior', 'pass', 'reject']}
            word={(one) => t(`late.${one}`)}
            onChange={(late) => onChange({ ...step, late })}
          />
        )}
      </div>
      <Approvers
        label={t('copies')}
        approvers={step.copies}
        object={object}
        onChange={(copies) => onChange({ ...step, copies })}
      />
    </li>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly word: (value: Value) => string;
  readonly onChange: (value: Value) => void;
};

function Choice<Value extends string>({
  label,
  value,
  values,
  word,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Select<Value>
          id={id}
          value={value}
          options={values.map((one) => ({ value: one, label: word(one) }))}
          onChange={(next) => onChange(next)}
        />
      )}
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles['labelled']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
