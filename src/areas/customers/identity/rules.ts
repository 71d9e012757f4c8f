import { parsePhone } from '#kit/phone.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { isYes, linkedBy, textAt, updateOf } from '#model/reading.ts';

/** A number or address in its parts: as kept, as compared, and the extension. */
export type Reach = {
  readonly value: string;
  readonly normalised: string;
  readonly extension: string | null;
};

/** Takes a number or address apart and gives it the spelling that incoming calls and mails are compared with. */
export function splitReach(kind: string, text: string, country: string): Reach {
  if (kind === 'phone' || kind === 'fax' || kind === 'whatsapp') return splitPhone(text, country);
  const plain = text.normalize('NFKC').trim();
  return {
    value: text.trim(),
    normalised: kind === 'visitor' ? plain : plain.toLowerCase(),
    extension: null,
  };
}

// What the door keeps is spelt already: parsing it again would only cost time.
const kept = /^(\+\d{6,15})(?:;ext=(\d+))?$/;

/** The parts of a number or address that stands on a customer. */
export function keptReach(kind: string, text: string, country: string): Reach {
  const [, number, extension = null] = kind === 'phone' ? (kept.exec(text) ?? []) : [];
  if (number === undefined) return splitReach(kind, text, country);
  return { value: number, normalised: number, extension };
}

/** The number with its extension, as a customer's phone is kept. */
export function joinPhone(value: string, extension: string | null): string {
  return extension === null ? value : `${value};ext=${extension}`;
}

/** Each identity is kept in one spelling. */
export const oneSpelling: Effect = {
  object: 'identity',
  on: ['value', 'kind', 'extension'],
  derive: ({ op, before, after }, context) => {
    const text = textAt(after, 'value');
    // What another rule made out of a customer's phone or e-mail is spelt already.
    const isSpelt = before === null && textAt(after, 'normalised') !== null;
    if (op === 'delete' || text === null || isSpelt) return [];
    const reach = splitReach(textAt(after, 'kind') ?? 'other', text, context.country);
    return updateOf('identity', after, {
      ...reach,
      extension: reach.extension ?? textAt(after, 'extension'),
    });
  },
};

/** The primary phone or e-mail is the one that the customer shows. */
export const shownByParty: Effect = {
  object: 'identity',
  on: ['value', 'kind', 'extension', 'primary', 'state', 'doNotUse', 'party'],
  linked: ['party'],
  derive: (change, context) => shownChanges(change, context),
};

function shownChanges({ op, before, after }: EffectChange, context: EffectContext): ChangeInput[] {
  const kind = textAt(after, 'kind');
  // As written it is shown only once it is spelt: else two of them would push each other out without end.
  if (op !== 'delete' && textAt(after, 'normalised') === null) return [];
  const party = linkedBy(context, 'party');
  if (!party || (kind !== 'phone' && kind !== 'email')) return [];
  const isShown = op !== 'delete' && isYes(after, 'primary') && isUsable(after);
  if (isShown) return updateOf(party.object, party.record, { [kind]: shownText(after) });
  if (!before || !isYes(before, 'primary') || !isUsable(before)) return [];
  const wasShown = textAt(party.record, kind) === shownText(before);
  return wasShown ? updateOf(party.object, party.record, { [kind]: null }) : [];
}

function isUsable(identity: EffectChange['after']): boolean {
  return identity['state'] !== 'invalid' && !isYes(identity, 'doNotUse');
}

function shownText(identity: EffectChange['after']): string | null {
  const value = textAt(identity, 'value');
  return value === null ? null : joinPhone(value, textAt(identity, 'extension'));
}

function splitPhone(text: string, country: string): Reach {
  const phone = parsePhone(text.replace(';ext=', ' ext. '), country);
  if (phone) return { value: phone.number, normalised: phone.number, extension: phone.extension };
  const plain = text.normalize('NFKC').trim();
  return {
    value: text.trim(),
    normalised: plain.replace(/[\s().-]/g, '').toLowerCase(),
    extension: null,
  };
}
