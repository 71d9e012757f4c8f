import { lunarOf } from '#kit/lunar.ts';
import { joinName, splitName } from '#kit/person-name.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { isYes, relatedOf, textAt, updateOf } from '#model/reading.ts';
import { hasEnded } from '../membership/rules.ts';
import { starSignOf } from './rules/star-sign.ts';

/** The company, title and department of a contact are those of the main membership; a former company stays as a membership that ended. */
export const mainMembership: Effect = {
  object: 'contact',
  on: ['account', 'jobTitle', 'department'],
  needs: [{ object: 'membership', link: 'person' }],
  derive: (change, context) => (change.op === 'delete' ? [] : membershipChanges(change, context)),
};

/** A full name gives family and given name, and these give the full name; who sets both keeps both. */
export const wholeName: Effect = {
  object: 'contact',
  on: ['name', 'familyName', 'givenName'],
  derive: ({ op, after, changed }) => {
    const name = textAt(after, 'name');
    const family = textAt(after, 'familyName') ?? '';
    const given = textAt(after, 'givenName') ?? '';
    const isInParts = changed.has('familyName') || changed.has('givenName');
    if (op === 'delete' || (name !== null && changed.has('name') && isInParts)) return [];
    if (isInParts && family + given !== '')
      return updateOf('contact', after, { name: joinName({ family, given }) });
    if (name === null || !changed.has('name')) return [];
    const parts = splitName(name);
    const givenName = [parts.given, parts.middle ?? ''].filter((part) => part !== '').join(' ');
    return updateOf('contact', after, {
      familyName: parts.family || null,
      givenName: givenName || null,
    });
  },
};

/** The birthday follows from the day of birth, in the calendar in which it is kept; where only the birthday is known, it is typed. */
export const birthdayOfBirth: Effect = {
  object: 'contact',
  on: ['birthOn', 'birthCalendar'],
  derive: ({ op, after, changed }) => {
    const birthOn = textAt(after, 'birthOn');
    const isTyped = changed.has('birthday') && textAt(after, 'birthday') !== null;
    if (op === 'delete' || birthOn === null || isTyped) return [];
    return updateOf('contact', after, {
      birthday: birthdayIn(textAt(after, 'birthCalendar'), birthOn),
    });
  },
};

// Month and day of the day of birth, in the lunar calendar or the solar one.
function birthdayIn(calendar: string | null, birthOn: string): string {
  if (calendar !== 'lunar') return birthOn.slice(5);
  const { month, day } = lunarOf(birthOn);
  return [month, day].map((number) => String(number).padStart(2, '0')).join('-');
}

/** The star sign follows from the day of birth; where that is not known, it is typed. */
export const starSignOfBirth: Effect = {
  object: 'contact',
  on: ['birthOn'],
  derive: ({ op, after, changed }) => {
    const birthOn = textAt(after, 'birthOn');
    const isTyped = changed.has('starSign') && textAt(after, 'starSign') !== null;
    if (op === 'delete' || birthOn === null || isTyped) return [];
    return updateOf('contact', after, { starSign: starSignOf(birthOn) });
  },
};

function membershipChanges(change: EffectChange, context: EffectContext): ChangeInput[] {
  const { after, before } = change;
  const account = textAt(after, 'account');
  const place = { jobTitle: textAt(after, 'jobTitle'), department: textAt(after, 'department') };
  const memberships = relatedOf(context, 'membership');
  const leaving = memberships
    .filter((one) => isYes(one, 'main') && textAt(one, 'organisation') !== account)
    .flatMap((one) =>
      updateOf('membership', one, {
        main: false,
        untilOn: textAt(one, 'untilOn') ?? context.today,
      }),
    );
  if (account === null) return leaving;
  const there = memberships.filter(
    (one) => textAt(one, 'organisation') === account && !hasEnded(one, context.today),
  );
  const main = there.find((one) => isYes(one, 'main')) ?? there[0];
  if (main)
    return [...leaving, ...updateOf('membership', main, { main: true, untilOn: null, ...place })];
  // When someone already there is entered, the day he began is not known; when he moves, it is today.
  const fromOn = textAt(before, 'account') === null ? null : context.today;
  const values = { person: change.id, organisation: account, main: true, fromOn, ...place };
  return [...leaving, { op: 'create', object: 'membership', values }];
}
