import { Input, Select } from 'antd';
import { useState } from 'react';
import { useLabel, useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import { readAmount } from '../amount-text.ts';
import type { EditorProps, FilterProps } from '../kind.ts';
import { readPair, readText } from '../values.ts';
import styles from './editors.module.css';

/** A number, decimal or percentage; takes 10k and 3.5万. */
export function NumberEditor({ field, value, onChange, ...rest }: EditorProps) {
  const isWhole = field.valueKind === 'number';
  const give = (amount: string | null) =>
    onChange(amount !== null && isWhole ? Number(amount) : amount);
  return (
    <FigureInput
      {...rest}
      value={readText(value)}
      onChange={give}
      suffix={field.valueKind === 'percent' ? '%' : null}
    />
  );
}

type FigureProps = {
  readonly value: string | null;
  readonly onChange: (amount: string | null) => void;
  readonly label: string;
  readonly suffix?: string | null;
  readonly id?: string;
  readonly autoFocus?: boolean;
  readonly isWrong?: boolean;
  readonly describedBy?: string;
};

/** A field for figures; what cannot be read stays as typed and is marked. */
export function FigureInput({
  value,
  onChange,
  label,
  suffix,
  id,
  autoFocus,
  isWrong,
  describedBy,
}: FigureProps) {
  const t = useText(editorTexts);
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  // A value from outside, such as a draft or a reset, replaces what was typed.
  if (value !== known) {
    setKnown(value);
    if (readAmount(typed) !== value) setTyped(value ?? '');
  }
  const isUnreadable = typed !== '' && readAmount(typed) === null;
  const change = (text: string) => {
    setTyped(text);
    const amount = readAmount(text);
    setKnown(amount);
    onChange(amount);
  };
  return (
    <Input
      {...(id ? { id } : {})}
      className={styles['figure'] ?? ''}
      inputMode="decimal"
      value={typed}
      onChange={(event) => change(event.target.value)}
      suffix={suffix ?? null}
      autoFocus={autoFocus ?? false}
      status={isWrong || isUnreadable ? 'error' : ''}
      title={isUnreadable ? t('number.unreadable') : undefined}
      aria-label={label}
      aria-invalid={isWrong || isUnreadable}
      aria-describedby={describedBy}
      autoComplete="off"
    />
  );
}

/** A figure to compare with, or two for "between". */
export function NumberFilter({ field, op, value, onChange }: FilterProps) {
  const t = useText(editorTexts);
  const label = useLabel()(field.label);
  const give = (amount: string | null) =>
    amount !== null && field.valueKind === 'number' ? Number(amount) : amount;
  if (op === 'in' || op === 'notIn') {
    const list = Array.isArray(value) ? value.flatMap((one) => readText(one) ?? []) : [];
    const take = (typed: string[]) => onChange(typed.flatMap((one) => give(readAmount(one)) ?? []));
    return (
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        value={list}
        onChange={take}
        aria-label={label}
        autoFocus
        style={{ width: '100%' }}
      />
    );
  }
  if (op !== 'between') {
    return (
      <FigureInput
        value={readText(value)}
        onChange={(amount) => onChange(give(amount))}
        label={label}
        autoFocus
      />
    );
  }
  const [from, to] = readPair(value);
  return (
    <span className={styles['pair']}>
      <FigureInput
        value={readText(from)}
        onChange={(amount) => onChange([give(amount), to ?? null])}
        label={t('from')}
        autoFocus
      />
      <span>{t('and')}</span>
      <FigureInput
        value={readText(to)}
        onChange={(amount) => onChange([from ?? null, give(amount)])}
        label={t('to')}
      />
    </span>
  );
}
