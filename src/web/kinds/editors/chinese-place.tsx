import { Button, Input } from 'antd';
import { useState, type ClipboardEvent } from 'react';
import { readChineseAddress } from '#kit/china-address.ts';
import { chinaDivisions } from '#kit/china-divisions.ts';
import type { AddressValue } from '#model/value.ts';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import { RegionPicker } from './region-picker.tsx';
import { partsOfRegion, regionOf, regionWords } from './regions.ts';
import styles from './address.module.css';

type Parts = Partial<AddressValue>;

type Props = {
  readonly address: AddressValue;
  readonly onChange: (change: Parts) => void;
  readonly label: string;
};

/** Region and street of an address in China; a whole address in the place of the street is taken apart. */
export function ChinesePlace({ address, onChange, label }: Props) {
  const t = useText(editorTexts);
  // What a pasted address replaced, so that it can be had as it was pasted.
  const [pasted, setPasted] = useState<{ before: Parts; text: string } | null>(null);
  const region = regionOf(address);
  const found = pasted === null ? wholeIn(address.street, region) : null;

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text').trim().replace(/\s+/g, ' ');
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const replacesAll = value === '' || (selectionStart === 0 && selectionEnd === value.length);
    const whole = replacesAll ? readWhole(text, null) : null;
    if (whole === null) return;
    event.preventDefault();
    setPasted({ before: placeOf(address), text });
    onChange(withPost(whole, address));
  };
  return (
    <>
      <RegionPicker
        value={region}
        onChange={(code) => onChange(partsOfRegion(code))}
        label={`${label}: ${t('area')}`}
        placeholder={t('area')}
        further={furtherOf(address, region)}
      />
      <Input
        placeholder={t('street')}
        aria-label={`${label}: ${t('street')}`}
        value={address.street ?? ''}
        onPaste={paste}
        onChange={(event) => {
          setPasted(null);
          onChange({ street: event.target.value || null });
        }}
      />
      <span role="status" className={styles['read']}>
        {pasted !== null && (
          <>
            {t('address.read', { place: regionWords(address.region ?? '') ?? '' })}{' '}
            <Button
              type="link"
              size="small"
              onClick={() => {
                setPasted(null);
                onChange({ ...pasted.before, street: pasted.text });
              }}
            >
              {t('address.as-pasted')}
            </Button>
          </>
        )}
        {found !== null && (
          <Button type="link" size="small" onClick={() => onChange(withPost(found, address))}>
            {t('address.take', { place: regionWords(found.region ?? '') ?? '' })}
          </Button>
        )}
      </span>
    </>
  );
}

function readWhole(text: string, within: string | null): AddressValue | null {
  return readChineseAddress(chinaDivisions(), text, { within });
}

// Offered only where the street says more than the region beside it.
function wholeIn(street: string | null, region: string | null): AddressValue | null {
  const found = street === null ? null : readWhole(street, null);
  return found === null || found.street === street || (region !== null && found.street === null)
    ? null
    : found;
}

function withPost({ postalCode, ...parts }: AddressValue, address: AddressValue): Parts {
  return { ...parts, postalCode: postalCode ?? address.postalCode };
}

function placeOf({ region, province, city, district, postalCode }: AddressValue): Parts {
  return { region, province, city, district, postalCode };
}

/** The names that the chosen region does not have: a new district, or names in another script. */
function furtherOf(address: AddressValue, region: string | null): string {
  const known = Object.values(partsOfRegion(region));
  return [address.province, address.city, address.district]
    .filter((name) => name !== null && !known.includes(name) && !isShortOf(name, known))
    .join(' ');
}

function isShortOf(name: string, known: readonly (string | null)[]): boolean {
  return known.some((one) => one?.startsWith(name));
}
