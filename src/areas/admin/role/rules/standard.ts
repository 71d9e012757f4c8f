import type { Depth, FieldRight } from '#model/api.ts';
import type { ObjectDefinition } from '#model/object.ts';
import type { Text } from '#kit/text.ts';
import { look, outlines, whole, type Outline, type Reach } from './outlines.ts';

/** A role that comes with the product. */
export type StandardRole = {
  readonly code: string;
  readonly name: Text;
  readonly description: Text;
  /** Depth by object and privilege or action. */
  readonly grants: Readonly<Record<string, Readonly<Record<string, Depth>>>>;
  readonly fieldRights: Readonly<Record<string, Readonly<Record<string, FieldRight>>>>;
  readonly administrator: boolean;
  readonly steward: boolean;
};

const none: Reach = {};

// What everyone needs to work at all, whatever the role.
const forAll: Readonly<Record<string, Reach>> = {
  'unit': look,
  'user': look,
  'team': look,
  'role': look,
  'currency': look,
  'own-company': look,
  'rate': look,
  'calendar-year': look,
  'tag': { create: 'all', read: 'all' },
  'delegation': { create: 'all', read: 'all', edit: 'all', delete: 'all' },
  'saved-view': { create: 'own', read: 'own', edit: 'own', delete: 'own', share: 'own' },
  'report': { create: 'own', read: 'own', edit: 'own', delete: 'own', share: 'own' },
  'report-schedule': { create: 'own', read: 'own', edit: 'own', delete: 'own' },
  'follow': { create: 'own', read: 'own', edit: 'own', delete: 'own' },
  'favourite': { create: 'own', read: 'own', edit: 'own', delete: 'own' },
  'file': { create: 'own', read: 'own', edit: 'own', delete: 'own' },
  // Who is asked to agree decides by his turn, not by his role.
  'approval': { read: 'own' },
  'approval-turn': { read: 'all' },
  'share': { create: 'all', read: 'all', edit: 'all', delete: 'all' },
};

// Of concern to nobody else, so that who only looks on has them too.
const ownThings: ReadonlySet<string> = new Set([
  'saved-view',
  'report',
  'report-schedule',
  'follow',
  'favourite',
]);

// Who leads people hands over for those who report to him.
const leads: ReadonlySet<string> = new Set([
  'general-manager',
  'sales-manager',
  'sales-supervisor',
  'service-manager',
]);

// Written by rules alone; people read them with the customer.
const kept: ReadonlySet<string> = new Set([
  'ownership-period',
  'status-period',
  'suppression',
  'pool-claim',
  'stage-move',
  'order-change',
  'goal-adjustment',
  'amendment',
]);

// Made by the product alone, seen as far as the area is; duplicates are settled by who looks after the customers.
const proposed: ReadonlySet<string> = new Set([
  'duplicate-group',
  'duplicate-member',
  'forecast-snapshot',
]);

// Settings of an area: all may read them, few may change them.
const settings: ReadonlySet<string> = new Set([
  'classification',
  'class-value',
  'status-rule',
  'relation-type',
  'contact-policy',
  'duplicate-rule',
  'quality-rule',
  'pool',
  'portfolio',
  'product',
  'product-family',
  'product-unit',
  'unit-of-measure',
  'tax-rate',
  'product-relation',
  'bundle-line',
  'option-rule',
  'price-list',
  'price',
  'customer-price',
  'discount-table',
  'promotion',
  'selling-method',
  'stage',
  'stage-task',
  'lead-score-rule',
  'assignment-rule',
  'lead-taker',
  'gate',
  'approval-rule',
  'paper-template',
  'payment-term',
]);
const keepsSettings: ReadonlySet<string> = new Set([
  'general-manager',
  'sales-manager',
  'data-steward',
]);

// Set by who leads for those whom he leads; they read their own.
const setFromAbove: ReadonlySet<string> = new Set(['goal', 'forecast-override']);

// Limits that people are held by: nobody whom they hold sets them.
const limits: ReadonlySet<string> = new Set(['discount-allowance', 'credit-profile']);

// Who in a pool may do what, the pool itself says.
const sellers: ReadonlySet<string> = new Set([
  'general-manager',
  'sales-manager',
  'sales-supervisor',
  'salesperson',
  'sales-assistant',
  'service-manager',
  'service-agent',
]);

// Whoever talks with customers or counts what they bring asks for prices.
const asksForPrices: ReadonlySet<string> = new Set([
  ...sellers,
  'marketing',
  'finance',
  'data-steward',
]);
// Whoever sells writes down what he is paid and asks for invoices; who keeps the money says what is true of it.
const askedBySellers: ReadonlySet<string> = new Set(['payment-plan', 'receipt', 'invoice-request']);
const keepsMoney: ReadonlySet<string> = new Set(['general-manager', 'finance']);

// Whose turn it is decides; an undo asks for the right to edit, which nobody has.
const byTurn: ReadonlySet<string> = new Set(['approval']);

