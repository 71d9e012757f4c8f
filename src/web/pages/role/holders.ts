import { useQuery } from '@tanstack/react-query';
import { everyRowQuery } from '#web/administration/every-row.ts';
import type { Row } from '#web/api/row.ts';
import { readLinks, readText } from '#web/kinds/values.ts';

/** A user with his roles. */
export type Holder = {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly roles: readonly string[];
};

const asked = { fields: ['name', 'roles', 'active'], sort: ['name'] };

/** All users with their roles. */
export function useHolders(role?: string) {
  return useQuery({
    ...everyRowQuery('user', asked),
    select: (rows: Row[]) => {
      const all = rows.map(readHolder);
      return role === undefined ? all : all.filter(({ roles }) => roles.includes(role));
    },
  });
}

function readHolder(row: Row): Holder {
  return {
    id: row.id,
    name: readText(row['name']) ?? row.id,
    isActive: row['active'] !== false,
    roles: readLinks(row['roles']).map(({ id }) => id),
  };
}
