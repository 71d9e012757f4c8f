import { addDays, weekdayOf } from '#kit/day.ts';
import type { ChangeInput } from '#model/api.ts';
import { userId } from './company.ts';
import { demoId } from './random.ts';
import { create, dayBefore, type DemoGround } from './step.ts';

/** A meeting that comes every week and a task that comes every month. */
export function repeating(ground: DemoGround): ChangeInput[] {
  const monday = mondayBefore(dayBefore(ground.now, 28));
  const meeting = demoId('weekly meeting');
  return [
    create('activity', meeting, {
      kind: 'meeting',
      subject: '华北销售周会',
      owner: userId('wang'),
      location: '华北分公司会议室',
      startAt: `${monday}T01:00:00.000Z`,
      endAt: `${monday}T02:00:00.000Z`,
      repeats: 'FREQ=WEEKLY;BYDAY=MO',
    }),
    create('participant', demoId('weekly meeting chen'), {
      activity: meeting,
      user: userId('chen'),
      role: 'optional',
    }),
    create('activity', demoId('monthly report'), {
      kind: 'task',
      subject: '提交销售月报',
      owner: userId('wang'),
      dueAt: `${dayBefore(ground.now, -5)}T09:00:00.000Z`,
      repeats: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    }),
  ];
}

function mondayBefore(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}
