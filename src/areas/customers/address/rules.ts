import type { ChangeInput } from '#model/api.ts';
import type { Effect } from '#model/effect.ts';
import { isYes, linkedBy, updateOf } from '#model/reading.ts';
import { sameValue } from '#model/stored.ts';

/** Whether two stored addresses say the same. */
export function isSameAddress(one: unknown, other: unknown): boolean {
  return sameValue(one ?? null, other ?? null);
}

/** The address in one line: from the large to the small without blanks in Chinese, from the small to the large elsewhere. */
export function addressLine(address: unknown): string | null {
  const part = (name: string) => partOf(address, name);
  const areas = [part('province'), part('city'), part('district')];
  const isChinese = /\p{Script=Han}/u.test(`${areas.join('')}${part('street')}`);
  const line = isChinese
    ? withoutRepeats([...areas, part('street')]).join('')
    : [
        part('street'),
        part('district'),
        part('city'),
        [part('province'), part('postalCode')].filter(Boolean).join(' '),
        part('country'),
      ]
        .filter(Boolean)
        .join(', ');
  return line === '' ? null : line.slice(0, 400);
}

/** Each address also stands in one line, to be read and searched. */
export const inOneLine: Effect = {
  object: 'address',
  on: ['address'],
  derive: ({ op, after }) =>
    op === 'delete' ? [] : updateOf('address', after, { summary: addressLine(after['address']) }),
};

/** The primary address is the one that the customer shows. */
export const shownByParty: Effect = {
  object: 'address',
  on: ['address', 'primary', 'party'],
  linked: ['party'],
  derive: ({ op, after }, context): ChangeInput[] => {
    const party = linkedBy(context, 'party');
    const id = party?.record['id'];
    if (!party || typeof id !== 'string' || op === 'delete' || !isYes(after, 'primary')) return [];
    if (isSameAddress(party.record['address'], after['address'])) return [];
    return [{ op: 'update', object: party.object, id, values: { address: after['address'] } }];
  },
};

// 北京市 is province and city at once, and is written once.
function withoutRepeats(parts: readonly string[]): string[] {
  return parts.filter((text, index) => text !== '' && text !== parts[index - 1]);
}

function partOf(address: unknown, name: string): string {
  if (typeof address !== 'object' || address === null) return '';
  const value: unknown = Object.entries(address).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value.trim() : '';
}
