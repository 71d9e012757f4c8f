import { z } from 'zod';
import type { Scope } from '#engine/scope.ts';
import { extend, giveBack, type Done } from './giving-back.ts';
import { assign, claim, type Taken } from './taking.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

const customers = z.array(z.uuid());
const claiming = z.object({ customers });
const assigning = z.object({ customers, to: z.array(z.uuid()), reason: z.string().optional() });
const givingBack = z.object({ customers, reason: z.string(), pool: z.uuid().optional() });
const extending = z.object({ customers, reason: z.string().optional() });

/** A member claims customers from a pool. */
export function claimAction(scope: Scope, call: Call): Promise<Taken> {
  return claim(scope, call, once(claiming.parse(call.input).customers));
}

/** Whoever is in charge of a pool gives its customers to people. */
export function assignAction(scope: Scope, call: Call): Promise<Taken> {
  const asked = assigning.parse(call.input);
  return assign(scope, call, { ...asked, customers: once(asked.customers), to: once(asked.to) });
}

/** Customers go into a pool. */
export function giveBackAction(scope: Scope, call: Call): Promise<Done> {
  const asked = givingBack.parse(call.input);
  return giveBack(scope, { ...asked, customers: once(asked.customers) }, call.dryRun);
}

/** Customers stay protected for longer. */
export function extendAction(scope: Scope, call: Call): Promise<Done> {
  const asked = extending.parse(call.input);
  return extend(scope, { ...asked, customers: once(asked.customers) }, call.dryRun);
}

function once(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
