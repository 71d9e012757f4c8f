import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { ChangeInput } from '#model/api.ts';
import { kept } from '../copied-lines.ts';

const copied = [
  'name',
  'party',
  'contact',
  'opportunity',
  'company',
  'currency',
  'validUntil',
  'billTo',
  'shipTo',
  'discountPercent',
  'freight',
  'rounding',
  'paymentTerm',
  'delivery',
  'terms',
  'owner',
  'unit',
];

/** The change that makes the next version of a quote. */
export async function copiedQuote(scope: Scope, of: string, id: string): Promise<ChangeInput> {
  const fields = [...copied, 'versionNumber'];
  const before = await findRecord(scope, 'quote', of, { fields });
  const number = Number(before['versionNumber'] ?? 1);
  const values = { ...kept(before, copied), replaces: of, versionNumber: number + 1 };
  return { op: 'create', object: 'quote', id, values };
}
