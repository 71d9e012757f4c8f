import {
  depths,
  fieldRights,
  privileges,
  type Depth,
  type FieldRight,
  type ObjectMeta,
  type Privilege,
} from '#model/api.ts';
import { isRecord } from '#web/api/is-record.ts';

/** What a role allows, by object and by privilege or action; what is left out is `none`. */
export type Grants = Readonly<Record<string, Readonly<Record<string, Depth>>>>;
/** What a role says of fields, by object; what is left out is `full`. */
export type FieldRights = Readonly<Record<string, Readonly<Record<string, FieldRight>>>>;

/** The grants that a role's record holds. */
export function readGrants(value: unknown): Grants {
  return readNested(value, depths);
}

/** The field rights that a role's record holds. */
export function readFieldRights(value: unknown): FieldRights {
  return readNested(value, fieldRights);
}

function readNested<Word extends string>(
  value: unknown,
  words: readonly Word[],
): Readonly<Record<string, Readonly<Record<string, Word>>>> {
  if (!isRecord(value)) return {};
  const read = Object.entries(value).map(([object, entries]) => {
    const known = Object.entries(isRecord(entries) ? entries : {}).flatMap(([name, word]) => {
      const found = words.find((one) => one === word);
      return found ? [[name, found] as const] : [];
    });
    return [object, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(read);
}

const whole: readonly Privilege[] = [
  'create',
  'read',
  'edit',
  'delete',
  'export',
  'import',
  'unmask',
];

/** The privileges that mean anything for the object: what has no owner is neither handed over nor shared. */
export function privilegesOf(object: Pick<ObjectMeta, 'owned'>): readonly Privilege[] {
  return object.owned ? privileges : whole;
}

/** How far a privilege can reach: over what has no owner it is yes or no only. */
export function depthsOf(object: Pick<ObjectMeta, 'owned'>): readonly Depth[] {
  return object.owned ? depths : ['none', 'all'];
}

/** The depth of a privilege as the matrix shows it. */
export function depthAt(
  grants: Grants,
  object: Pick<ObjectMeta, 'name' | 'owned'>,
  privilege: string,
): Depth {
  const depth = grants[object.name]?.[privilege] ?? 'none';
  return depth === 'none' || object.owned ? depth : 'all';
}

/** The one depth that all these cells have; null where they differ or there are none. */
export function commonDepth(
  grants: Grants,
  objects: readonly Pick<ObjectMeta, 'name' | 'owned'>[],
  names: readonly string[],
): Depth | null {
  const all = new Set(
    objects.flatMap((object) =>
      names
        .filter((name) => privilegesOf(object).some((one) => one === name))
        .map((name) => depthAt(grants, object, name)),
    ),
  );
  const [first] = all;
  return all.size === 1 && first ? first : null;
}

/** The grants with a depth set for privileges of objects; over what has no owner any reach is the whole. */
export function withDepth(
  grants: Grants,
  objects: readonly Pick<ObjectMeta, 'name' | 'owned'>[],
  names: readonly string[],
  depth: Depth,
): Grants {
  const next = { ...grants };
  for (const object of objects) {
    const known = { ...next[object.name] };
    const fitting = depth === 'none' || object.owned ? depth : 'all';
    for (const name of names) {
      const isUnfit =
        privileges.some((one) => one === name) && !privilegesOf(object).some((one) => one === name);
      if (isUnfit) continue;
      if (fitting === 'none') delete known[name];
      else known[name] = fitting;
    }
    if (Object.keys(known).length === 0) delete next[object.name];
    else next[object.name] = known;
  }
  return next;
}

/** The field rights with one set; `full` is said by silence. */
export function withFieldRight(
  rights: FieldRights,
  object: string,
  field: string,
  right: FieldRight,
): FieldRights {
  const known = { ...rights[object] };
  if (right === 'full') delete known[field];
  else known[field] = right;
  const next = { ...rights, [object]: known };
  if (Object.keys(known).length === 0) delete next[object];
  return next;
}

type Nested = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** In how many places two sets of rights differ; `silent` is what silence says. */
export function countDifferences(one: Nested, other: Nested, silent: string): number {
  const objects = new Set([...Object.keys(one), ...Object.keys(other)]);
  let count = 0;
  for (const object of objects) {
    const [left, right] = [one[object] ?? {}, other[object] ?? {}];
    const names = new Set([...Object.keys(left), ...Object.keys(right)]);
    for (const name of names) if ((left[name] ?? silent) !== (right[name] ?? silent)) count += 1;
  }
  return count;
}
