import { agreedAddress } from '#kit/agreed-address.ts';
import { isChina, readChineseAddress, type AddressParts } from '#kit/china-address.ts';
import { chinaDivisions } from '#kit/china-divisions.ts';
import { simplifyEach } from '#kit/simplified.ts';

type Given = Readonly<Record<string, unknown>>;

const names = ['province', 'city', 'district'] as const;

/** Parts of an address as a row gives them, where the street holds a whole Chinese address taken apart. */
export function takenApart(given: Given): Given {
  const address = partsOf(given);
  const { street, country } = address;
  if (street === null || (country !== null && !isChina(country))) return given;
  const table = chinaDivisions();
  const agreement = agreedAddress(table, { ...address, street: null }, simplifyEach);
  if (!('address' in agreement)) return given;
  const { region } = agreement.address;
  const found = readChineseAddress(table, street, { fold: simplifyEach });
  if (found !== null && isPartOf(found, region) && (country !== null || isOfChina(street, found)))
    return joined(given, found);
  if (region === null || names.every((name) => address[name] === null)) return given;
  const below = readChineseAddress(table, street, { within: region, fold: simplifyEach });
  // 南山区科技园 after 深圳市; by its short name 南山 could be a hill there.
  const name = table.find(below?.region ?? '')?.name;
  return below !== null && name !== undefined && simplifyEach(street).startsWith(name)
    ? joined(given, below)
    : given;
}

/** An address with the parts that a row gives in the place of those that it had, names and code agreeing. */
export function joinedAddress(given: Given, before: Given): Given {
  const has = (part: string) => given[part] != null;
  const isNamed = names.some(has);
  const kept = Object.entries(before).filter(([part]) =>
    part === 'region' ? !isNamed || has(part) : !has('region') || isNamed || !isName(part),
  );
  const address = partsOf({ ...Object.fromEntries(kept), ...given });
  const agreement = agreedAddress(chinaDivisions(), address, simplifyEach);
  // What contradicts itself is refused with its reason when it is written.
  return 'address' in agreement ? agreement.address : address;
}

function isName(part: string): boolean {
  return names.some((name) => name === part);
}

function isPartOf(found: AddressParts, region: string | null): boolean {
  return region === null || found.region?.startsWith(region.replace(/(?:00)+$/, '')) === true;
}

// Where no country is named, a place in Hong Kong, Macao or Taiwan is one of China only if it is written so.
function isOfChina(line: string, { region }: AddressParts): boolean {
  return !/^[78]/.test(region ?? '') || /^(?:中国|.{2}特别行政区|台湾省)/u.test(simplifyEach(line));
}

function joined(given: Given, { postalCode, ...found }: AddressParts): Given {
  return {
    ...given,
    ...found,
    ...(given['postalCode'] == null && postalCode ? { postalCode } : {}),
  };
}

function partsOf(given: Given): AddressParts {
  const part = (name: keyof AddressParts) => {
    const value = given[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    country: part('country'),
    region: part('region'),
    province: part('province'),
    city: part('city'),
    district: part('district'),
    street: part('street'),
    postalCode: part('postalCode'),
  };
}
