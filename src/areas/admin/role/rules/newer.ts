import type { Depth } from '#model/api.ts';
import { takesAway } from './standard.ts';

/** Depth by object and privilege or action. */
export type Grants = Readonly<Record<string, Readonly<Record<string, Depth>>>>;

/** A privilege or action over an object, as it is kept: `contact.read`. */
export function grantKey(object: string, privilege: string): string {
  return `${object}.${privilege}`;
}

/**
 * What a standard role of an older workspace is given of the grants that came into being since: those of its model that the
 * workspace has never known. What somebody took from the role, or changed, stays as it is; null where nothing is new.
 */
export function withNewer(
  held: Grants,
  { standard, known }: { standard: Grants; known: ReadonlySet<string> },
): Grants | null {
  const added = Object.entries(standard).flatMap(([object, reach]) => {
    const own = held[object];
    const isNew = !known.has(grantKey(object, 'delete'));
    const newer = Object.entries(reach).filter(
      ([privilege]) =>
        !known.has(grantKey(object, privilege)) &&
        own?.[privilege] === undefined &&
        // From whom deleting was taken, he is not given a verb that takes away.
        (isNew || !takesAway.has(privilege) || own?.['delete'] !== undefined),
    );
    return newer.length === 0
      ? []
      : [[object, { ...Object.fromEntries(newer), ...held[object] }] as const];
  });
  return added.length === 0 ? null : { ...held, ...Object.fromEntries(added) };
}
