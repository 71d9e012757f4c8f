import type { AddressValue } from './value.ts';

/** An address on one line in the order of its own country; the country is named where it is not ours. */
export function writeAddress(
  address: AddressValue,
  ourCountry: string,
  format: { readonly country: (code: string) => string },
): string {
  const { country, province, city, district, street, postalCode } = address;
  const abroad = country && country !== ourCountry ? format.country(country) : null;
  if (/\p{Script=Han}/u.test(`${province ?? ''}${city ?? ''}${street ?? ''}`)) {
    // 北京市北京市: a municipality is its own province.
    const parts = [
      province,
      city === province || city === '市辖区' ? null : city,
      district,
      street,
    ];
    const line = parts.filter(Boolean).join('');
    // 中国北京市, but China 北京市.
    const whole = abroad && /\p{Script=Han}$/u.test(abroad) ? abroad + line : [abroad, line];
    return [whole, postalCode].flat().filter(Boolean).join(' ');
  }
  const town = [city, province, postalCode].filter(Boolean).join(' ');
  return [street, district, town, abroad].filter(Boolean).join(', ');
}
