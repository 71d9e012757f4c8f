import { chineseTown, isWrittenChinese } from '#model/address-line.ts';
import type { AddressValue } from '#model/value.ts';

/** Whom a letter goes to, as it stands on the envelope. */
export type Addressee = {
  readonly name: string;
  /** The person's company; null where the letter goes to the company or home. */
  readonly company: string | null;
  /** Street and town, in the order of the country. */
  readonly lines: readonly string[];
  readonly postalCode: string | null;
  /** Written from the large to the small, the name last. */
  readonly isChinese: boolean;
};

/** The addressee of a customer; null where there is no address to write to. The country is named where it is not `ourCountry`. */
export function addresseeOf(
  {
    name,
    company,
    address,
  }: { name: string; company: string | null; address: AddressValue | null },
  ourCountry: string,
  countryName: (code: string) => string,
): Addressee | null {
  if (!address || [address.street, address.city, address.province].every((part) => !part))
    return null;
  const { country, province, city, district, street, postalCode } = address;
  const abroad = country && country !== ourCountry ? countryName(country) : null;
  const isChinese = isWrittenChinese(address);
  const lines = isChinese
    ? [abroad, chineseTown(address), street]
    : [street, district, [city, province, postalCode].filter(Boolean).join(' '), abroad];
  return {
    name,
    company,
    lines: lines.filter((one): one is string => Boolean(one)),
    postalCode: postalCode ?? null,
    isChinese,
  };
}

/** The addressee in lines from top to bottom, as labels have them. */
export function labelLines({ name, company, lines, postalCode, isChinese }: Addressee): string[] {
  const at = company === null || company === name ? [] : [company];
  return isChinese
    ? [...(postalCode === null ? [] : [postalCode]), ...lines, ...at, `${name}（收）`]
    : [name, ...at, ...lines];
}
