import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparators } from '#kit/likeness/comparators.ts';
import type { MatchRule } from '#model/match-rule.ts';
import { criterion } from './gold-sets.ts';
import { keySpelling, keysOf } from './keys.ts';
import { mostCandidates, mostOfKey, rankCandidates } from './rank.ts';
import { scoreOf, subjectOf, type Subject } from './score.ts';

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
