import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { asEngine } from '#engine/system-scope.ts';
import type { AssignmentRule } from './rules/share-out.ts';
import { ways, wordsOf } from './rules/who-gets.ts';

const list = z.array(z.string()).nullable();
const words = z.string().nullable();
const ruleShape = z.object({
  id: z.string(),
  name: z.string(),
  order: z.number(),
  sources: list,
  channels: list,
  grades: list,
  regions: words,
  interests: words,
  campaigns: words,
  way: z.enum(ways),
});
const fields = Object.keys(ruleShape.shape);
const most = 100;

/** The active assignment rules, in the order in which leads go by them. */
export async function assignmentRulesInForce(scope: Scope): Promise<AssignmentRule[]> {
  const filter = { field: 'active', op: 'isNot', value: false } as const;
  const asked = { filter, fields, limit: most };
  const { items } = await listRecords(asEngine(scope), 'assignment-rule', asked);
  return items
    .map((row) => ruleShape.parse(row))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ sources, channels, grades, regions, interests, campaigns, ...rule }) => ({
      ...rule,
      sources: sources ?? [],
      channels: channels ?? [],
      grades: grades ?? [],
      regions: wordsOf(regions),
      interests: wordsOf(interests),
      campaigns: wordsOf(campaigns),
    }));
}
