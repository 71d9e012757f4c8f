import type { Depth } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';

/** Whose figures the home page shows. */
export const scopes = ['me', 'people', 'unit', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** The scopes that rights of that depth fill with more than the one before. */
export function scopesOffered(depth: Depth | undefined, hasPeople: boolean): readonly Scope[] {
  const offered: Scope[] = ['me'];
  if (hasPeople && depth !== undefined && depth !== 'none' && depth !== 'own')
    offered.push('people');
  if (depth === 'unit' || depth === 'unit-and-below' || depth === 'all') offered.push('unit');
  if (depth === 'all') offered.push('all');
  return offered;
}

/** Whose figures somebody sees who chose none: who leads people theirs with his own, an administrator all. */
export function usualScope(offered: readonly Scope[], isAdministrator: boolean): Scope {
  if (isAdministrator && offered.includes('all')) return 'all';
  return offered.includes('people') ? 'people' : 'me';
}

/** The conditions that narrow records to a scope; `of` leads to the record that has the owner: `party.`. */
export function scopeConditions(scope: Scope, of = ''): readonly Condition[] {
  switch (scope) {
    case 'me':
      return [{ field: `${of}owner`, op: 'is', value: { me: true } }];
    case 'people':
      return [{ field: `${of}owner`, op: 'in', value: [{ me: true }, { myPeople: true }] }];
    case 'unit':
      return [{ field: `${of}unit`, op: 'is', value: { myUnit: true } }];
    case 'all':
      return [];
  }
}
