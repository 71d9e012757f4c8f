import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparators } from '#kit/likeness/comparators.ts';
import type { MatchRule } from '#model/match-rule.ts';
import { criterion } from './gold-sets.ts';
import { keySpelling, keysOf } from './keys.ts';
import { mostCandidates, mostOfKey, rankCandidates } from './rank.ts';
import { scoreOf, subjectOf, type Subject } from './score.ts';
import { askedKeys, keptKeys, likenessOf, takeApart } from './taken.ts';
import { rulesAround } from './rules.ts';
import { model } from '../../../test/setup/scope.ts';
import { objectOf } from '#model/model.ts';

const names = ['a', 'b', 'c', 'd', 'e'] as const;
const texts = fc.dictionary(
  fc.constantFrom(...names),
  fc.oneof(
    fc.stringMatching(/^[a-d]{1,8}( [a-d]{1,8})?$/),
    fc.stringMatching(/^[知音云帆张伟]{2,4}$/),
  ),
);
const rules: fc.Arbitrary<MatchRule> = fc
  .array(
    fc.record({
      fields: fc.constantFrom(...names).map((name) => [name]),
      comparator: fc.constantFrom(...comparators),
      weight: fc.integer({ min: 1, max: 100 }),
      must: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((criteria) => ({ name: 'r', object: 'account', criteria, threshold: 80 }));

function subject(rule: MatchRule, values: Readonly<Record<string, string>>): Subject {
  return subjectOf(rule, (fields) => fields.flatMap((name) => values[name] ?? []));
}

describe('scores', () => {
  test('go both ways, and a record that can be judged is wholly like itself', () => {
    fc.assert(
      fc.property(rules, texts, texts, (rule, one, other) => {
        const [a, b] = [subject(rule, one), subject(rule, other)];
        expect(scoreOf(rule, a, b)).toEqual(scoreOf(rule, b, a));
        const self = scoreOf(rule, a, a);
        expect([0, 100]).toContain(self.percent);
        if (a.every((texts) => texts.length > 0)) expect(self.percent).toBe(100);
      }),
      { numRuns: 500 },
    );
  });

  test('count what is filled on both sides, and judge nothing by less than half', () => {
    const rule: MatchRule = {
      name: 'r',
      object: 'contact',
      threshold: 80,
      criteria: [criterion('name', 'person', 60, true), criterion('phone', 'phone', 40)],
    };
    const of = (values: Record<string, string>) => subject(rule, values);
    const zhang = of({ name: '张伟', phone: '13812345678' });
    expect(scoreOf(rule, zhang, of({ name: '张伟', phone: '13812345678' })).percent).toBe(100);
    expect(scoreOf(rule, zhang, of({ name: '张伟' }))).toMatchObject({
      percent: 100,
      criteria: [1, null],
    });
    expect(scoreOf(rule, zhang, of({ name: '张伟', phone: '13900000000' }))).toMatchObject({
      percent: 60,
      isMatch: false,
    });
    expect(scoreOf(rule, zhang, of({ phone: '13812345678' })).isMatch).toBe(false);
    expect(scoreOf(rule, zhang, of({ name: '李强', phone: '13812345678' })).percent).toBe(0);
  });
});

describe('keys', () => {
  test('never lose two records that are spelled the same', () => {
    fc.assert(
      fc.property(rules, texts, (rule, values) => {
        const one = subject(rule, values);
        if (!scoreOf(rule, one, one).isMatch) return;
        const keys = keysOf(rule, one);
        expect(keys.length).toBeGreaterThan(0);
        expect(keysOf(rule, subject(rule, { ...values }))).toEqual(keys);
        for (const key of keys) expect(Number.isSafeInteger(key)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('stay as they are when a threshold or a name changes, not when a field joins', () => {
    const rule: MatchRule = {
      name: 'r',
      object: 'account',
      threshold: 80,
      criteria: [criterion('name', 'company', 60)],
    };
    expect(keySpelling([{ ...rule, name: 's', threshold: 90 }])).toBe(keySpelling([rule]));
    const more = { ...rule, criteria: [...rule.criteria, criterion('phone', 'phone', 40)] };
    expect(keySpelling([more])).not.toBe(keySpelling([rule]));
  });
});

// Numbers and mails that meet by other names in the other record.
const crossed: fc.Arbitrary<MatchRule> = fc
  .array(
    fc.record({
      fields: fc.constantFrom('name', 'phone', 'email', 'code').map((name) => [name]),
      otherFields: fc.constantFrom('name', 'phone', 'email', 'website').map((name) => [name]),
      comparator: fc.constantFrom(...comparators),
      weight: fc.integer({ min: 1, max: 100 }),
      must: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((criteria) => ({ name: 'r', object: 'contact', other: 'account', criteria, threshold: 60 }));
const record = (field: string) =>
  fc.dictionary(
    fc.constantFrom('name', 'phone', 'email', field),
    fc.stringMatching(/^[0-9]{7,9}$|^[a-c]{2,8}$|^[知音云帆]{2,4}$/),
  );

describe('rules that compare two objects', () => {
  const [person, company] = [objectOf(model, 'contact'), objectOf(model, 'account')];

  test('say the same of A and B as of B and A, and find by keys from either side what is spelled the same', () => {
    fc.assert(
      fc.property(crossed, record('code'), record('website'), (rule, one, other) => {
        const [a, b] = [takeApart([rule], person, one), takeApart([rule], company, other)];
        const [there, back] = [likenessOf([rule], a, b), likenessOf([rule], b, a)];
        expect([there?.side, back?.side]).toEqual(
          there ? ['one', 'other'] : [undefined, undefined],
        );
        expect(back && { ...back, side: 'one' }).toEqual(there);
        const isSame = rule.criteria.every(
          ({ fields: [mine = ''], otherFields: [theirs = ''] = [] }) => one[mine] === other[theirs],
        );
        if (!there?.isMatch || !isSame) return;
        const shares = (x: typeof a, y: typeof a) =>
          askedKeys([rule], x).some((key) => keptKeys([rule], y).includes(key));
        expect([shares(a, b), shares(b, a)]).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });

  test('compare none with its own kind, and none that are linked', () => {
    const criteria = [criterion('phone', 'phone', 100)];
    const rule: MatchRule = {
      name: 'r',
      object: 'contact',
      other: 'account',
      criteria,
      threshold: 60,
    };
    const phone = '13812345678';
    const of = (object: typeof person, values: object) =>
      takeApart([rule], object, { phone, ...values });
    const shop = of(company, { id: 'shop' });
    expect(likenessOf([rule], of(person, {}), of(person, {}))).toBeNull();
    expect(likenessOf([rule], of(person, { id: 'zhang' }), shop)?.percent).toBe(100);
    expect(likenessOf([rule], of(person, { account: 'shop' }), shop)).toBeNull();
    expect(likenessOf([rule], shop, of(person, { account: { id: 'shop' } }))).toBeNull();
    const own: MatchRule = { name: 'own', object: 'account', criteria, threshold: 60 };
    const far: MatchRule = { name: 'far', object: 'household', criteria, threshold: 60 };
    expect(rulesAround([rule, own, far], 'contact')).toEqual([rule, own]);
    expect(keySpelling([rule])).not.toBe(keySpelling([{ ...rule, other: 'household' }]));
  });

  test('read other fields of the second of one object too, whoever comes first', () => {
    const rule: MatchRule = {
      name: 'r',
      object: 'contact',
      threshold: 60,
      criteria: [{ ...criterion('name', 'normalised', 100), otherFields: ['code'] }],
    };
    const a = takeApart([rule], person, { name: '知音' });
    const b = takeApart([rule], person, { name: '云帆', code: '知音' });
    expect(likenessOf([rule], a, b)).toMatchObject({ percent: 100, side: 'one' });
    expect(likenessOf([rule], b, a)).toMatchObject({ percent: 100, side: 'other' });
  });
});

describe('candidates', () => {
  test('are fifty at most, and who shares a rare key comes before ten thousand of the same name', () => {
    const crowd = Array.from({ length: mostOfKey }, (_, at) => `crowd-${at}`);
    const found = rankCandidates([
      crowd,
      crowd.slice(0, 30),
      ['twin', 'crowd-3'],
      crowd.toReversed(),
    ]);
    expect(found).toHaveLength(mostCandidates);
    expect(found.slice(0, 2).toSorted()).toEqual(['crowd-3', 'twin']);
    expect(rankCandidates([])).toEqual([]);
  });
});
