import { companyNameKey } from '#kit/company-name.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import { registrationNumberOf } from '#kit/registration-number.ts';
import type { Effect } from '#model/effect.ts';
import { isYes, relatedOf, textAt, updateOf } from '#model/reading.ts';

/** Names to offer for a company whose own is taken: with the unit's code behind it, then with 1, 2, 3 … */
export function* nameCandidates(name: string, unitCode: string): Generator<string, never> {
  const blank = /\p{Script=Han}$/u.test(name) ? '' : ' ';
  const first = `${name}${blank}${unitCode}`;
  if (unitCode !== '') yield first;
  for (let number = 1; ; number++)
    yield unitCode === '' ? `${name}${blank}${number}` : `${first}${number}`;
}

/** The first of these names that is free; `takenKeys` are the keys of names in use, in whatever unit. */
export function proposeName(
  name: string,
  unitCode: string,
  takenKeys: ReadonlySet<string>,
): string {
  const candidates = nameCandidates(name, unitCode);
  let candidate = candidates.next().value;
  while (takenKeys.has(companyNameKey(candidate))) candidate = candidates.next().value;
  return candidate;
}

/** Each company is compared by the key of its name, and claims it unless it is known to share the name. */
export const nameKeys: Effect = {
  object: 'account',
  on: ['name', 'sharesName'],
  derive: ({ op, after }) => {
    const name = textAt(after, 'name');
    if (op === 'delete' || name === null) return [];
    const nameKey = companyNameKey(name).slice(0, 200);
    return updateOf('account', after, {
      nameKey,
      nameClaim: isYes(after, 'sharesName') ? null : nameKey,
    });
  },
};

/** A company's name is given once; the refusal says that it exists, not where. */
export const oneCompanyAName: Effect = {
  object: 'account',
  on: ['nameKey', 'sharesName'],
  needs: [{ object: 'account', link: 'nameKey', of: 'nameKey' }],
  derive: ({ op, id, after }, context) => {
    if (op === 'delete' || isYes(after, 'sharesName')) return [];
    const others = relatedOf(context, 'account').filter((other) => other['id'] !== id);
    const name = textAt(after, 'name');
    refuseIf(
      others.length > 0,
      'account.same-name',
      { name },
      { status: 409, field: 'name', extra: { id } },
    );
    return [];
  },
};

/** A registration number is kept in one spelling, and refused where its check digit shows a slip. */
export const checkedRegistration: Effect = {
  object: 'account',
  on: ['registrationNumber', 'address'],
  derive: ({ op, id, after }, context) => {
    const text = textAt(after, 'registrationNumber');
    if (op === 'delete' || text === null) return [];
    const country = countryOf(after['address']) ?? context.country;
    const number = checkedNumber(text, country);
    if (number === null)
      throw new Problem(
        'account.registration-number',
        { number: text },
        { field: 'registrationNumber', extra: { id } },
      );
    return updateOf('account', after, { registrationNumber: number });
  },
};

/** The number in its one spelling for a company of that country; null where it cannot be right; as it is where nobody can tell. */
export function checkedNumber(text: string, country: string): string | null {
  const number = registrationNumberOf(text);
  // Nine digits may be the tax number of another country: only there does a number bind where it is given.
  if (
    number &&
    (number.country === country || (number.country === null && number.check === 'valid'))
  ) {
    return number.check === 'invalid' ? null : number.number;
  }
  const plain = text.normalize('NFKC').trim();
  const isTruncated =
    country === 'CN' && /^9[123]\d{6}[0-9A-Z]+$/i.test(plain) && plain.length !== 18;
  return isTruncated ? null : plain;
}

const china =
  /^(?:CN|CHN|中国|中国大陆|中华人民共和国|(?:people's republic of )?china|p\.?\s?r\.?\s?china)$/i;

function countryOf(address: unknown): string | null {
  if (typeof address !== 'object' || address === null || !('country' in address)) return null;
  const { country } = address;
  if (typeof country !== 'string' || country.trim() === '') return null;
  return china.test(country.trim()) ? 'CN' : country.trim().toUpperCase();
}
