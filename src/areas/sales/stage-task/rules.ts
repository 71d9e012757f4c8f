import { addDays } from '#kit/day.ts';
import { dayIn, instantIn } from '#kit/instant.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';

const entering: ReadonlySet<unknown> = new Set(['begun', 'onward', 'jumped', 'back', 'switched']);

/** Whoever comes into a stage gets its tasks, once for each time that he comes. */
export const tasksOfStage: Effect = {
  object: 'stage-move',
  on: [],
  needs: [{ object: 'stage-task', link: 'stage', of: 'toStage' }],
  linked: ['opportunity'],
  derive: ({ op, after }, context) => {
    const opportunity = linkedBy(context, 'opportunity')?.record;
    if (op !== 'create' || !opportunity || !entering.has(after['kind'])) return [];
    const day = dayIn(context.zone, textAt(after, 'movedAt') ?? context.now);
    return relatedOf(context, 'stage-task').map((task) =>
      taskOf(task, { opportunity, day, zone: context.zone }),
    );
  },
};

type Entry = { readonly opportunity: StoredRecord; readonly day: string; readonly zone: string };

function taskOf(task: StoredRecord, { opportunity, day, zone }: Entry): ChangeInput {
  const days = task['dueDays'];
  const values = {
    kind: 'task',
    subject: textAt(task, 'subject'),
    text: textAt(task, 'note'),
    priority: textAt(task, 'priority') ?? 'normal',
    dueAt: typeof days === 'number' ? instantIn(zone, addDays(day, days), '18:00') : null,
    regarding: textAt(opportunity, 'id'),
    customer: textAt(opportunity, 'party'),
    owner: textAt(opportunity, 'owner'),
    unit: textAt(opportunity, 'unit'),
  };
  return { op: 'create', object: 'activity', values };
}
