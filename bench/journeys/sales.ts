import { addDays, addMonths } from '#kit/day.ts';
import { productOf, sold } from '../ground/sales.ts';
import type { Journey } from '../measure/compare.ts';

const today = new Date().toISOString().slice(0, 10);
const quarter = {
  from: `${addMonths(today, -1).slice(0, 7)}-01`,
  to: addDays(`${addMonths(today, 2).slice(0, 7)}-01`, -1),
};
const isOpen = { field: 'state', op: 'is', value: 'open' } as const;

type Selling = { readonly method: string; readonly stage: string };

/** What sellers and their managers look at: the board, the funnel, the forecast, the price of a long quote, and what waits for approval. */
export function salesJourneys(selling: Selling): Journey[] {
  return [...onBoard(selling), ...lookedAt(selling), ...doneOften];
}

function onBoard({ stage }: Selling): Journey[] {
  return [
    {
      name: 'board',
      asked: () => ({
        method: 'POST',
        path: '/api/v1/records/opportunity/query',
        body: {
          filter: isOpen,
          groupBy: ['stage'],
          measures: [{ measure: 'count' }, { measure: 'sum', field: 'amount' }],
        },
      }),
      twin: () => ({ name: 'board', values: [] }),
    },
    {
      name: 'board-column',
      asked: () => ({
        method: 'POST',
        path: '/api/v1/records/opportunity/query',
        body: {
          filter: { all: [isOpen, { field: 'stage', op: 'is', value: stage }] },
          fields: [
            'name',
            'party',
            'stage',
            'state',
            'amount',
            'probability',
            'expectedCloseOn',
            'owner',
          ],
          sort: ['expectedCloseOn'],
        },
      }),
      twin: () => ({ name: 'board-column', values: [stage] }),
    },
  ];
}

function lookedAt({ method }: Selling): Journey[] {
  return [
    {
      name: 'funnel',
      asked: () => ({
        method: 'GET',
        path: `/api/v1/selling/promotion?method=${method}&from=${addMonths(today, -12)}&to=${today}`,
      }),
      twin: () => ({ name: 'funnel', values: [method, addMonths(today, -12), today] }),
    },
    {
      name: 'forecast',
      asked: () => ({
        method: 'GET',
        path: `/api/v1/selling/forecast?from=${quarter.from}&to=${quarter.to}`,
      }),
    },
  ];
}

const doneOften: readonly Journey[] = [
  {
    name: 'price-200',
    asked: () => ({
      method: 'POST',
      path: '/api/v1/records/product/actions/price',
      body: {
        currency: 'CNY',
        lines: Array.from({ length: sold.products }, (_, at) => ({
          product: productOf(at),
          quantity: String(1 + (at % 9)),
        })),
      },
    }),
  },
  {
    name: 'approvals',
    asked: () => ({
      method: 'POST',
      path: '/api/v1/records/approval-turn/query',
      body: {
        filter: {
          all: [
            { field: 'state', op: 'is', value: 'waiting' },
            { field: 'approver', op: 'is', value: { me: true } },
          ],
        },
        fields: ['approval', 'stepName', 'since'],
        count: true,
      },
    }),
  },
];
