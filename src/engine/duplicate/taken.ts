import {
  isSided,
  oppositeOf,
  sidesOf,
  fieldsOn,
  type MatchRule,
  type Side,
} from '#model/match-rule.ts';
import type { ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { keysOf } from './keys.ts';
import { scoreOf, subjectOf, type Score, type Subject } from './score.ts';
import { textsOf, type Further } from './words-of-fields.ts';

type BySide = Readonly<Partial<Record<Side, Subject>>>;

/** A record taken apart for all rules: of each that its object stands in, one subject a side. */
export type Taken = {
  readonly object: string;
  /** Null for what is not there yet. */
  readonly id: string | null;
  /** The records that its links lead to. */
  readonly linked: ReadonlySet<string>;
  readonly subjects: ReadonlyMap<MatchRule, BySide>;
};

/** How two records are alike by the rule that sees them most alike, and on which side of it the first one stood. */
export type Likeness = Score & { readonly rule: MatchRule; readonly side: Side };

/** A record taken apart for the rules. */
export function takeApart(
  rules: readonly MatchRule[],
  { name: object, fields }: ObjectModel,
  record: StoredRecord,
  further?: Further,
): Taken {
  const texts = textsOf(record, further);
  const subjects = rules.flatMap((rule) => {
    const sides = sidesOf(rule, object);
    const bySide = sides.map((side) => [side, subjectOf(rule, texts, side)]);
    return sides.length === 0 ? [] : [[rule, Object.fromEntries(bySide)] as const];
  });
  const links = [...fields.values()].flatMap(({ kind, name }) =>
    kind === 'link' ? idOf(record[name]) : [],
  );
  return {
    object,
    id: idOf(record['id'])[0] ?? null,
    linked: new Set(links),
    subjects: new Map<MatchRule, BySide>(subjects),
  };
}

// A link is an id, or as forms hold it.
function idOf(value: unknown): string[] {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return typeof id === 'string' ? [id] : [];
}

// Somebody said how they belong together, so they are not one.
function areLinked(a: Taken | undefined, b: Taken | undefined): boolean {
  if (!a || !b || a.object === b.object) return false;
  return a.linked.has(b.id ?? '') || b.linked.has(a.id ?? '');
}

/** How alike two records are by the rule that sees them most alike; null where none compares them, all see nothing in common, or they are linked. */
export function likenessOf(
  rules: readonly MatchRule[],
  a: Taken | undefined,
  b: Taken | undefined,
): Likeness | null {
  if (areLinked(a, b)) return null;
  let best: Likeness | null = null;
  for (const rule of rules) {
    const like = likenessBy(rule, a, b);
    if (like && like.percent > 0 && isSurer(like, best)) best = like;
  }
  return best;
}

/** How alike two records are by the rule, standing as they are most alike; null where it does not compare them. */
export function likenessBy(
  rule: MatchRule,
  a: Taken | undefined,
  b: Taken | undefined,
): Likeness | null {
  let best: Likeness | null = null;
  for (const [side, left, right] of meetings(rule, a?.subjects.get(rule), b?.subjects.get(rule))) {
    const score = scoreOf(rule, left, right);
    if (isSurer(score, best)) best = { ...score, rule, side };
  }
  return best;
}

function meetings(
  rule: MatchRule,
  a: BySide = {},
  b: BySide = {},
): (readonly [Side, Subject, Subject])[] {
  const pairs: readonly (readonly [Side, Side])[] = isSided(rule)
    ? [
        ['one', 'other'],
        ['other', 'one'],
      ]
    : [['one', 'one']];
  return pairs.flatMap(([mine, theirs]) => {
    const [left, right] = [a[mine], b[theirs]];
    return left && right ? [[mine, left, right] as const] : [];
  });
}

function isSurer(score: Score, best: Likeness | null): boolean {
  if (best === null || score.isMatch !== best.isMatch) return best === null || score.isMatch;
  return score.percent > best.percent;
}

/** The keys under which the record is found. */
export function keptKeys(rules: readonly MatchRule[], taken: Taken): number[] {
  return keysBy(rules, taken, (side) => side);
}

/** The keys under which those stand that the record is compared with. */
export function askedKeys(rules: readonly MatchRule[], taken: Taken): number[] {
  return keysBy(rules, taken, (side, rule) => (isSided(rule) ? oppositeOf(side) : side));
}

function keysBy(
  rules: readonly MatchRule[],
  { object, subjects }: Taken,
  turned: (side: Side, rule: MatchRule) => Side,
): number[] {
  const keys = rules.flatMap((rule) =>
    sidesOf(rule, object).flatMap((side) => {
      const subject = subjects.get(rule)?.[side];
      return subject ? keysOf(rule, subject, turned(side, rule)) : [];
    }),
  );
  return [...new Set(keys)];
}

/** The fields that the rules read of an object's records. */
export function fieldsOf(rules: readonly MatchRule[], object: string): Set<string> {
  return new Set(
    rules.flatMap((rule) =>
      sidesOf(rule, object).flatMap((side) => rule.criteria.flatMap((one) => fieldsOn(one, side))),
    ),
  );
}
