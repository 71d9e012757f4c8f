import { describe, expect, test } from 'vitest';
import type { Criterion, MatchRule } from '#model/match-rule.ts';
import {
  criterion,
  hasGoldSets,
  measuresOf,
  pairOf,
  pairsFound,
  rowsIn,
  subjectOfRow,
  type Measures,
} from './gold-sets.ts';
import { scoreOf } from './score.ts';

if (!hasGoldSets)
  process.stderr.write('\nSKIPPED: the published sets of duplicates are not there.\n\n');

const rule = (threshold: number, criteria: readonly Criterion[]): MatchRule => ({
  name: 'rule',
  object: 'account',
  criteria,
  threshold,
});

// As an administrator would pick them from the columns, knowing no answer.
const restaurant = rule(80, [
  criterion('name', 'fuzzy', 50, true),
  criterion('address', 'address', 40, true),
  criterion('city', 'fuzzy', 10),
]);
const restaurantWithPhone = rule(80, [
  criterion('name', 'fuzzy', 40, true),
  criterion('phone', 'phone', 40),
  criterion('addr', 'address', 20),
]);
const beer = rule(80, [
  criterion('Beer_Name', 'fuzzy', 60, true),
  criterion('Brew_Factory_Name', 'company', 40, true),
]);
const person = rule(60, [
  criterion('given_name+surname', 'person', 35),
  criterion('street_number+address_1+address_2', 'address', 30),
  criterion('suburb+postcode', 'fuzzy', 10),
  criterion('date_of_birth', 'day', 25),
]);

function inTable(file: string, by: MatchRule): Measures {
  const right = new Set(
    rowsIn(`${file}_gold_pairs.csv`).map((row) => pairOf(row['id_1'] ?? '', row['id_2'] ?? '')),
  );
  return tell(file, measuresOf(pairsFound(by, rowsIn(`${file}.csv`)), right));
}

function ofPairs(file: string, by: MatchRule, split?: string): Measures {
  const rows = rowsIn(file).filter((row) => split === undefined || row['split'] === split);
  const found = rows.filter(
    (row) => scoreOf(by, subjectOfRow(by, row, 'left_'), subjectOfRow(by, row, 'right_')).isMatch,
  );
  const ids = (some: typeof rows) => new Set(some.map((row) => row['pair_id'] ?? ''));
  const right = rows.filter((row) => row['match'] === '1');
  return tell(`${file} ${split ?? ''}`, measuresOf(ids(found), ids(right)));
}

function tell(what: string, measures: Measures): Measures {
  const { precision, recall, f1 } = measures;
  const figures = [precision, recall, f1].map((one) => one.toFixed(3)).join(' ');
  process.stdout.write(`duplicates of ${what}: precision, recall, F1 ${figures}\n`);
  return measures;
}

describe.skipIf(!hasGoldSets)('rules that an administrator can make', () => {
  test('find the restaurants that stand twice in two guides', () => {
    expect(inTable('restaurant/restaurants', restaurant).f1).toBeGreaterThanOrEqual(0.94);
  });

  test('tell which entries of Fodor’s and Zagat’s are one', () => {
    const file = 'er_magellan/fodors_zagats_pairs.csv';
    expect(ofPairs(file, restaurantWithPhone).f1).toBeGreaterThanOrEqual(0.96);
    expect(ofPairs(file, restaurantWithPhone, 'test').f1).toBeGreaterThanOrEqual(0.95);
  });

  test('find people without a number of theirs, in spite of slips, swapped names and missing words', () => {
    expect(inTable('febrl/febrl1', person).f1).toBeGreaterThanOrEqual(0.96);
    expect(inTable('febrl/febrl2', person).f1).toBeGreaterThanOrEqual(0.9);
  });

  test('are of use even where half the names are the same words', () => {
    const file = 'er_magellan/beer_pairs.csv';
    expect(ofPairs(file, beer).f1).toBeGreaterThanOrEqual(0.8);
    expect(ofPairs(file, beer, 'test').f1).toBeGreaterThanOrEqual(0.8);
  });
});
