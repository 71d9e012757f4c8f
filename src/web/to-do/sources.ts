import type { Text } from '#kit/text.ts';
import type { Condition, Operator } from '#model/condition.ts';

/** Something of which as many wait for me as a list holds; the list is what its number opens. */
export type ToDoSource = {
  readonly name: string;
  readonly label: Text;
  readonly object: string;
  readonly filter: Condition;
  readonly sort: string;
  /** A part of the day's work, shown with its records, which can be finished and put off; else a number of its own. */
  readonly isTask?: true;
  /** Waits now: belongs to the number beside the word in the rail. */
  readonly isNow?: true;
};

const mine: Condition = { field: 'owner', op: 'is', value: { me: true } };
const open: Condition = { field: 'status', op: 'is', value: 'open' };
const relative = (name: string, n?: number) => ({ relative: name, ...(n ? { n } : {}) });
const at = (op: Operator, ...range: [string, number?]): Condition => ({
  field: 'at',
  op,
  value: relative(...range),
});

// What has neither a beginning nor a day until which it is due stands at the time when it was written.
const isPlanned: Condition = {
  any: [
    { field: 'dueAt', op: 'isNotEmpty' },
    { field: 'startAt', op: 'isNotEmpty' },
  ],
};
const planned = (...when: Condition[]): Condition => ({ all: [mine, open, isPlanned, ...when] });
// A meeting that comes again stands at its first time; what waits of it is its times in the calendar.
const isOwnTime: Condition = {
  any: [
    { field: 'repeats', op: 'isEmpty' },
    { field: 'kind', op: 'is', value: 'task' },
  ],
};
const withMe: Condition = {
  any: [
    mine,
    {
      link: 'participant.activity',
      quantifier: 'any',
      where: { field: 'user', op: 'is', value: { me: true } },
    },
  ],
};
const task = { object: 'activity', sort: 'at', isTask: true } as const;

/** What may wait for somebody, in the order of the page; another kind (duplicates, approvals) joins by an entry. */
export const toDoSources: readonly ToDoSource[] = [
  {
    ...task,
    name: 'overdue',
    label: { en: 'Overdue', zh: '已逾期' },
    filter: planned(at('before', 'today'), isOwnTime),
    isNow: true,
  },
  {
    ...task,
    name: 'today',
    label: { en: 'Today', zh: '今天' },
    filter: planned(at('within', 'today')),
    isNow: true,
  },
  {
    ...task,
    name: 'week',
    label: { en: 'Next 7 days', zh: '未来 7 天' },
    filter: planned(at('after', 'today'), at('within', 'next-days', 8)),
  },
  {
    ...task,
    name: 'later',
    label: { en: 'Later', zh: '以后' },
    filter: planned(at('after', 'next-days', 8)),
  },
  {
    ...task,
    name: 'undated',
    label: { en: 'No date', zh: '未定日期' },
    filter: { all: [mine, open, { none: [isPlanned] }] },
  },
  {
    name: 'calls',
    label: { en: 'Calls to make', zh: '待拨打电话' },
    object: 'activity',
    sort: 'at',
    filter: planned({ field: 'kind', op: 'is', value: 'call' }, at('before', 'tomorrow')),
  },
  {
    name: 'meetings',
    label: { en: 'Meetings today', zh: '今日会面' },
    object: 'activity',
    sort: 'at',
    filter: {
      all: [
        open,
        withMe,
        { field: 'kind', op: 'in', value: ['meeting', 'visit', 'reception', 'trip'] },
        at('within', 'today'),
      ],
    },
  },
  {
    name: 'commitments',
    label: { en: 'Promises due', zh: '到期承诺' },
    object: 'commitment',
    sort: 'dueOn',
    filter: {
      all: [
        mine,
        { field: 'state', op: 'is', value: 'open' },
        { field: 'dueOn', op: 'before', value: relative('tomorrow') },
      ],
    },
    isNow: true,
  },
  {
    name: 'approvals',
    label: { en: 'Approvals', zh: '待我审批' },
    object: 'approval',
    sort: 'since',
    filter: {
      link: 'approval-turn.approval',
      quantifier: 'any',
      where: {
        all: [
          { field: 'approver', op: 'is', value: { me: true } },
          { field: 'state', op: 'is', value: 'waiting' },
        ],
      },
    },
    isNow: true,
  },
  {
    name: 'duplicates',
    label: { en: 'Duplicate groups', zh: '待处理重复组' },
    object: 'duplicate-group',
    sort: '-score',
    filter: { field: 'state', op: 'is', value: 'open' },
  },
];

/** How much waits, by source, and what notices say of it. */
export type ToDoCounts = {
  readonly lists: Readonly<Record<string, number>>;
  readonly mentions: number;
  readonly refused: number;
};

/** How much of it waits now. */
export function waitingNow({ lists, mentions, refused }: ToDoCounts): number {
  const now = toDoSources.filter((source) => source.isNow);
  return now.reduce((sum, { name }) => sum + (lists[name] ?? 0), mentions + refused);
}
