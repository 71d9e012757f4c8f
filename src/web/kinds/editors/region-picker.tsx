import { Cascader } from 'antd';
import { useMemo } from 'react';
import { isMeant, optionPath, regionOptions, type RegionOption } from './regions.ts';
import styles from './address.module.css';

type Props = {
  /** A region code of any length; null where none is chosen. */
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly label: string;
  readonly placeholder: string;
  /** What the address says of its place beyond the region. */
  readonly further?: string;
  readonly autoFocus?: boolean;
};

const search = {
  filter: (words: string, path: readonly RegionOption[]) => isMeant(words, path),
  // 南山 means the district that is called so before all districts of a city whose name holds it.
  sort: (one: readonly RegionOption[], other: readonly RegionOption[]) => one.length - other.length,
  limit: 40,
  matchInputWidth: false,
};

/** A province, city or district of China, found by browsing or by typing its name or pinyin. */
export function RegionPicker({
  value,
  onChange,
  label,
  placeholder,
  further = '',
  autoFocus = false,
}: Props) {
  const path = useMemo(() => optionPath(value), [value]);
  return (
    <Cascader<RegionOption>
      options={regionOptions()}
      value={path}
      onChange={(codes) => onChange(codes?.at(-1) ?? null)}
      changeOnSelect
      showSearch={search}
      displayRender={(labels) => [...labels, further].filter(Boolean).join(' / ')}
      placeholder={further || placeholder}
      aria-label={label}
      autoFocus={autoFocus}
      className={styles['region'] ?? ''}
      classNames={{ popup: { root: styles['regions'] ?? '' } }}
    />
  );
}
