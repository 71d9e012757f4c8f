import type { Kind } from '#model/field.ts';
import type { Text } from '#kit/text.ts';

type Parts = Readonly<Record<string, { readonly label: Text; readonly kind: Kind }>>;

/** The parts of values that stand in several columns, in the order of forms. */
export const partsOfKind: Partial<Record<Kind, Parts>> = {
  money: {
    amount: { label: { en: 'Amount', zh: '数额' }, kind: 'decimal' },
    currency: { label: { en: 'Currency', zh: '币种' }, kind: 'text' },
  },
  address: {
    country: { label: { en: 'Country', zh: '国家' }, kind: 'text' },
    region: { label: { en: 'Region code', zh: '行政区划代码' }, kind: 'text' },
    province: { label: { en: 'Province', zh: '省份' }, kind: 'text' },
    city: { label: { en: 'City', zh: '城市' }, kind: 'text' },
    district: { label: { en: 'District', zh: '区县' }, kind: 'text' },
    street: { label: { en: 'Street', zh: '街道' }, kind: 'text' },
    postalCode: { label: { en: 'Postal code', zh: '邮编' }, kind: 'text' },
  },
  place: {
    latitude: { label: { en: 'Latitude', zh: '纬度' }, kind: 'decimal' },
    longitude: { label: { en: 'Longitude', zh: '经度' }, kind: 'decimal' },
    label: { label: { en: 'Place', zh: '地点' }, kind: 'text' },
  },
};

/** Labels one behind the other: 'Address: City', '地址：城市'. */
export function joinLabels(...labels: readonly Text[]): Text {
  return {
    en: labels.map((label) => label.en).join(': '),
    zh: labels.map((label) => label.zh).join('：'),
  };
}
