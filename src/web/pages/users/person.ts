import type { Condition } from '#model/condition.ts';
import type { Row } from '#web/api/row.ts';
import { readLink, readLinks, readText, type Linked } from '#web/kinds/values.ts';

/** A user as the page of users shows him. */
export type Person = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string | null;
  readonly jobTitle: string | null;
  readonly mainUnit: Linked | null;
  readonly superior: Linked | null;
  readonly roles: readonly Linked[];
  readonly state: 'active' | 'invited' | 'off';
};

/** The fields that a person is read from. */
export const personFields = [
  'name',
  'email',
  'jobTitle',
  'mainUnit',
  'superior',
  'roles',
  'active',
  'identityId',
] as const;

/** Reads a user; whoever has no sign-in identity has not accepted his invitation yet. */
export function readPerson(row: Row): Person {
  const isOff = row['active'] === false;
  const isInvited = readText(row['identityId']) === null;
  return {
    id: row.id,
    version: row.version,
    name: readText(row['name']) ?? '—',
    email: readText(row['email']),
    jobTitle: readText(row['jobTitle']),
    mainUnit: readLink(row['mainUnit']),
    superior: readLink(row['superior']),
    roles: readLinks(row['roles']),
    state: isOff ? 'off' : isInvited ? 'invited' : 'active',
  };
}

export const shows = ['active', 'invited', 'off', 'all'] as const;
export type Show = (typeof shows)[number];

/** The filter of a state; `active` is everyone who may sign in, invited or not. */
export function filterOf(show: Show): Condition | undefined {
  if (show === 'off') return { field: 'active', op: 'is', value: false };
  const isOn = { field: 'active', op: 'isNot', value: false } as const;
  if (show === 'active') return isOn;
  return show === 'invited' ? { all: [isOn, { field: 'identityId', op: 'isEmpty' }] } : undefined;
}
