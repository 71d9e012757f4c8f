import type { ChangeInput } from '#model/api.ts';
import { userId } from './company.ts';
import { demoId } from './random.ts';
import { create, dayBefore, sinceEight, type DemoGround } from './step.ts';

/** A task that comes again on the last day of every month. */
export function repeating(ground: DemoGround): ChangeInput[] {
  return [
    create('activity', demoId('monthly report'), {
      kind: 'task',
      subject: '提交销售月报',
      owner: userId('wang'),
      dueAt: sinceEight(ground, dayBefore(ground.now, -5), 540),
      repeats: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    }),
  ];
}
