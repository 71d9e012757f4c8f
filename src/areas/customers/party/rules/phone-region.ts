import { phoneRegion } from '#kit/phone-region.ts';
import type { Effect } from '#model/effect.ts';
import { textAt, updateOf } from '#model/reading.ts';

/** The region that a customer's phone was given out in, in the words of the workspace's country. */
export function regionOfPhone(object: string): Effect {
  return {
    object,
    on: ['phone'],
    derive: ({ op, changed, after }, { country }) => {
      if (op === 'delete' || !changed.has('phone')) return [];
      const phone = textAt(after, 'phone');
      const region = phone === null ? null : phoneRegion(phone);
      const words = country === 'CN' ? region?.zh : region?.en;
      return updateOf(object, after, { phoneRegion: words ?? null });
    },
  };
}
