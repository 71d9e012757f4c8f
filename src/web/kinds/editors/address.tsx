import { Input, Select } from 'antd';
import { getCountries } from 'libphonenumber-js/min';
import { lazy, Suspense } from 'react';
import type { AddressValue } from '#model/value.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { EditorProps } from '../kind.ts';
import { readAddress } from '../values.ts';
import styles from './editors.module.css';

// The list of China's regions is loaded where an address in China is open.
const ChinesePlace = lazy(() =>
  import('./chinese-place.tsx').then((module) => ({ default: module.ChinesePlace })),
);

const nothing: AddressValue = {
  country: null,
  region: null,
  province: null,
  city: null,
  district: null,
  street: null,
  postalCode: null,
};

/** An address: in China by province, city and district of the official list, elsewhere in words. */
export function AddressEditor({
  id,
  value,
  onChange,
  autoFocus,
  isWrong,
  label,
  describedBy,
}: EditorProps) {
  const t = useText(editorTexts);
  const format = useFormat();
  const { workspace } = useMeta();
  const address = readAddress(value) ?? { ...nothing, country: workspace.region };
  const country = address.country ?? workspace.region;
  const give = (change: Partial<AddressValue>) => {
    const next = { ...address, country, ...change };
    const { country: _country, ...parts } = next;
    onChange(Object.values(parts).every((part) => part === null) ? null : next);
  };
  const line = (part: 'province' | 'city' | 'street', words: string) => (
    <Input
      placeholder={words}
      aria-label={`${label}: ${words}`}
      value={address[part] ?? ''}
      onChange={(event) => give({ [part]: event.target.value || null })}
    />
  );
  return (
    <span className={styles['address']} aria-describedby={describedBy}>
      <Select
        {...(id ? { id } : {})}
        showSearch={{ optionFilterProp: 'label' }}
        value={country}
        onChange={(next: string) => give({ ...nothing, country: next, street: address.street })}
        options={[...new Set([workspace.region, ...getCountries()])].map((code) => ({
          value: code,
          label: format.country(code),
        }))}
        aria-label={`${label}: ${t('country')}`}
        autoFocus={autoFocus ?? false}
        status={isWrong ? 'error' : ''}
      />
      {country === 'CN' ? (
        <Suspense fallback={<Lines count={2} height={32} />}>
          <ChinesePlace address={address} onChange={give} label={label} />
        </Suspense>
      ) : (
        <>
          {line('province', t('province'))}
          {line('city', t('city'))}
          {line('street', t('street'))}
        </>
      )}
      <Input
        placeholder={t('postal-code')}
        aria-label={`${label}: ${t('postal-code')}`}
        value={address.postalCode ?? ''}
        onChange={(event) => give({ postalCode: event.target.value || null })}
      />
    </span>
  );
}
