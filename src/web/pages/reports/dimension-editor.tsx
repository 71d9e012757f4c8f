import { Input, Select } from 'antd';
import { useState } from 'react';
import { compareDecimals, isDecimal } from '#kit/decimal.ts';
import { stretches, type Dimension } from '#model/report/report.ts';
import type { PathMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { chartTexts } from '#web/texts/chart.ts';
import { reportTexts } from '#web/texts/reports.ts';
import { isNumber, isTime } from './definition.ts';
import { PathSelect } from './path-select.tsx';

type Props = {
  readonly label: string;
  readonly paths: readonly PathMeta[];
  readonly value: Dimension | null;
  readonly onChange: (dimension: Dimension | null) => void;
};

/** By what rows or columns are told apart: a field, time by its stretches, numbers by bands. */
export function DimensionEditor({ label, paths, value, onChange }: Props) {
  const t = useText(reportTexts);
  const c = useText(chartTexts);
  // Groups that say what they meet are shown by their name; whoever chooses a field instead leaves them.
  const field = value?.cases ? undefined : paths.find(({ path }) => path === value?.field)?.field;
  const choose = (path: string | null) => {
    const chosen = paths.find((one) => one.path === path)?.field;
    if (path === null || !chosen) return onChange(null);
    return onChange({ field: path, ...(isTime(chosen) ? { by: 'month' as const } : {}) });
  };
  return (
    <>
      <PathSelect
        label={label}
        paths={paths}
        value={value?.cases ? null : (value?.field ?? null)}
        none={value?.cases?.label ?? t('no-dimension')}
        onChange={choose}
      />
      {value && field && isTime(field) && (
        <Select
          aria-label={c('period')}
          value={value.by ?? 'day'}
          options={stretches.map((one) => ({ value: one, label: c(`period.${one}`) }))}
          onChange={(by) => onChange({ ...value, by })}
        />
      )}
      {value && field && isNumber(field) && (
        <Bands
          key={value.field}
          bands={value.bands ?? []}
          onChange={(bands) =>
            onChange({ field: value.field, ...(bands.length > 0 ? { bands } : {}) })
          }
        />
      )}
    </>
  );
}

type BandsProps = {
  readonly bands: readonly string[];
  readonly onChange: (bands: string[]) => void;
};

// Typed as numbers between spaces or commas; taken over when the field is left.
function Bands({ bands, onChange }: BandsProps) {
  const t = useText(reportTexts);
  const [typed, setTyped] = useState(bands.join(' '));
  const words = typed.split(/[\s,，;；、]+/).filter(Boolean);
  const isFit =
    words.every(isDecimal) &&
    words.length <= 30 &&
    words.every((one, index) => index === 0 || compareDecimals(words[index - 1] ?? '', one) < 0);
  return (
    <Input
      aria-label={t('bands')}
      placeholder={t('bands.example')}
      value={typed}
      status={isFit ? '' : 'error'}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => isFit && onChange(words)}
      onBlur={() => isFit && words.join(' ') !== bands.join(' ') && onChange(words)}
    />
  );
}
