import type { Scope } from '#engine/scope.ts';
import { checkNameAction } from './customers/account/actions.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

/** What carries out each action, by object and name. */
export const actions: ReadonlyMap<
  string,
  ReadonlyMap<string, (scope: Scope, call: Call) => Promise<unknown>>
> = new Map([['account', new Map([['check-name', checkNameAction]])]]);
