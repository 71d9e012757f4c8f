import { Select, Space } from 'antd';
import { useState } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { EditorProps } from '../kind.ts';
import { readMoney } from '../values.ts';
import { FigureInput } from './number.tsx';
import styles from './editors.module.css';

const usual = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'TWD', 'SGD'] as const;

/** An amount with its currency; the workspace's stands first. */
export function MoneyEditor({ value, onChange, label, ...rest }: EditorProps) {
  const t = useText(editorTexts);
  const { workspace } = useMeta();
  const money = readMoney(value);
  const [chosen, setChosen] = useState(money?.currency ?? workspace.currency);
  const currency = money?.currency ?? chosen;
  const currencies = [
    ...new Set([workspace.currency, currency, ...usual, ...Intl.supportedValuesOf('currency')]),
  ];
  const choose = (next: string) => {
    setChosen(next);
    if (money) onChange({ ...money, currency: next });
  };
  return (
    <Space.Compact className={styles['money']}>
      <Select
        showSearch
        value={currency}
        onChange={choose}
        options={currencies.map((code) => ({ value: code, label: code }))}
        aria-label={`${label}: ${t('currency')}`}
        style={{ width: 92 }}
      />
      <FigureInput
        {...rest}
        value={money?.amount ?? null}
        onChange={(amount) => onChange(amount === null ? null : { amount, currency })}
        label={label}
      />
    </Space.Compact>
  );
}
