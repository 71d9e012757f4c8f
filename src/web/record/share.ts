import type { Row } from '#web/api/row.ts';
import { readLink, readText } from '#web/kinds/values.ts';

export const granteeKinds = ['user', 'team', 'unit'] as const;
export type GranteeKind = (typeof granteeKinds)[number];

export const shareLevels = ['read', 'edit'] as const;
export type ShareLevel = (typeof shareLevels)[number];

/** A record opened to somebody. */
export type Share = {
  readonly id: string;
  readonly granteeId: string | null;
  readonly name: string;
  readonly kind: GranteeKind;
  readonly level: ShareLevel;
  readonly expiresAt: string | null;
  readonly reason: string | null;
  /** Brought about by another record, such as a place in the customer team, and ended there. */
  readonly isCaused: boolean;
};

/** Reads a share. */
export function readShare(row: Row): Share {
  return {
    id: row.id,
    granteeId: readLink(row['grantee'])?.id ?? null,
    name: readLink(row['grantee'])?.title ?? '—',
    kind: granteeKinds.find((kind) => kind === row['granteeKind']) ?? 'user',
    level: shareLevels.find((level) => level === row['level']) ?? 'read',
    expiresAt: readText(row['expiresAt']),
    reason: readText(row['reason']),
    isCaused: readLink(row['cause']) !== null,
  };
}
