import type { MatchRule } from '#model/match-rule.ts';
import type { ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import type { Scope } from '../scope.ts';
import { findCandidates } from './candidates.ts';
import { keysOf } from './keys.ts';
import { scoreOf, subjectOf, type Score, type Subject } from './score.ts';
import { loadSubjects } from './subjects.ts';
import { textsOf } from './words-of-fields.ts';

/** How two records are alike by the rule that sees them most alike. */
export type Likeness = Score & { readonly rule: MatchRule };

/** A record that may be the same. */
export type Twin = Likeness & { readonly id: string };

/** Values that are to be written, and of which record, where it is there already. */
export type Asked = { readonly id: string | null; readonly values: StoredRecord };

/** How alike two records are by the rule that sees them most alike; null where all see nothing in common. */
export function likenessOf(
  rules: readonly MatchRule[],
  a: readonly Subject[],
  b: readonly Subject[],
): Likeness | null {
  let best: Likeness | null = null;
  for (const [at, rule] of rules.entries()) {
    const score = scoreOf(rule, a[at] ?? [], b[at] ?? []);
    if (score.percent > 0 && isSurer(score, best)) best = { ...score, rule };
  }
  return best;
}

function isSurer(score: Score, best: Likeness | null): boolean {
  if (best === null || score.isMatch !== best.isMatch) return best === null || score.isMatch;
  return score.percent > best.percent;
}

/**
 * Of each of these the living records that a rule calls the same, most alike first, whoever may see them. What is told of them
 * to people goes through the door of reads.
 */
export async function findTwins(
  scope: Pick<Scope, 'db' | 'workspaceId' | 'model'>,
  object: ObjectModel,
  { rules, asked }: { rules: readonly MatchRule[]; asked: readonly Asked[] },
): Promise<Twin[][]> {
  if (rules.length === 0) return asked.map(() => []);
  const own = asked.map(({ values }) => {
    const texts = textsOf(titledValues(object, values));
    return rules.map((rule) => subjectOf(rule, texts));
  });
  const keyed = asked.map(({ id }, at) => ({
    id,
    keys: [...new Set(rules.flatMap((rule, n) => keysOf(rule, own[at]?.[n] ?? [])))],
  }));
  const candidates = await findCandidates(scope, keyed);
  const others = await loadSubjects(scope, object, rules, [...new Set(candidates.flat())]);
  return asked.map(({ id }, at) =>
    (candidates[at] ?? [])
      .filter((other) => other !== id)
      .flatMap((other) => {
        const like = likenessOf(rules, own[at] ?? [], others.get(other) ?? []);
        return like?.isMatch ? [{ ...like, id: other }] : [];
      })
      .toSorted((a, b) => b.percent - a.percent || (a.id < b.id ? -1 : 1)),
  );
}

/** The values with a title where they give its parts (family and given name). */
export function titledValues({ definition }: ObjectModel, values: StoredRecord): StoredRecord {
  const { title, importing } = definition;
  const texts = (names: readonly string[] = []) =>
    names.flatMap((name) => (typeof values[name] === 'string' ? [values[name]] : []));
  if (texts([title]).length > 0) return values;
  const parts = texts(importing?.titleParts);
  const whole = parts.length > 0 ? parts.join(' ') : texts(importing?.titleFrom)[0];
  return whole === undefined ? values : { ...values, [title]: whole };
}
