import type { MatchRule } from '#model/match-rule.ts';
import type { ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import type { Scope } from '../scope.ts';
import { findCandidates } from './candidates.ts';
import { loadAny } from './subjects.ts';
import { askedKeys, likenessOf, takeApart, type Likeness } from './taken.ts';

/** A record that may be the same. */
export type Twin = Likeness & { readonly id: string; readonly object: string };

/** Values that are to be written, and of which record, where it is there already. */
export type Asked = { readonly id: string | null; readonly values: StoredRecord };

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
  const own = asked.map(({ id, values }) =>
    takeApart(rules, object, { ...titledValues(object, values), id }),
  );
  const keyed = own.map((taken, at) => ({
    id: asked[at]?.id ?? null,
    keys: askedKeys(rules, taken),
  }));
  const candidates = await findCandidates(scope, keyed);
  const others = await loadAny(scope, rules, [...new Set(candidates.flat())]);
  return asked.map(({ id }, at) =>
    (candidates[at] ?? [])
      .filter((other) => other !== id)
      .flatMap((other) => {
        const taken = others.get(other);
        const like = likenessOf(rules, own[at], taken);
        return taken && like?.isMatch ? [{ ...like, id: other, object: taken.object }] : [];
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
