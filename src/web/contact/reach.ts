import type { AddressValue, PlaceValue } from '#model/value.ts';
import { readPreference, writePreference } from '#web/theme/preference.ts';

/** A place to go to: the words of its address, and its point where it is known. */
export type Destination = {
  readonly words: string;
  readonly country: AddressValue['country'];
  readonly point: PlaceValue | null;
};

/** A way to a customer that a phone opens. */
export type Reach =
  | { readonly way: 'call' | 'text' | 'wechat'; readonly number: string }
  | { readonly way: 'mail'; readonly number: string; readonly text: string }
  | { readonly way: 'visit'; readonly to: Destination };

/** The maps that can be chosen; by region where nothing is. */
export const maps = ['auto', 'amap', 'baidu', 'apple', 'google', 'geo'] as const;
export type Maps = (typeof maps)[number];

/** Which map this device opens. */
export function chosenMaps(): Maps {
  return readPreference('maps', maps, 'auto');
}

/** Keeps which map this device opens. */
export function chooseMaps(choice: Maps): void {
  writePreference('maps', choice);
}

/** The address that opens the way there on that map. */
export function mapLink(
  { words, country, point }: Destination,
  choice: Maps,
  here: { readonly region: string; readonly isApple: boolean },
): string {
  const text = encodeURIComponent(words);
  const at = point && `${point.latitude},${point.longitude}`;
  switch (choice === 'auto' ? usual(country ?? here.region, here.isApple) : choice) {
    case 'amap':
      // Points are told as what they are, WGS 84; Chinese maps shift them themselves.
      return point
        ? `https://uri.amap.com/navigation?to=${point.longitude},${point.latitude},${text}&coordinate=wgs84&mode=car&callnative=1`
        : `https://uri.amap.com/search?keyword=${text}&callnative=1`;
    case 'baidu':
      return point
        ? `https://api.map.baidu.com/marker?location=${at}&title=${text}&content=${text}&coord_type=wgs84&output=html&src=rapport`
        : `https://api.map.baidu.com/geocoder?address=${text}&output=html&src=rapport`;
    case 'apple':
      return `https://maps.apple.com/?daddr=${at ?? text}`;
    case 'google':
      return `https://www.google.com/maps/dir/?api=1&destination=${at ? encodeURIComponent(at) : text}`;
    case 'geo':
      return point ? `geo:${at}?q=${at}(${text})` : `geo:0,0?q=${text}`;
  }
}

function usual(region: string, isApple: boolean): Exclude<Maps, 'auto'> {
  if (region === 'CN') return 'amap';
  return isApple ? 'apple' : 'google';
}

/** The address that opens the dialler, the messages or the mail program; only what passed the gate is opened. */
export function opening(reach: Exclude<Reach, { way: 'visit' }>): string {
  if (reach.way === 'mail')
    return `mailto:${encodeURIComponent(reach.number)}?body=${encodeURIComponent(reach.text)}`;
  return `${reach.way === 'call' ? 'tel' : 'sms'}:${dialled(reach.number)}`;
}

/** The number as diallers take it. */
export function dialled(number: string): string {
  return number.replace(/[^\d+*#;]/g, '');
}

/** Whether it can be dialled: of a masked number only the end is known. */
export function isWhole(number: string): boolean {
  return !/[*•…]/.test(number) && /\d/.test(number);
}
