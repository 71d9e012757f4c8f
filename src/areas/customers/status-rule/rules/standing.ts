import { addDays, compareDays } from '#kit/day.ts';
import type { ChangeInput } from '#model/api.ts';
import { holdingOn } from '../../party-class/rules/periods.ts';
import { lifeCycleOf, stagesOf, type Bought, type StageSettings } from './life-cycle.ts';
import {
  statusesOf,
  statuses,
  statusOf,
  type Mark,
  type Status,
  type StatusSettings,
} from './status.ts';

export type Settings = StatusSettings & StageSettings;

/** A stretch of a customer's history as it is kept. */
export type KeptPeriod = {
  readonly id: string;
  readonly what: 'status' | 'life-cycle';
  readonly state: string | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly given: string;
};

/** What is known of a customer whose status is to be told. */
export type Customer = {
  readonly id: string;
  /** The object that the customer is: account, contact or household. */
  readonly object: string;
  readonly createdOn: string;
  readonly status: Status;
  readonly lifeCycle: string | null;
  readonly purchases: readonly Bought[];
  readonly periods: readonly KeptPeriod[];
};

/** What a customer is on a day, told from purchases and what people said. */
export type Told = { readonly status: Status; readonly lifeCycle: string | null };

// How far back the stages of a customer are told who is looked at for the first time.
const monthsBack = 24;

/** What the customer is on that day; null where nothing was ever bought, and what people set stands. */
export function toldOn(customer: Customer, settings: Settings, day: string): Told | null {
  const isKnown = customer.purchases.length > 0 || customer.periods.some(isByRule);
  if (!isKnown) return null;
  const course = courseOf(customer, day);
  const status = statusOf(course, settings, day);
  const lifeCycle =
    customer.purchases.length === 0
      ? null
      : lifeCycleOf(customer.purchases, settings, { day, isLost: status === 'lost' });
  return { status, lifeCycle };
}

/** The changes that bring a customer and his history up to the day; none where nothing moved. */
export function standingChanges(
  customer: Customer,
  settings: Settings,
  day: string,
): ChangeInput[] {
  const told = toldOn(customer, settings, day);
  if (told === null) return [];
  const values = {
    ...(told.status === customer.status ? {} : { status: told.status }),
    ...(told.lifeCycle === customer.lifeCycle ? {} : { lifeCycle: told.lifeCycle }),
  };
  const update: ChangeInput[] =
    Object.keys(values).length === 0
      ? []
      : [{ op: 'update', object: customer.object, id: customer.id, values }];
  return [
    ...historyOf(customer, 'status', {
      state: told.status,
      day,
      past: () => pastStatuses(customer, settings, day),
    }),
    ...historyOf(customer, 'life-cycle', {
      state: told.lifeCycle,
      day,
      past: () => pastStages(customer, settings, day),
    }),
    ...update,
  ];
}

type Stretch = {
  readonly state: string | null;
  readonly fromOn: string;
  readonly given: 'by-hand' | 'by-rule';
};

function isByRule({ given }: KeptPeriod): boolean {
  return given === 'by-rule';
}

function courseOf({ purchases, periods, status, createdOn }: Customer, day: string) {
  const kept = periods.filter(({ what }) => what === 'status');
  const marks: Mark[] =
    kept.length > 0
      ? kept.flatMap(({ given, state, fromOn }) => {
          const word = statuses.find((one) => one === state);
          return given === 'by-hand' && word ? [{ on: fromOn, status: word }] : [];
        })
      : firstMarks(status, { createdOn, day });
  return { purchases: purchases.map(({ on }) => on), marks };
}

// Nobody kept when it was said: whom we aim at was aimed at from the first, who is gone is so as of today.
function firstMarks(
  status: Status,
  { createdOn, day }: { createdOn: string; day: string },
): Mark[] {
  if (status === 'target') return [{ on: createdOn, status }];
  return status === 'lost' || status === 'non-customer' ? [{ on: day, status }] : [];
}

function pastStatuses(customer: Customer, settings: Settings, day: string): Stretch[] {
  const course = courseOf(customer, day);
  const told = statusesOf(course, settings, day);
  const said = new Set(course.marks.map(({ on, status }) => `${on} ${status}`));
  const stretches = told.map(({ status, fromOn }): Stretch => ({
    state: status,
    fromOn,
    given: said.has(`${fromOn} ${status}`) ? 'by-hand' : 'by-rule',
  }));
  const [first] = told;
  const isLater = first !== undefined && compareDays(customer.createdOn, first.fromOn) < 0;
  return isLater
    ? [{ state: 'potential', fromOn: customer.createdOn, given: 'by-rule' }, ...stretches]
    : stretches;
}

function pastStages(customer: Customer, settings: Settings, day: string): Stretch[] {
  const course = courseOf(customer, day);
  const isLostOn = (on: string) => statusOf(course, settings, on) === 'lost';
  return stagesOf(customer.purchases, settings, { day, months: monthsBack, isLostOn }).map(
    ({ stage, fromOn }) => ({ state: stage, fromOn, given: 'by-rule' }),
  );
}

type Asked = {
  readonly state: string | null;
  readonly day: string;
  readonly past: () => Stretch[];
};

/** History is written when it happens; only a customer who has none yet gets that of his purchases. */
function historyOf(
  customer: Customer,
  what: KeptPeriod['what'],
  { state, day, past }: Asked,
): ChangeInput[] {
  const kept = customer.periods.filter((period) => period.what === what);
  if (kept.length === 0) return created(customer.id, what, past());
  const open = holdingOn(kept, day);
  if ((open?.state ?? null) === state) return [];
  if (open?.fromOn === day)
    return state === null
      ? [{ op: 'delete', object: 'status-period', id: open.id }]
      : [
          {
            op: 'update',
            object: 'status-period',
            id: open.id,
            values: { state, given: 'by-rule' },
          },
        ];
  return [
    ...(open
      ? [
          {
            op: 'update',
            object: 'status-period',
            id: open.id,
            values: { untilOn: addDays(day, -1) },
          } as const,
        ]
      : []),
    ...(state === null
      ? []
      : created(customer.id, what, [{ state, fromOn: day, given: 'by-rule' }])),
  ];
}

function created(
  party: string,
  what: KeptPeriod['what'],
  stretches: readonly Stretch[],
): ChangeInput[] {
  return stretches.map(({ state, fromOn, given }, index) => {
    const next = stretches[index + 1];
    const untilOn = next ? addDays(next.fromOn, -1) : null;
    return {
      op: 'create',
      object: 'status-period',
      values: { party, what, state, fromOn, untilOn, given },
    };
  });
}
