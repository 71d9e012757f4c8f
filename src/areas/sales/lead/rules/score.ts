import { compareDecimals } from '#kit/decimal.ts';
import type { Effect } from '#model/effect.ts';
import { relatedOf, textAt } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';
import { leadScoreRule } from '../../lead-score-rule/object.ts';

/** What the rules make of a lead: points from 0 to 100, the grade, and which rule gave what. */
export type Score = {
  readonly score: number;
  readonly grade: 'a' | 'b' | 'c' | 'd';
  readonly scoreWhy: string | null;
};

/** Scores a lead by the rules that hold for it. */
export function scoreOf(lead: StoredRecord, rules: readonly StoredRecord[]): Score {
  const holding = rules.filter((rule) => holds(lead, rule)).map((rule) => told(rule));
  const sum = holding.reduce((total, { points }) => total + points, 0);
  const score = Math.min(100, Math.max(0, sum));
  const lines = holding
    .toSorted((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1))
    .map(({ name, points }) => `${points > 0 ? '+' : ''}${points}  ${name}`);
  return { score, grade: gradeOf(score), scoreWhy: lines.join('\n').slice(0, 8000) || null };
}

/** Whatever changes on an open lead, its score follows. */
export const scoreOfLead: Effect = {
  object: 'lead',
  on: Object.keys(leadScoreRule.fields.field.options),
  needs: [{ object: 'lead-score-rule', link: 'active', is: 'true' }],
  derive: ({ op, id, after }, context) => {
    if (op === 'delete' || op === 'restore') return [];
    const rules = relatedOf(context, 'lead-score-rule');
    if (rules.length === 0) return [];
    const values = scoreOf(after, rules);
    const isSame = Object.entries(values).every(([name, value]) => (after[name] ?? null) === value);
    return isSame ? [] : [{ op: 'update', object: 'lead', id, values }];
  },
};

function holds(lead: StoredRecord, rule: StoredRecord): boolean {
  const text = wordsOf(lead[textAt(rule, 'field') ?? '']);
  const words = (textAt(rule, 'words') ?? '')
    .split(/[,，、;；]/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  switch (rule['test']) {
    case 'filled':
      return text !== '';
    case 'empty':
      return text === '';
    case 'contains':
      return words.some((word) => text.includes(word));
    case 'is':
      return words.includes(text);
    case 'at-least':
      return isNumber(text) && isNumber(words[0]) && compareDecimals(text, words[0]) >= 0;
    default:
      return false;
  }
}

// Of money the amount counts.
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim().toLowerCase();
  if (typeof value !== 'object' || value === null || !('amount' in value)) return '';
  return typeof value.amount === 'string' ? value.amount : '';
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^-?\d{1,15}(\.\d+)?$/.test(text);
}

function told(rule: StoredRecord): { readonly name: string; readonly points: number } {
  const points = rule['points'];
  return { name: textAt(rule, 'name') ?? '', points: typeof points === 'number' ? points : 0 };
}

function gradeOf(score: number): Score['grade'] {
  if (score >= 75) return 'a';
  if (score >= 50) return 'b';
  return score >= 25 ? 'c' : 'd';
}
