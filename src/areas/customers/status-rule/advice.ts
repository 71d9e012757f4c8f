import { z } from 'zod';
import { depthOf, fieldRightOf } from '#engine/access/reach.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { readCustomers } from './queries.ts';
import { stages } from './rules/life-cycle.ts';
import { statusRules } from './settings.ts';

const stageShape = z.object({ lifeCycle: z.enum(stages).nullable() });

/** What the rule that holds for this customer advises at his stage; null where it says nothing, or the asker may not read it. */
export async function adviceFor(scope: Scope, object: string, id: string): Promise<string | null> {
  const isOpen = ['full', 'read'].includes(fieldRightOf(scope.rights, object, 'lifeCycle'));
  if (!isOpen || depthOf(scope.rights, 'status-rule', 'read') === 'none') return null;
  const found = await findRecord(scope, object, id, { fields: ['lifeCycle'], deleted: true });
  const { lifeCycle } = stageShape.parse(found);
  if (lifeCycle === null) return null;
  const rules = await statusRules(scope);
  if (!rules.some(({ advice }) => advice[lifeCycle])) return null;
  const [ruled] = await readCustomers(scope, rules, { ids: [id] });
  return ruled?.rule?.advice[lifeCycle] ?? null;
}
