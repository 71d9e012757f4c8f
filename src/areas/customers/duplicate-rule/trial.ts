import { depthOf } from '#engine/access/reach.ts';
import { lackOf, ruleOf, type Lack } from '#engine/duplicate/rules.ts';
import { samplePairs, type Sample } from '#engine/duplicate/sample.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { objectsOf, type MatchRule } from '#model/match-rule.ts';
import { draftRule, fieldsRead, titlesOf, whyOf, type Why } from './queries.ts';

type Shown = { readonly object: string; readonly id: string; readonly title: string | null };

/** What a rule that is being made would find, and a few of the pairs. */
export type Trial = Pick<Sample, 'isCut' | 'looked'> & {
  readonly pairs: number;
  readonly records: number;
  readonly examples: {
    readonly one: Shown;
    readonly other: Shown;
    readonly score: number;
    readonly why: Why;
  }[];
};

const most = { mostRecords: 5000, mostPairs: 1000 };
const mostExamples = 5;
// Some of those found first may be out of the asker's sight.
const mostLookedUp = 40;

/** Counts what criteria that are being made find in the data that there is; for those who make rules. */
export async function tryRule(
  scope: Scope,
  name: string,
  made: Pick<MatchRule, 'criteria' | 'threshold' | 'other'>,
): Promise<Trial> {
  const rule = draftRule(scope, name, made);
  // Whoever may not read a field learns nothing of it by comparing.
  for (const object of objectsOf(rule))
    await listRecords(scope, object, { fields: fieldsRead(rule, object), limit: 1 });
  const { pairs, isCut, looked } = await samplePairs(scope, rule, most);
  const near = pairs.slice(0, mostLookedUp).map(({ a, b, side, ...like }) => {
    const [first, second] = side === 'one' ? [a, b] : [b, a];
    return {
      one: { object: rule.object, id: first },
      other: { object: rule.other ?? rule.object, id: second },
      like: { ...like, side: 'one' as const },
    };
  });
  const titles = await titlesOf(
    scope,
    near.flatMap(({ one, other }) => [one, other]),
  );
  const seen = near.filter(({ one, other }) => titles.has(one.id) && titles.has(other.id));
  const titled = (record: Omit<Shown, 'title'>) => ({
    ...record,
    title: titles.get(record.id) ?? null,
  });
  return {
    pairs: pairs.length,
    records: new Set(pairs.flatMap(({ a, b }) => [a, b])).size,
    isCut,
    looked,
    examples: seen.slice(0, mostExamples).map(({ one, other, like }) => ({
      one: titled(one),
      other: titled(other),
      score: like.percent,
      why: whyOf(like),
    })),
  };
}

/** Rules that find nothing because something that they compare is gone, or switched off. */
export async function brokenRules(
  scope: Scope,
): Promise<{ items: (Lack & { readonly id: string; readonly label: string | null })[] }> {
  if (depthOf(scope.rights, 'duplicate-rule', 'read') === 'none') return { items: [] };
  const { items } = await listRecords(scope, 'duplicate-rule', {
    fields: ['name', 'object', 'other', 'criteria', 'threshold'],
    limit: 200,
  });
  return {
    items: items.flatMap((row) => {
      const rule = ruleOf(row);
      const lack = rule && lackOf(scope.model, rule);
      return lack ? [{ id: String(row['id']), ...lack, label: formerName(scope, lack) }] : [];
    }),
  };
}

// What was switched off is still known by the name that people gave it.
function formerName({ model, language }: Scope, { object, field }: Lack): string | null {
  const own = model.own?.shape;
  const row = own?.fields.find((one) => one.object === object && one.name === field);
  const names = row ? [row.labelEn, row.labelZh] : [];
  const [first, second] = language === 'en' ? names : names.toReversed();
  return first ?? second ?? null;
}
