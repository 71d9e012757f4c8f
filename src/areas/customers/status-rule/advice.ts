import { z } from 'zod';
import { depthOf, fieldRightOf } from '#engine/access/reach.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { ruleFor } from './queries.ts';
import { adviceFields, stages } from './rules/life-cycle.ts';
import { statusRules } from './settings.ts';

const stageShape = z.object({ lifeCycle: z.enum(stages).nullable() });

/** What the rule that holds for this customer advises at his stage; null where it says nothing, or the asker may not read it. */
export async function adviceFor(scope: Scope, object: string, id: string): Promise<string | null> {
  if (!isOpen(scope, object, 'lifeCycle')) return null;
  const found = await findRecord(scope, object, id, { fields: ['lifeCycle'], deleted: true });
  const { lifeCycle } = stageShape.parse(found);
  if (lifeCycle === null || !isOpen(scope, 'status-rule', adviceFields[lifeCycle])) return null;
  // Which rule holds is told by fields that the asker may not read.
  const free: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const rules = await statusRules(free);
  if (!rules.some(({ advice }) => advice[lifeCycle])) return null;
  return (await ruleFor(free, rules, id))?.advice[lifeCycle] ?? null;
}

function isOpen({ rights }: Scope, object: string, field: string): boolean {
  const right = fieldRightOf(rights, object, field);
  return depthOf(rights, object, 'read') !== 'none' && (right === 'full' || right === 'read');
}
