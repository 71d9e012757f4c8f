import { isConcept, meaningsOf } from './heading-concepts.ts';
import { plainHeading, readHeading, type Heading } from './heading-words.ts';
import { shareOfKind } from '#kit/tabular/value-shape.ts';

/** A field that a column may be mapped to. */
export type MappingTarget = {
  readonly field: string;
  /** What the field is called, in every language. */
  readonly labels: readonly string[];
  /** The field's kind, by which the values are judged: 'email', 'phone', 'url', 'day', 'instant', 'number', 'money', … */
  readonly kind: string;
  /** Further headings, and concepts of the dictionary ('givenName', 'billing.city', 'email#2' for the second of them). */
  readonly aliases?: readonly string[];
  /** For choices: all values and labels. */
  readonly choices?: readonly string[];
};

/** What a column is most likely meant to be: a field, or none; confidence from 0 to 1. */
export type Guess = { readonly field: string | null; readonly confidence: number };

type Prepared = {
  readonly target: MappingTarget;
  readonly labels: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** The ordinals at which each concept is taken. */
  readonly concepts: ReadonlyMap<string, number>;
};

const least = 0.4;

/**
 * The likeliest field of each column by its heading in English or Chinese, as contact programs call it, and by its
 * values; `sample` holds rows. A field is given to one column only, the one that fits best.
 */
export function guessMapping(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  targets: readonly MappingTarget[],
): Record<string, Guess> {
  const prepared = targets.map(prepare);
  const idle = idleHeadings(headers);
  const pairs = headers.flatMap((header, column) => {
    const heading = readHeading(header);
    if (heading.spellings.some((spelling) => idle.has(spelling))) return [];
    const values = sample.map((row) => row[column] ?? '').filter((value) => value.trim() !== '');
    return prepared.map((one) => {
      const confidence = judge(scoreOfHeading(heading, one), values, one.target);
      return { header, column, field: one.target.field, confidence };
    });
  });
  const guesses = new Map<string, Guess>(
    headers.map((header) => [header, { field: null, confidence: 0 }]),
  );
  const taken = new Set<string>();
  for (const { header, field, confidence } of pairs.toSorted(
    (a, b) => b.confidence - a.confidence || a.column - b.column,
  )) {
    if (confidence < least || taken.has(field) || guesses.get(header)?.field) continue;
    guesses.set(header, { field, confidence: Math.round(confidence * 100) / 100 });
    taken.add(field);
  }
  return Object.fromEntries(guesses);
}

// Outlook's 'Account' names an account of mail, not a company.
function idleHeadings(headers: readonly string[]): Set<string> {
  const plain = new Set(headers.map(plainHeading));
  const isOutlook = plain.has('internet free busy') && plain.has('directory server');
  return new Set(isOutlook ? ['account'] : []);
}

function prepare(target: MappingTarget): Prepared {
  const aliases = target.aliases ?? [];
  const named = aliases.filter((alias) => isConcept(alias.replace(/#\d+$/, '')));
  const concepts = new Map(
    named.map((alias) => {
      const [concept = '', ordinal = '1'] = alias.split('#');
      return [concept, Number(ordinal)];
    }),
  );
  const others = aliases.filter((alias) => !named.includes(alias)).map(plainHeading);
  const labels = [...target.labels, target.field].map(plainHeading).filter((label) => label !== '');
  return { target, labels: new Set(labels), others: new Set(others), concepts };
}

function scoreOfHeading(
  { spellings, ordinal }: Heading,
  { labels, others, concepts }: Prepared,
): number {
  // The second phone is one, but rather that of a field for second ones.
  const isLater = ordinal !== null && ordinal > 1;
  const scores = spellings.flatMap((spelling) => {
    const meanings = meaningsOf(spelling);
    const byConcept = meanings.flatMap(({ concept, certainty }) => {
      const taken = concepts.get(concept);
      if (taken === undefined) return [];
      return [taken === (ordinal ?? 1) ? 0.9 * certainty : 0.45 * certainty];
    });
    const byName = labels.has(spelling) ? 1 : others.has(spelling) ? 0.95 : 0;
    // What has a meaning of its own is not the field whose name it ends with: a middle name is no name.
    const byPart = meanings.length === 0 && holdsName(spelling, [...labels, ...others]) ? 0.6 : 0;
    return [...byConcept, Math.max(byName, byPart) * (isLater ? 0.5 : 1)];
  });
  return Math.max(0, ...scores);
}

const general = new Set([
  'name',
  'type',
  'number',
  'date',
  'title',
  'code',
  'note',
  '名称',
  '类型',
  '编号',
  '日期',
]);

// 'Billing contact e-mail' and '对公手机' end with the field's name.
function holdsName(spelling: string, names: readonly string[]): boolean {
  const isHan = /\p{Script=Han}/u.test(spelling);
  return names.some((name) => {
    if (general.has(name)) return false;
    if (isHan)
      return name.length > 1 && spelling.endsWith(name) && spelling.length - name.length <= 4;
    return name.length > 2 && spelling.endsWith(` ${name}`);
  });
}

// Values speak for a field whose name is not to be seen, and against one whose kind they are not.
function judge(score: number, values: readonly string[], target: MappingTarget): number {
  if (values.length === 0) return score;
  const share = shareOfKind(values, target.kind, target.choices);
  if (share === null) return score;
  if (score === 0)
    return share > 0.8 && ['email', 'url', 'phone'].includes(target.kind) ? 0.5 * share : 0;
  if (share > 0.6) return Math.min(1, score + 0.05);
  return share < 0.2 && values.length > 2 ? score * 0.5 : score;
}
