import type { UnitNode } from './unit-tree.ts';

/** What is being done to the tree. */
export type UnitAct =
  | { readonly act: 'add'; readonly parent: UnitNode | null }
  | { readonly act: 'edit' | 'move'; readonly unit: UnitNode };
