import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreOf } from './score.ts';

const rule = (field: string, how: string, words: string | null, points: number) => ({
  name: `${field} ${how}`,
  field,
  test: how,
  words,
  points,
});

test('each rule that holds gives its points, and says so', () => {
  const lead = {
    jobTitle: 'General Manager',
    source: 'exhibition',
    email: null,
    budget: { amount: '200000.00', currency: 'CNY' },
  };
  const rules = [
    rule('jobTitle', 'contains', 'director，manager', 30),
    rule('source', 'is', 'referral, exhibition', 20),
    rule('source', 'contains', 'web', 50),
    rule('email', 'empty', null, -10),
    rule('email', 'filled', null, 40),
    rule('budget', 'at-least', '200000', 25),
    rule('budget', 'at-least', '200000.01', 99),
    rule('budget', 'at-least', 'much', 99),
  ];
  expect(scoreOf(lead, rules)).toEqual({
    score: 65,
    grade: 'b',
    scoreWhy: '+30  jobTitle contains\n+25  budget at-least\n+20  source is\n-10  email empty',
  });
});

test('the score stays between 0 and 100, in whatever order the rules come', () => {
  const points = fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 12 });
  fc.assert(
    fc.property(points, (all) => {
      const rules = all.map((one, at) => ({
        ...rule('email', 'filled', null, one),
        name: `${at}`,
      }));
      const scored = scoreOf({ email: 'a@example.com' }, rules);
      const sum = all.reduce((total, one) => total + one, 0);
      expect(scored.score).toBe(Math.min(100, Math.max(0, sum)));
      expect(scoreOf({ email: 'a@example.com' }, rules.toReversed())).toEqual(scored);
      expect(scored.grade === 'a').toBe(scored.score >= 75);
    }),
  );
});
