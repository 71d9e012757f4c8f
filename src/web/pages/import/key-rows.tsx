import { Button, Select } from 'antd';
import { ArrowUp, Plus, X } from 'lucide-react';
import type { ImportTarget } from '#model/import-settings.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { isSound } from './match-keys.ts';
import styles from './import.module.css';

type Props = {
  /** Mapped columns that a key may be made of. */
  readonly columns: readonly ImportTarget[];
  readonly keys: readonly string[];
  readonly onChange: (keys: string[]) => void;
};

const most = 5;

/** The keys in the order in which they are tried, each of one or several columns. */
export function KeyRows({ columns, keys, onChange }: Props) {
  const t = useText(importTexts);
  const set = (at: number, paths: readonly string[]) =>
    onChange(keys.map((key, index) => (index === at ? paths.join('+') : key)));
  return (
    <fieldset className={styles['keys']}>
      <legend>{t('match.by')}</legend>
      <ol>
        {keys.map((key, at) => (
          <li key={at}>
            <Key
              columns={columns}
              paths={pathsOf(key)}
              number={at + 1}
              onChange={(paths) => set(at, paths)}
            />
            <Button
              type="text"
              aria-label={t('match.up', { number: at + 1 })}
              disabled={at === 0}
              icon={<ArrowUp size={15} aria-hidden />}
              onClick={() => onChange(keys.toSpliced(at, 1).toSpliced(at - 1, 0, key))}
            />
            <Button
              type="text"
              aria-label={t('match.remove', { number: at + 1 })}
              icon={<X size={15} aria-hidden />}
              onClick={() => onChange(keys.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ol>
      <Button
        icon={<Plus size={15} aria-hidden />}
        disabled={keys.length === most || keys.includes('')}
        onClick={() => onChange([...keys, ''])}
      >
        {t('match.add')}
      </Button>
    </fieldset>
  );
}

type KeyProps = {
  readonly columns: readonly ImportTarget[];
  readonly paths: readonly string[];
  readonly number: number;
  readonly onChange: (paths: string[]) => void;
};

function Key({ columns, paths, number, onChange }: KeyProps) {
  const t = useText(importTexts);
  const label = useLabel();
  const isWeak = paths.length > 0 && !isSound(columns, paths.join('+'));
  const named = (of: readonly ImportTarget[]) =>
    of.map((one) => label(one.label)).join(t('match.join'));
  return (
    <>
      <Select
        mode="multiple"
        aria-label={t('match.key', { number })}
        placeholder={t('match.columns')}
        value={[...paths]}
        {...(isWeak ? { status: 'warning' as const } : {})}
        onChange={onChange}
        showSearch={{ optionFilterProp: 'label' }}
        options={columns.map((one) => ({ value: one.path, label: label(one.label) }))}
      />
      {isWeak && (
        <p role="status" className={styles['weak']}>
          {t('match.weak', {
            columns: named(columns.filter(({ path }) => paths.includes(path))),
            keys: named(columns.filter(({ isKey }) => isKey)),
          })}
        </p>
      )}
    </>
  );
}

function pathsOf(key: string): string[] {
  return key === '' ? [] : key.split('+');
}
