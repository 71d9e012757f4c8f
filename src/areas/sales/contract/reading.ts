import { z } from 'zod';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { refuseIf } from '#kit/problem.ts';

const link = z.object({ id: z.string(), title: z.string().nullable() }).nullable();
const money = z.object({ amount: z.string(), currency: z.string() });

const contractShape = z.object({
  id: z.string(),
  name: z.string(),
  state: z.string(),
  party: z.object({ id: z.string() }),
  owner: link,
  unit: link,
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  amount: money.nullable(),
  terms: z.string().nullable(),
  renewal: z.string(),
  renewMonths: z.number().nullable(),
  warnDays: z.number().nullable(),
});
export type ContractRead = z.infer<typeof contractShape>;
export const contractFields = Object.keys(contractShape.shape);

/** The rows as contracts. */
export function contractsOf(rows: readonly unknown[]): ContractRead[] {
  return rows.map((row) => contractShape.parse(row));
}

/** The contract; refuses one that the asker may not see, or one in another state. */
export async function readContract(
  scope: Scope,
  id: string | null,
  { states, code }: { readonly states: readonly string[]; readonly code: string },
): Promise<ContractRead> {
  const found = await findRecord(scope, 'contract', id ?? '', { fields: contractFields });
  const contract = contractShape.parse(found);
  refuseIf(!states.includes(contract.state), code, {}, { status: 409 });
  return contract;
}

/** Whether a contract after this one is there already. */
export async function isRenewed(scope: Scope, id: string): Promise<boolean> {
  const filter = { field: 'renews', op: 'is', value: id } as const;
  const { items } = await listRecords(scope, 'contract', { filter, fields: ['id'], limit: 1 });
  return items.length > 0;
}

const batchShape = z.object({
  id: z.string(),
  contract: z.object({ id: z.string() }),
  text: z.string(),
  quantity: z.string(),
  delivered: z.string().nullable(),
  amount: money.nullable(),
  dueOn: z.string(),
});
export type BatchRead = z.infer<typeof batchShape>;

/** The batch; refuses one that the asker may not see. */
export async function readBatch(scope: Scope, id: string | null): Promise<BatchRead> {
  const fields = Object.keys(batchShape.shape);
  return batchShape.parse(await findRecord(scope, 'contract-batch', id ?? '', { fields }));
}
