import type { QuietDays } from '#model/home-cards.ts';
import type { Condition } from '#model/condition.ts';
import type { Span } from './periods.ts';

/** A customer of his own: not somebody who stands for the company that he works for. */
const isCustomer: Condition = {
  any: [
    { field: 'kind', op: 'isNot', value: 'person' },
    { field: 'account', op: 'isEmpty' },
  ],
};

const isWanted: readonly Condition[] = [
  { field: 'status', op: 'notIn', value: ['lost', 'non-customer'] },
  { field: 'doNotContact', op: 'isNot', value: true },
];

/** Customers whom nobody contacted for the days of their class, or for the usual ones. */
export function goneQuiet({ days, byClass }: QuietDays): Condition {
  const classes = Object.entries(byClass);
  const own = classes.map(([value, n]): Condition => ({ all: [isOfClass([value]), isSilent(n)] }));
  const rest: Condition =
    classes.length === 0
      ? isSilent(days)
      : { all: [{ none: [isOfClass(classes.map(([value]) => value))] }, isSilent(days)] };
  return { all: [isCustomer, ...isWanted, own.length === 0 ? rest : { any: [...own, rest] }] };
}

// Who was never contacted counts from the day on which he was entered.
function isSilent(n: number): Condition {
  const value = { relative: 'last-days', n };
  return {
    any: [
      { field: 'lastContactAt', op: 'before', value },
      {
        all: [
          { field: 'lastContactAt', op: 'isEmpty' },
          { field: 'createdAt', op: 'before', value },
        ],
      },
    ],
  };
}

function isOfClass(values: readonly string[]): Condition {
  return {
    link: 'party-class.party',
    quantifier: 'any',
    where: {
      all: [
        { field: 'value', op: 'in', value: values },
        { field: 'untilOn', op: 'isEmpty' },
      ],
    },
  };
}

/** Customers who were entered in these days. */
export function isNew(span: Span): Condition {
  return { all: [isCustomer, within('createdAt', span)] };
}

/** What reached a customer in these days, or came from him; as the last contact counts it. */
export function isContact(span: Span): Condition {
  return {
    all: [
      { field: 'status', op: 'is', value: 'done' },
      { field: 'kind', op: 'notIn', value: ['task', 'note', 'trip'] },
      within('at', span),
    ],
  };
}

/** Purchases of these days. */
export function isPurchase(span: Span): Condition {
  return { all: [{ field: 'kind', op: 'is', value: 'purchase' }, within('at', span)] };
}

/** Promises that were settled in these days, one way or the other. */
export function isSettled(span: Span, states: readonly string[] = ['kept', 'broken']): Condition {
  return { all: [{ field: 'state', op: 'in', value: states }, within('settledOn', span)] };
}

/** What was planned and is late by a day or more. */
export const isOverdue: Condition = {
  all: [
    { field: 'status', op: 'is', value: 'open' },
    { field: 'at', op: 'before', value: { relative: 'today' } },
    {
      any: [
        { field: 'dueAt', op: 'isNotEmpty' },
        { field: 'startAt', op: 'isNotEmpty' },
      ],
    },
  ],
};

function within(field: string, { from, to }: Span): Condition {
  return { field, op: 'between', value: [from, to] };
}

/** Customers whose next step is due today or was before. */
export const isStepDue: Condition = {
  field: 'nextStepAt',
  op: 'before',
  value: { relative: 'tomorrow' },
};
