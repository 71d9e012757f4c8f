import type { Condition } from '#model/condition.ts';

/** The steps of the first day, in the order in which a firm takes them. */
export const firstSteps = [
  'invite',
  'units',
  'shape',
  'import',
  'create',
  'duplicates',
  'contact',
  'log',
] as const;
export type FirstStep = (typeof firstSteps)[number];

/** What of the first day is done. */
export type Begun = Readonly<Record<FirstStep, boolean>>;

// Every workspace begins with contact rules; whoever settled one wrote it again.
const touched: Condition = { field: 'version', op: 'gt', value: 1 };
const open: Condition = { field: 'state', op: 'is', value: 'open' };

/** What is counted to know it. */
export const begunCounts = {
  customers: { object: 'party' },
  activities: { object: 'activity' },
  people: { object: 'user' },
  units: { object: 'unit' },
  fields: { object: 'own-field' },
  names: { object: 'own-name' },
  layouts: { object: 'own-layout' },
  policies: { object: 'contact-policy', filter: touched },
  twins: { object: 'duplicate-group', filter: open },
};

/** What is done, told from what is there: nobody ticks anything off. */
export function begunOf(
  counts: Readonly<Partial<Record<keyof typeof begunCounts, number>>>,
  isImported: boolean,
): Begun {
  const { customers = 0, activities = 0, people = 0, units = 0, policies = 0, twins = 0 } = counts;
  const shaped = (counts.fields ?? 0) + (counts.names ?? 0) + (counts.layouts ?? 0);
  return {
    // The first one is who asks.
    invite: people > 1,
    units: units > 1,
    shape: shaped > 0,
    import: isImported,
    create: customers > 0,
    // Where nobody is yet, nobody is there twice; that is no step done.
    duplicates: customers > 1 && twins === 0,
    contact: policies > 0,
    log: activities > 0,
  };
}
