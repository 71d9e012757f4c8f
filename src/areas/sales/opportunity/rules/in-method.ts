import { refuseIf } from '#kit/problem.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';
import { inOrder } from './path.ts';

/** An opportunity follows a method and stands in one of its stages: the usual one and the first, unless others are named. */
export const inStageOfMethod: Effect = {
  object: 'opportunity',
  on: ['method', 'stage'],
  needs: [
    { object: 'selling-method', link: 'usual', is: 'true' },
    { object: 'stage', link: 'method', of: 'method' },
  ],
  linked: ['method', 'stage'],
  derive: (change, context) => {
    if (change.op === 'delete' || change.op === 'restore') return [];
    const { after } = change;
    if (textAt(after, 'method') === null)
      return updateOf('opportunity', after, { method: methodOf(context) });
    refuseIf(isOutOfUse(change, context), 'opportunity.method-off', {}, { field: 'method' });
    const stage = stageOf(change, context);
    refuseIf(stage === null, 'opportunity.no-stages', {}, { field: 'method' });
    return updateOf('opportunity', after, { stage });
  },
};

function methodOf(context: EffectContext): string | null {
  const ofStage = textAt(linkedBy(context, 'stage')?.record, 'method');
  return ofStage ?? textAt(relatedOf(context, 'selling-method')[0], 'id');
}

function isOutOfUse({ changed }: EffectChange, context: EffectContext): boolean {
  return changed.has('method') && linkedBy(context, 'method')?.record['active'] === false;
}

// Who goes over to another method without saying where begins there anew.
function stageOf({ before, after }: EffectChange, context: EffectContext): string | null {
  const stages = inOrder(relatedOf(context, 'stage'));
  const given = textAt(after, 'stage');
  if (stages.some((stage) => textAt(stage, 'id') === given)) return given;
  const isLeftOver = before !== null && textAt(before, 'stage') === given;
  refuseIf(given !== null && !isLeftOver, 'opportunity.other-method', {}, { field: 'stage' });
  return textAt(stages[0], 'id');
}
