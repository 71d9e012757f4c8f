import { Cascader, Input, Select } from 'antd';
import { getCountries } from 'libphonenumber-js/min';
import type { AddressValue } from '#model/value.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { EditorProps } from '../kind.ts';
import { readAddress } from '../values.ts';
import { areaTree, placeOfDistrict } from './china.ts';
import styles from './editors.module.css';

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
  const line = (part: 'province' | 'city' | 'district' | 'street', words: string) => (
    <Input
      placeholder={words}
      aria-label={`${label}: ${words}`}
      value={address[part] ?? ''}
      onChange={(event) => give({ [part]: event.target.value || null })}
    />
  );
  const isChinese = country === 'CN';
  return (
    <span className={styles['address']} aria-describedby={describedBy}>
      <Select
        {...(id ? { id } : {})}
        showSearch={{ optionFilterProp: 'label' }}
        value={country}
        onChange={(next: string) =>
          give({ country: next, region: null, province: null, city: null, district: null })
        }
        options={[...new Set([workspace.region, ...getCountries()])].map((code) => ({
          value: code,
          label: format.country(code),
        }))}
        aria-label={`${label}: ${t('country')}`}
        autoFocus={autoFocus ?? false}
        status={isWrong ? 'error' : ''}
      />
      {isChinese ? (
        <Cascader
          options={areaTree()}
          value={placeOfDistrict(address)}
          onChange={(_codes, picked) => give(partsOf(picked?.map((option) => option) ?? []))}
          showSearch
          placeholder={t('area')}
          style={{ width: '100%' }}
          aria-label={`${label}: ${t('area')}`}
        />
      ) : (
        <>
          {line('province', t('province'))}
          {line('city', t('city'))}
        </>
      )}
      {line('street', t('street'))}
      <Input
        placeholder={t('postal-code')}
        aria-label={`${label}: ${t('postal-code')}`}
        value={address.postalCode ?? ''}
        onChange={(event) => give({ postalCode: event.target.value || null })}
      />
    </span>
  );
}

function partsOf(picked: readonly { value: string; label: string }[]): Partial<AddressValue> {
  const [province, city, district] = picked;
  return {
    region: district?.value ?? city?.value ?? province?.value ?? null,
    province: province?.label ?? null,
    city: city?.label ?? null,
    district: district?.label ?? null,
  };
}
