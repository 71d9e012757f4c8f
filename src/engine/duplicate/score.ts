import { likeness, prepareFor, type Prepared } from '#kit/likeness/index.ts';
import { fieldsOn, type Criterion, type MatchRule, type Side } from '#model/match-rule.ts';

/** A record taken apart for one rule: of each criterion the texts that it has there. */
export type Subject = readonly (readonly Prepared[])[];

/** How alike two records are by a rule, and what each criterion says; null where one of them has nothing there. */
export type Score = {
  readonly percent: number;
  readonly isMatch: boolean;
  readonly criteria: readonly (number | null)[];
};

const mostTexts = 8;

// Below this two texts are simply different: it would say nothing that they share a few letters.
const leastLikeness = 0.6;

// With less than half of what the rule looks at filled in on both sides nobody could tell.
const leastPresent = 0.5;

/** The record taken apart for the rule as it stands on that side; `textsOf` gives what stands in fields. */
export function subjectOf(
  { criteria }: Pick<MatchRule, 'criteria'>,
  textsOf: (fields: readonly string[]) => readonly string[],
  side: Side = 'one',
): Subject {
  return criteria.map((criterion) =>
    [...new Set(textsOf(fieldsOn(criterion, side)))]
      .slice(0, mostTexts)
      .flatMap((text) => prepareFor(criterion.comparator, text) ?? []),
  );
}

/** How alike two records are by the rule; the order of the two means nothing. */
export function scoreOf({ criteria, threshold }: MatchRule, a: Subject, b: Subject): Score {
  const likes = criteria.map((criterion, at) => bestOf(criterion, a[at] ?? [], b[at] ?? []));
  const total = sum(criteria.map(({ weight }) => weight));
  const present = sum(criteria.map(({ weight }, at) => (likes[at] === null ? 0 : weight)));
  const agreed = sum(criteria.map(({ weight }, at) => weight * (likes[at] ?? 0)));
  const isJudged =
    present >= total * leastPresent &&
    criteria.every(({ must }, at) => must !== true || (likes[at] ?? 0) > 0);
  const percent = isJudged ? Math.round((1000 * agreed) / present) / 10 : 0;
  return { percent, isMatch: isJudged && percent >= threshold, criteria: likes };
}

function bestOf(
  { comparator }: Criterion,
  a: readonly Prepared[],
  b: readonly Prepared[],
): number | null {
  if (a.length === 0 || b.length === 0) return null;
  let best = 0;
  for (const one of a)
    for (const other of b) best = Math.max(best, likeness(comparator, one, other));
  return best < leastLikeness ? 0 : best;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
