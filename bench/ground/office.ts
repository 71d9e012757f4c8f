import { objects } from '#areas/objects.ts';
import { standardRoles } from '#areas/admin/role/rules/standard.ts';
import type { ChangeInput, Depth } from '#model/api.ts';
import { idOf } from './draw.ts';
import type { Size } from './size.ts';

/** Who is measured: the administrator of the company, and one of its salespeople. */
export const emails = { administrator: 'bench@example.com', seller: 'seller@example.com' } as const;

/** The number of the salesperson who is measured. */
export const ownSeller = 0;

/** The number of the salesperson to whom the twins' rows belong, so that they change nothing of what the measured one sees. */
export const twinsSeller = 1;

// Units by number: four regions, five branches in each, two offices in each branch.
const regions = 4;
const branches = 20;
const offices = 40;
const firstOffice = regions + branches;

/** The number of the office that a salesperson belongs to. */
export function officeOf(seller: number): number {
  return firstOffice + (seller % offices);
}

function branchOf(office: number): number {
  return regions + ((office - firstOffice) % branches);
}

// A fifth of the branches is closed to all others; that of the measured salesperson is not.
function isWalled(branch: number): boolean {
  return branch % 5 === 1;
}

/** Units with walls, the role of unit-and-below depth with masks, and the salespeople. */
export function officeChanges(size: Size, headquarters: string): ChangeInput[] {
  const unit = (number: number, parent: string, kind: string, walled = false): ChangeInput => ({
    op: 'create',
    object: 'unit',
    id: idOf('unit', number),
    values: { name: `${kind} ${number}`, code: `U${number}`, kind, parent, walled },
  });
  return [
    ...counted(0, regions).map((number) => unit(number, headquarters, 'region')),
    ...counted(regions, branches).map((number) =>
      unit(number, idOf('unit', number % regions), 'branch', isWalled(number)),
    ),
    ...counted(firstOffice, offices).map((number) =>
      unit(number, idOf('unit', branchOf(number)), 'office'),
    ),
    { op: 'create', object: 'role', id: idOf('role', 0), values: sellersRole() },
    ...counted(0, size.sellers).map((number): ChangeInput => sellerOf(number)),
  ];
}

function sellerOf(number: number): ChangeInput {
  const isOwn = number === ownSeller;
  const office = officeOf(number);
  return {
    op: 'create',
    object: 'user',
    id: idOf('user', number),
    values: {
      name: `Seller ${number}`,
      ...(isOwn ? { email: emails.seller } : {}),
      active: true,
      roles: [idOf('role', 0)],
      // He leads a branch, so that unit and below is more than one unit.
      mainUnit: idOf('unit', isOwn ? branchOf(office) : office),
      units: isOwn ? [idOf('unit', office)] : [],
    },
  };
}

// The salesperson that comes with the product, but reading his unit and below, with masks.
function sellersRole(): Record<string, unknown> {
  const standard = standardRoles(objects).find((role) => role.code === 'salesperson');
  if (!standard) throw new Error('no salesperson among the roles');
  const wider = Object.entries(standard.grants).map(([object, reach]) => [
    object,
    Object.fromEntries(
      Object.entries(reach).map(([name, depth]): [string, Depth] => [
        name,
        depth === 'own' && customers.has(object) ? 'unit-and-below' : depth,
      ]),
    ),
  ]);
  const exporting = { export: 'unit-and-below', import: 'unit-and-below' };
  const grants: Record<string, Record<string, Depth>> = Object.fromEntries(wider);
  return {
    name: 'Salesperson of a branch',
    grants: {
      ...grants,
      contact: { ...grants['contact'], ...exporting },
      account: { ...grants['account'], ...exporting },
    },
    fieldRights: {
      contact: { email: 'masked', birthOn: 'hidden', marriage: 'hidden' },
      account: { bankAccount: 'masked', revenue: 'hidden' },
    },
  };
}

const customers: ReadonlySet<string> = new Set([
  'account',
  'contact',
  'household',
  'activity',
  'commitment',
]);

function counted(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}
