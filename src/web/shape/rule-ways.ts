import { readCondition } from '#web/list/read-condition.ts';
import { readText } from '#web/kinds/values.ts';
import { saysNothing } from './broken.ts';
import type { Values } from './use-shape-form.ts';

/** How a rule is said: by conditions that are picked, or by a formula; over the API a rule may have both. */
export type RuleWay = 'picked' | 'formula' | 'both';

/** The way in which a rule that stands is said; one that says nothing yet is picked. */
export function wayOf(values: Values): RuleWay {
  if (readText(values['formula']) === null) return 'picked';
  return pickedOf(values) ? 'both' : 'formula';
}

/** What a rule keeps when it is said in another way: of the way that is left, nothing. */
export function saidBy(way: RuleWay, drafts: Values): Values {
  return {
    condition: way === 'formula' ? null : (drafts['condition'] ?? null),
    formula: way === 'picked' ? null : (drafts['formula'] ?? null),
  };
}

/** Whether a rule asks anything of a record. */
export function saysRule(values: Values): boolean {
  return pickedOf(values) || (readText(values['formula']) ?? '').trim() !== '';
}

function pickedOf(values: Values): boolean {
  const condition = readCondition(values['condition']);
  return condition !== null && !saysNothing(condition);
}
