import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { relatedOf, textAt } from '#model/reading.ts';

/** A stage in which opportunities stand is not thrown away. */
export const stageInUse: Effect = {
  object: 'stage',
  on: [],
  needs: [{ object: 'opportunity', link: 'stage' }],
  derive: ({ op, after }, context) => {
    const count = op === 'delete' ? relatedOf(context, 'opportunity').length : 0;
    refuseIf(
      count > 0,
      'stage.in-use',
      { name: textAt(after, 'name') ?? '', count },
      { status: 409 },
    );
    return [];
  },
};

/** A stage stays with the method that it was drawn for. */
export const stageOfItsMethod: Effect = {
  object: 'stage',
  on: ['method'],
  derive: ({ op, before, after }) => {
    const isElsewhere = op === 'update' && textAt(before, 'method') !== textAt(after, 'method');
    refuseIf(isElsewhere, 'stage.stays-with-method', {}, { field: 'method' });
    return [];
  },
};
