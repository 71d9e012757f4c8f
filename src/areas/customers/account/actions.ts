import { z } from 'zod';
import type { Scope } from '#engine/scope.ts';
import { checkName, type NameCheck } from './queries.ts';

const named = z.object({ name: z.string() });

/** Says whether a company of the name exists and offers a free one. */
export function checkNameAction(
  scope: Scope,
  call: { readonly input: unknown },
): Promise<NameCheck> {
  return checkName(scope, named.parse(call.input).name);
}
