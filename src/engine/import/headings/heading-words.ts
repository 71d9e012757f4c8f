/** A heading as it is compared: its words without signs and notes, and the number that tells it from others like it. */
export type Heading = {
  /** One of each script that it is written in, as 'Name (姓名)' has two. */
  readonly spellings: readonly string[];
  readonly ordinal: number | null;
};

/** The heading taken apart: 'E-mail 2 - Value' is 'email value' with 2, 'companyName' is 'company name'. */
export function readHeading(text: string): Heading {
  const plain = text
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[（(［[【](?:必填|选填|可选|required|optional|\*)[）)］\]】]|\*/g, ' ')
    .replace(/e-?\s?mail/g, 'email')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const number = /(?:^|\s)(\d{1,2})(?=\s|$)|(?<=\p{Script=Han})(\d{1,2})$/u.exec(plain);
  const ordinal = number ? Number(number[1] ?? number[2]) : null;
  const words = number ? plain.replace(number[0], ' ') : plain;
  return { spellings: spellingsOf(words), ordinal };
}

/** One spelling of a label, as headings are compared with it. */
export function plainHeading(text: string): string {
  return readHeading(text).spellings[0] ?? '';
}

function spellingsOf(words: string): string[] {
  const whole = words.replace(/\s+/g, ' ').trim();
  const han = [...whole.matchAll(/[\p{Script=Han}\p{N}]*\p{Script=Han}[\p{Script=Han}\p{N}]*/gu)]
    .map(([part]) => part)
    .join('');
  const latin = whole
    .replace(/[\p{Script=Han}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const joined = /\p{Script=Han}/u.test(whole)
    ? whole.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    : whole;
  return [...new Set([joined, han, latin.length > 1 ? latin : ''])].filter(
    (spelling) => spelling !== '',
  );
}
