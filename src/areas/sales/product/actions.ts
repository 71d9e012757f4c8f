import type { Scope } from '#engine/scope.ts';
import { priceInput, proposeInput, type PriceReply, type ProposeReply } from './asking.ts';
import { priceLines } from './pricing.ts';
import { proposalsFor } from './proposing.ts';

type Call = { readonly input: unknown };

/** Tells the prices of lines; writes nothing. */
export function priceAction(scope: Scope, { input }: Call): Promise<PriceReply> {
  return priceLines(scope, priceInput.parse(input));
}

/** Tells what goes with products; writes nothing. */
export function proposeAction(scope: Scope, { input }: Call): Promise<ProposeReply> {
  return proposalsFor(scope, proposeInput.parse(input).products);
}