// Verbs that changing a record does not bring along, and whose they are beside the administrator's.
const reserved: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'suppression.override',
    new Set(['general-manager', 'sales-manager', 'sales-supervisor', 'service-manager']),
  ],
  [
    'duplicate-group.dismiss',
    new Set([
      'general-manager',
      'sales-manager',
      'sales-supervisor',
      'salesperson',
      'sales-assistant',
      'service-manager',
      'service-agent',
      'data-steward',
    ]),
  ],
  ['portfolio.spread', new Set(['general-manager', 'sales-manager', 'sales-supervisor'])],
  ['product.price', asksForPrices],
  ['product.propose', asksForPrices],
  ['receipt.confirm', keepsMoney],
  ['invoice-request.issue', keepsMoney],
  ['pool.claim', sellers],
  ['pool.assign', sellers],
  ['pool.give-back', sellers],
  ['pool.extend', sellers],
  ['contact.hand-over-data', new Set(['general-manager', 'data-steward'])],
]);

/** Verbs that put records into the recycle bin, or take them out: who may delete them may do it. */
export const takesAway: ReadonlySet<string> = new Set(['merge', 'un-merge']);

/** The roles that come with the product, with rights over every object of the registry. */
export function standardRoles(objects: Readonly<Record<string, ObjectDefinition>>): StandardRole[] {
  return outlines.map(({ areas, objects: exceptions, masks, administrator, steward, ...role }) => ({
    ...role,
    grants: administrator
      ? {}
      : grantsOver(Object.values(objects), { code: role.code, areas, exceptions }),
    fieldRights: masks ?? {},
    administrator: administrator === true,
    steward: steward === true,
  }));
}

type Wanted = {
  readonly code: string;
  readonly areas: Outline['areas'];
  readonly exceptions?: Outline['objects'];
};

function grantsOver(objects: readonly ObjectDefinition[], wanted: Wanted): StandardRole['grants'] {
  const grants = objects.map((object) => {
    const reach = grantsOf(object, wanted);
    return [
      object.name,
      {
        ...reach,
        ...actionsWithin(object, reach, wanted.code),
        ...handingOver(object, wanted),
      },
    ] as const;
  });
  return Object.fromEntries(grants.filter(([, reach]) => Object.keys(reach).length > 0));
}

function grantsOf(object: ObjectDefinition, { code, areas, exceptions }: Wanted): Reach {
  const ofAll = forAll[object.name];
  if (ofAll)
    return code === 'auditor' && !ownThings.has(object.name) ? { read: ofAll.read } : ofAll;
  const area = askedBySellers.has(object.name) && !areas.money?.create ? 'sales' : object.area;
  const reach = exceptions?.[object.name] ?? areas[area] ?? none;
  if (proposed.has(object.name)) return reach.read ? { read: reach.read } : none;
  if (kept.has(object.name)) return reach.read ? look : none;
  if (limits.has(object.name)) return setsLimit(object, code) ? whole : reach.read ? look : none;
  if (setFromAbove.has(object.name) && !leads.has(code))
    return reach.read ? { read: reach.read } : none;
  if (!settings.has(object.name)) return forAccess(object, reach);
  return keepsSettings.has(code) || exceptions?.[object.name] ? whole : reach.read ? look : none;
}

function setsLimit({ area }: ObjectDefinition, code: string): boolean {
  return code === 'general-manager' || (area === 'money' && code === 'finance');
}

function handingOver({ name }: ObjectDefinition, { code }: Wanted): Record<string, Depth> {
  return name === 'user' && leads.has(code) ? { 'hand-over': 'all' } : {};
}

// Who may change a record may do the business verbs to it; what acts on the object as a whole goes with creating.
function actionsWithin(
  object: ObjectDefinition,
  reach: Reach,
  code: string,
): Record<string, Depth> {
  const verbs = Object.entries(object.actions ?? {});
  if (byTurn.has(object.name) && reach.read && code !== 'auditor')
    return Object.fromEntries(verbs.map(([name]) => [name, 'all']));
  return Object.fromEntries(
    verbs.flatMap(([name, action]) => {
      // What lies in a pool is nobody's: the act itself asks who is of the pool.
      if (`${object.name}.${name}` === 'lead.claim')
        return sellers.has(code) && reach.read ? [[name, 'all'] as const] : [];
      const few = reserved.get(`${object.name}.${name}`);
      if (few) return few.has(code) && reach.read ? [[name, reach.read] as const] : [];
      const depth =
        action.on === 'object' ? reach.create : takesAway.has(name) ? reach.delete : reach.edit;
      return depth ? [[name, depth] as const] : [];
    }),
  );
}

// A part goes with what it hangs on; a common object knows no owner: there only whether, not how far, is asked.
function forAccess(object: ObjectDefinition, reach: Reach): Reach {
  if (object.access.kind === 'owned') return reach;
  const { read, create, edit, delete: remove, export: out, import: into } = reach;
  const asked = {
    read,
    create: create ?? edit,
    edit,
    delete: remove ?? edit,
    export: out,
    import: into,
  };
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, depth]) => (depth ? [[name, 'all' as const]] : [])),
  );
}
