import type { AddressValue } from './value.ts';

/** An address on one line in the order of its own country; the country is named where it is not ours. */
export function writeAddress(
  address: AddressValue,
  ourCountry: string,
  format: { readonly country: (code: string) => string },
): string {
  const { country, province, city, district, street, postalCode } = address;
  const abroad = country && country !== ourCountry ? format.country(country) : null;
  if (isWrittenChinese(address)) {
    const line = `${chineseTown(address)}${street ?? ''}`;
    // 中国北京市, but China 北京市.
    const whole = abroad && /\p{Script=Han}$/u.test(abroad) ? abroad + line : [abroad, line];
    return [whole, postalCode].flat().filter(Boolean).join(' ');
  }
  const town = [city, province, postalCode].filter(Boolean).join(' ');
  return [street, district, town, abroad].filter(Boolean).join(', ');
}

/** Whether an address is written from the large to the small. */
export function isWrittenChinese({
  province,
  city,
  street,
}: Pick<AddressValue, 'province' | 'city' | 'street'>): boolean {
  return /\p{Script=Han}/u.test(`${province ?? ''}${city ?? ''}${street ?? ''}`);
}

/** Province, city and district in one word; a municipality, its own province, is named once: 北京市海淀区. */
export function chineseTown({
  province,
  city,
  district,
}: Pick<AddressValue, 'province' | 'city' | 'district'>): string {
  const own = city === province || city === '市辖区' ? null : city;
  return [province, own, district].filter(Boolean).join('');
}
