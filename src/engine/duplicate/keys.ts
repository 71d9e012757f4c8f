import { featuresOf } from '#kit/likeness/index.ts';
import type { Comparator } from '#kit/likeness/comparators.ts';
import { isSided, type Criterion, type MatchRule, type Side } from '#model/match-rule.ts';
import { hash53 } from './hash.ts';
import type { Subject } from './score.ts';

/** What a rule asks of keys: nothing of it changes with weights that keep their order, a threshold or a name. */
type KeyPlan = {
  /** Criteria whose features are keys by themselves. */
  readonly alone: readonly number[];
  /** Criteria whose features are keys two by two. */
  readonly together: readonly (readonly [number, number])[];
  readonly whole: boolean;
};

// Hardly two records share such a mark by chance.
const telling: ReadonlySet<Comparator> = new Set(['phone', 'email']);
const featuresAlone = 4;
const pairsTogether = 6;

/** How a rule's keys are made: records that it would call one share at least one of them, up to spellings too far apart. */
function keyPlanOf({ criteria }: Pick<MatchRule, 'criteria'>): KeyPlan {
  const order = criteria.map((_, at) => at).toSorted((a, b) => heavier(criteria, a, b));
  const must = order.filter((at) => criteria[at]?.must === true);
  const whole = criteria.length > 2;
  const [first, second] = must;
  if (first !== undefined && second !== undefined)
    return { alone: [first], together: [[first, second]], whole };
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const isTelling = (at: number) => telling.has(criteria[at]?.comparator ?? 'fuzzy');
  if (first !== undefined) {
    const others = order.filter((at) => at !== first);
    return {
      alone: [first, ...others.filter(isTelling)],
      together: others
        .filter((at) => !isTelling(at))
        .slice(0, 2)
        .map((at) => [first, at] as const),
      whole,
    };
  }
  const [one, other] = order.filter((at) => !isTelling(at));
  return {
    alone: order.filter((at) => (criteria[at]?.weight ?? 0) >= total * 0.2),
    together: one === undefined || other === undefined ? [] : [[one, other]],
    whole,
  };
}

/** The keys of a record by one rule: numbers under which records that may be one are found. Where it matters who stands where, each side has keys of its own. */
export function keysOf(rule: MatchRule, subject: Subject, side: Side = 'one'): number[] {
  const plan = keyPlanOf(rule);
  const names = rule.criteria.map(nameOf);
  const features = rule.criteria.map(({ comparator }, at) =>
    (subject[at] ?? []).map((one) => featuresOf(comparator, one)),
  );
  const keys = plan.alone.flatMap((at) =>
    firstOf(features[at] ?? [], featuresAlone).map((feature) => `${names[at]}=${feature}`),
  );
  for (const [a, b] of plan.together)
    for (const [left, right] of pairsOf(features[a] ?? [], features[b] ?? []))
      keys.push(`${names[a]}=${left}&${names[b]}=${right}`);
  if (plan.whole && subject.some((texts) => texts.length > 0)) keys.push(wholeKey(names, subject));
  const place = isSided(rule) ? `${rule.object} ${side} ${rule.other ?? ''}` : rule.object;
  return [...new Set(keys)].map((key) => hash53(`${place}|${key}`));
}

/** What keys depend on, as a text: with another one, the keys of all records are made anew. */
export function keySpelling(rules: readonly MatchRule[]): string {
  const each = rules.map((rule) => {
    const { object, other } = rule;
    const place = isSided(rule) ? [object, other ?? object] : [];
    return JSON.stringify([rule.criteria.map(nameOf), keyPlanOf(rule), ...place]);
  });
  return JSON.stringify([keyVersion, each.toSorted()]);
}

// Raised when features are made in another way.
const keyVersion = 1;

function nameOf({ fields, otherFields = fields, comparator }: Criterion): string {
  const [one, other] = [fields.join('+'), otherFields.join('+')];
  return one === other ? `${comparator}:${one}` : `${comparator}:${one}~${other}`;
}

function firstOf(features: readonly (readonly string[])[], most: number): string[] {
  return [...new Set(features.flatMap((one) => one.slice(0, most)))];
}

function pairsOf(
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
): [string, string][] {
  const right = firstOf(b, featuresAlone);
  return firstOf(a, featuresAlone)
    .flatMap((one) => right.map((other): [string, string] => [one, other]))
    .slice(0, pairsTogether);
}

// Where thousands share a name, those that share everything still find each other.
function wholeKey(names: readonly string[], subject: Subject): string {
  const texts = subject.map((one) => one.map(({ whole }) => whole).toSorted());
  return JSON.stringify([names, texts]);
}

function heavier(criteria: readonly Criterion[], a: number, b: number): number {
  return (criteria[b]?.weight ?? 0) - (criteria[a]?.weight ?? 0) || a - b;
}
