import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import type { ContractRead } from './reading.ts';
import { termAfter } from './rules/ending.ts';

const copied = [
  'name',
  'kind',
  'party',
  'contact',
  'company',
  'frame',
  'amount',
  'paymentTerm',
  'terms',
  'renewal',
  'renewMonths',
  'warnDays',
  'owner',
  'unit',
];
const ofParty = ['party', 'role', 'signatory', 'note'];
const usualMonths = 12;
const mostParties = 100;

/** The changes that make the contract after this one, with its parties; signed where it goes on by itself. */
export async function renewalOf(
  scope: Scope,
  contract: ContractRead,
  { months, signed }: { readonly months: number | null; readonly signed?: string },
): Promise<ChangeInput[]> {
  if (contract.endsOn === null) return [];
  const term = termAfter(contract.endsOn, months ?? contract.renewMonths ?? usualMonths);
  const [before, parties] = await Promise.all([
    findRecord(scope, 'contract', contract.id, { fields: copied }),
    listRecords(scope, 'contract-party', {
      filter: { field: 'contract', op: 'is', value: contract.id },
      fields: ofParty,
      limit: mostParties,
    }),
  ]);
  const id = newId();
  const state = signed === undefined ? {} : { state: 'active', signedOn: signed };
  const values = { ...kept(before, copied), ...term, ...state, renews: contract.id };
  return [
    { op: 'create', object: 'contract', id, values },
    ...parties.items.map((party): ChangeInput => ({
      op: 'create',
      object: 'contract-party',
      values: { ...kept(party, ofParty), contract: id },
    })),
  ];
}

// Replies tell links with their titles, writes take ids.
function kept(record: Readonly<Record<string, unknown>>, names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = record[name];
      if (value === null || value === undefined) return [];
      const isLink = typeof value === 'object' && 'id' in value;
      return [[name, isLink ? value.id : value]];
    }),
  );
}
