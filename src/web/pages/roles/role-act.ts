import type { Row } from '#web/api/row.ts';

/** What is being done to a role: made anew (from another one), or named. */
export type RoleAct =
  | { readonly act: 'add'; readonly from: Row | null }
  | { readonly act: 'edit'; readonly role: Row };
